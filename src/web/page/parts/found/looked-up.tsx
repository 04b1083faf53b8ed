import { firstOf } from '../../certain.js';
import { documentAddress, figureAddress, sourceAddress } from '../../address/addresses.ts';
import { useFewerWords } from '../../api/fewer-words.ts';
import type { Choice, Option } from '../../fields/choice.ts';
import type { Found } from '../../fields/completion.tsx';
import { useTypedWords } from '../../fields/typed-words.ts';
import { LookUpDocument, type LookUpQuery } from '../../generated/graphql.ts';
import { SOURCE_KINDS } from '../../words/kinds.ts';
import { FoldedOption } from '../folded-option.tsx';
import { figuresOf } from '../one-figure.ts';

/** Something that can be gone to. */
export interface WayTo extends Option {
  readonly to: string;
}

/** Figures that are offered; more wordings are asked for, as some are of one figure. */
const MOST = 6;
const ASKED = 12;

/** Figures, sources and documents that hold what is typed; those of the words before stand until those of the next are there. */
export function useLookedUp(choice: Choice): Found<WayTo> {
  const { words, isStill } = useTypedWords(choice);
  const { answer } = useFewerWords(words, {
    document: LookUpDocument,
    of: (some) => ({ words: some, first: ASKED }),
    isEmpty: ({ figures }) => figures.totalCount === 0,
  });
  const isEmpty = choice.typed.trim() === '';
  const options =
    isEmpty || !answer.data
      ? []
      : [...figureWays(answer.data), ...sourceWays(answer.data), ...documentWays(answer.data)];
  const isAnswered = words !== '' && isStill && !answer.isAsking;
  return { options, isFresh: options.length > 0 || isAnswered };
}

const figureWays = ({ figures }: LookUpQuery): WayTo[] =>
  figuresOf(
    figures.nodes.flatMap(({ node }) => (node.__typename === 'Claim' ? node : [])),
    (claim) => claim,
  )
    .slice(0, MOST)
    .map((figure) => ({
      id: figure.head.id,
      heading: 'Figures',
      to: figureAddress(figure.head),
      text: figure.head.text,
      shown: <FoldedOption figure={figure} found={firstOf(figure.hits)} />,
    }));

const sourceWays = ({ sources }: LookUpQuery): WayTo[] =>
  sources.nodes.flatMap(({ node: source }) =>
    source.__typename === 'Source'
      ? {
          id: source.id,
          heading: 'Sources',
          to: sourceAddress(source),
          text: source.name,
          note: SOURCE_KINDS[source.kind],
        }
      : [],
  );

const documentWays = ({ documents }: LookUpQuery): WayTo[] =>
  documents.nodes.flatMap(({ node: document }) =>
    document.__typename === 'Document'
      ? {
          id: document.id,
          heading: 'Documents',
          to: documentAddress(document),
          text: document.title || document.url || 'Untitled document',
          note: document.publisher?.name,
        }
      : [],
  );
