import { useAnswer } from '../../api/answer.ts';
import type { Choice, Option } from '../../fields/choice.ts';
import type { Found } from '../../fields/completion.tsx';
import { useTypedWords } from '../../fields/typed-words.ts';
import { SearchPageDocument, type SearchKind, type SearchPageQuery } from '../../generated/graphql.ts';
import { speakersOf } from '../../words/voices.ts';
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
  const { data, isAsking } = useAnswer(
    SearchPageDocument,
    { words, kinds: [...kinds], first: MOST },
    { skip: words === '' },
  );
  const options = words === '' ? [] : (data?.search.nodes ?? []).flatMap(recordedOption);
  return { options, isFresh: isStill && words !== '' && !isAsking };
}

function recordedOption({ node, snippet }: Hit): readonly RecordedOption[] {
  switch (node.__typename) {
    case 'Claim': {
      const { id, ref, text, standing } = node;
      return [{ id, name: ref ?? id, text, shown: <FigureShown text={text} standing={standing} /> }];
    }
    case 'Statement': {
      const { id, said } = node;
      return [
        { id, name: id, text: `${speakersOf(node)}, ${said.label}`, note: snippet.replaceAll('**', '') },
      ];
    }
    case 'Rebuttal': {
      const { id, summary, statement } = node;
      return [{ id, name: id, text: summary ?? 'An objection', note: `by ${speakersOf(statement)}` }];
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
