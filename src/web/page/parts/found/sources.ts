import { useAnswer } from '../../api/answer.ts';
import type { Choice, Option } from '../../fields/choice.ts';
import type { Found } from '../../fields/completion.tsx';
import { useTypedWords } from '../../fields/typed-words.ts';
import { FindSourcesDocument } from '../../generated/graphql.ts';
import { SOURCE_KINDS } from '../../words/kinds.ts';

/** A source as it is chosen. */
export interface SourceOption extends Option {
  /** What an address names it by: its ref, else its id. */
  readonly name: string;
}

const MOST = 8;

/** Sources whose name or alias holds what is typed; before anything is typed, some to begin with. */
export function useFoundSources(choice: Choice): Found<SourceOption> {
  const { words, isStill } = useTypedWords(choice);
  const { data, isAsking } = useAnswer(FindSourcesDocument, { words: words || null, first: MOST });
  const options = (data?.sources.nodes ?? []).map(({ id, ref, name, kind, partOf }) => ({
    id,
    name: ref ?? id,
    text: name,
    note: [SOURCE_KINDS[kind], partOf && `of ${partOf.name}`].filter(Boolean).join(' '),
  }));
  return { options, isFresh: isStill && !isAsking };
}
