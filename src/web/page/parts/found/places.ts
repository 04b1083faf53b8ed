import { useAnswer } from '../../api/answer.ts';
import type { Choice, Option } from '../../fields/choice.ts';
import type { Found } from '../../fields/completion.tsx';
import { useTypedWords } from '../../fields/typed-words.ts';
import { FindPlacesDocument, type FindPlacesQuery } from '../../generated/graphql.ts';
import { folded } from '../../words/folded.ts';

/** A place as it is chosen. */
export interface PlaceOption extends Option {
  /** What an address names it by. */
  readonly ref: string;
}

type Place = FindPlacesQuery['places'][number];

const MOST = 12;
/** With a single letter too much begins. */
const FEWEST_LETTERS = 2;

/** Places whose name holds what is typed, or whose code begins with it. */
export function useFoundPlaces(choice: Choice): Found<PlaceOption> {
  const { words, isStill } = useTypedWords(choice);
  const isShort = words.length < FEWEST_LETTERS;
  const { data, isAsking } = useAnswer(FindPlacesDocument, { words }, { skip: isShort });
  const options = (isShort ? [] : (data?.places ?? []))
    .map((place) => ({ place, rank: rankOf(place, folded(words)) }))
    .sort((a, b) => a.rank - b.rank || a.place.name.localeCompare(b.place.name))
    .slice(0, MOST)
    .map(({ place: { id, ref, name, within } }) => ({
      id,
      ref,
      text: name,
      note: [within?.name, ref].filter(Boolean).join(', '),
    }));
  return { options, isFresh: isStill && !isAsking && !isShort };
}

/** The place of just this code first, then of just this name, then those that begin so, countries before their parts, then the rest. */
function rankOf({ ref, name, within }: Place, words: string): number {
  if (folded(ref) === words) return 0;
  if (folded(name) === words) return 1;
  return (folded(name).startsWith(words) ? 2 : 4) + (within ? 1 : 0);
}
