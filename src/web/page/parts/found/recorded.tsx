import { useAnswer } from '../../api/answer.ts';
import type { Choice, Option } from '../../fields/choice.ts';
import type { Found } from '../../fields/completion.tsx';
import { useTypedWords } from '../../fields/typed-words.ts';
import { SearchPageDocument, type SearchKind, type SearchPageQuery } from '../../generated/graphql.ts';
import { withoutFillers } from '../../words/fillers.ts';
import { ClaimSentence, WorstMark } from '../figure-entry.tsx';

/** Something said as it is chosen. */
export interface RecordedOption extends Option {
  /** What an address names it by: its ref, else its id. */
  readonly name: string;
}

type Hit = SearchPageQuery['search']['nodes'][number];

const MOST = 8;

/** Claims, statements and rebuttals that hold what is typed, in the words it was quoted in. */
export function useFoundRecorded(choice: Choice, kinds: readonly SearchKind[]): Found<RecordedOption> {
  const { words, isStill } = useTypedWords(choice);
  const carrying = withoutFillers(words);
  const { data, isAsking } = useAnswer(
    SearchPageDocument,
    { words: carrying, kinds: [...kinds], first: MOST },
    { skip: carrying === '' },
  );
  const options = carrying === '' ? [] : (data?.search.nodes ?? []).flatMap(recordedOption);
  return { options, isFresh: isStill && carrying !== '' && !isAsking };
}

function recordedOption({ node, snippet }: Hit): readonly RecordedOption[] {
  switch (node.__typename) {
    case 'Claim': {
      const { id, ref, text, standing } = node;
      return [{ id, name: ref ?? id, text, shown: <FigureShown text={text} standing={standing} /> }];
    }
    case 'Statement': {
      const { id, source, said } = node;
      return [{ id, name: id, text: `${source.name}, ${said.label}`, note: snippet.replaceAll('**', '') }];
    }
    case 'Rebuttal': {
      const { id, summary, source } = node;
      return [{ id, name: id, text: summary ?? 'An objection', note: `by ${source.name}` }];
    }
    case 'Source':
    case 'Document':
      return [];
  }
}

type Claim = Extract<Hit['node'], { __typename: 'Claim' }>;

const FigureShown = ({ text, standing }: Pick<Claim, 'text' | 'standing'>) => (
  <>
    <div className="entry-text" dir="auto">
      <ClaimSentence text={text} />
    </div>
    <WorstMark standing={standing} />
  </>
);
