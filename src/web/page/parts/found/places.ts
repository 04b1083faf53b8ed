import { useAnswer } from '../../api/answer.ts';
import type { Choice, Option } from '../../fields/choice.ts';
import type { Found } from '../../fields/completion.tsx';
import { useTypedWords } from '../../fields/typed-words.ts';
import { FindPlacesDocument, type FindPlacesQuery } from '../../generated/graphql.ts';
import { folded } from '../../words/folded.ts';
import { containsInWords } from '../../words/region.ts';

/** A place as it is chosen. */
export interface PlaceOption extends Option {
  /** What an address names it by. */
  readonly ref: string;
}

type Place = FindPlacesQuery['places'][number];

const MOST = 12;
/** With a single letter too much begins. */
const FEWEST_LETTERS = 2;

/** Places a name or an alias of which holds what is typed, or whose code begins with it. */
export function useFoundPlaces(choice: Choice): Found<PlaceOption> {
  const { words, isStill } = useTypedWords(choice);
  const isShort = words.length < FEWEST_LETTERS;
  const { data, isAsking } = useAnswer(FindPlacesDocument, { words }, { skip: isShort });
  const options = (isShort ? [] : (data?.places ?? []))
    .map((place) => ({ place, rank: rankOf(place, folded(words)) }))
    .sort((a, b) => a.rank - b.rank || a.place.name.localeCompare(b.place.name))
    .slice(0, MOST)
    .map(({ place }) => ({
      id: place.id,
      ref: place.ref,
      text: place.name,
      note: noteOf(place, folded(words)),
    }));
  return { options, isFresh: isStill && !isAsking && !isShort };
}

/** Where it lies or what it is made up of, its code, and the other name it was found by. */
function noteOf({ ref, name, aliases, within, contains }: Place, words: string): string {
  const alias = folded(name).includes(words) ? undefined : aliases.find((one) => folded(one).includes(words));
  return [alias && `also ${alias}`, within?.name, containsInWords(contains), ref].filter(Boolean).join(', ');
}

/** The place of just this code first, then of just this name, then of just this alias; then those that begin so, countries before their parts, then the rest. */
function rankOf({ ref, name, aliases, within }: Place, words: string): number {
  if (folded(ref) === words) return 0;
  if (folded(name) === words) return 1;
  if (aliases.some((alias) => folded(alias) === words)) return 2;
  return (folded(name).startsWith(words) ? 3 : 5) + (within ? 1 : 0);
}
