import { firstOf } from '../../certain.js';
import { documentAddress, figureAddress, readingAddress, sourceAddress } from '../../address/addresses.ts';
import { useAnswer } from '../../api/answer.ts';
import type { Choice, Option } from '../../fields/choice.ts';
import type { Found } from '../../fields/completion.tsx';
import { useTypedWords } from '../../fields/typed-words.ts';
import { LookUpDocument, type LookUpQuery } from '../../generated/graphql.ts';
import { isText } from '../../words/is-text.ts';
import { SOURCE_KINDS } from '../../words/kinds.ts';
import { FoldedOption } from '../folded-option.tsx';
import { useNearness, type Nearness } from '../nearness.ts';
import { figuresOf } from '../one-figure.ts';

/** Something that can be gone to. */
export interface WayTo extends Option {
  readonly to: string;
}

/** The id of the way to what is read of the words themselves. */
export const READING = 'reading';

/** Figures that are offered; more wordings are asked for, as some are of one figure. */
const MOST = 6;
const ASKED = 12;

/**
 * Figures, sources and documents that hold what is typed, and the way to what is read of it where it gives a figure;
 * those of the words before stand until those of the next are there.
 */
export function useLookedUp(choice: Choice): Found<WayTo> {
  const { words, isStill } = useTypedWords(choice);
  const { data, isAsking } = useAnswer(LookUpDocument, { words, first: ASKED }, { skip: words === '' });
  const nearness = useNearness(words);
  const isEmpty = choice.typed.trim() === '';
  const options = isEmpty || !data ? [] : waysTo(data, words, nearness);
  const isAnswered = words !== '' && isStill && !isAsking && !nearness.isAsking;
  return { options, isFresh: options.length > 0 || isAnswered };
}

/**
 * A sentence is first of all read; a few words with a number in them are first of all looked for. What is called just as
 * was typed, a source or the document of an address, comes before the figures that hold the words.
 */
function waysTo(data: LookUpQuery, words: string, nearness: Nearness): WayTo[] {
  const reading = readingWays(words, nearness);
  const figures = figureWays(data, nearness);
  const [sources, documents] = [sourceWays(data), documentWays(data)];
  const best = data.best.nodes[0]?.node.__typename;
  if (best === 'Source') return [...sources, ...figures, ...documents, ...reading];
  if (best === 'Document') return [...documents, ...figures, ...sources, ...reading];
  const first = isText(words) ? [...reading, ...figures] : [...figures, ...reading];
  return [...first, ...sources, ...documents];
}

const readingWays = (words: string, { explanation }: Nearness): WayTo[] =>
  explanation === null
    ? []
    : [
        {
          id: READING,
          heading: 'What you typed',
          to: readingAddress(words),
          text: 'Read this text',
          note: explanation,
        },
      ];

const figureWays = ({ figures }: LookUpQuery, nearness: Nearness): WayTo[] =>
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
      shown: (
        <FoldedOption
          figure={figure}
          found={firstOf(figure.hits)}
          nearness={nearness.of.get(firstOf(figure.hits).id)}
        />
      ),
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
