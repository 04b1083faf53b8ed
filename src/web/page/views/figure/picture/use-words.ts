import { firstOf } from '../../../certain.js';
import { useMemo } from 'react';
import { useAnswer } from '../../../api/answer.ts';
import { WordsOfStatementsDocument } from '../../../generated/graphql.ts';
import type { Folded } from './fold.ts';
import type { Row } from './fold-band.ts';
import type { PictureStatement, Report } from './picture-model.ts';

/** Of so many cards at most the words are asked for at once. */
const MOST = 100;

/** What is drawn of a large picture, with the words of what stands on its cards: all words of all reports came too late. */
export function useWords(folded: Folded): Folded {
  const wanted = useMemo(() => wantedIn(folded), [folded]);
  const { data } = useAnswer(
    WordsOfStatementsDocument,
    { statements: wanted },
    { skip: wanted.length === 0, isLong: true },
  );
  return useMemo(() => (data ? withWords(folded, data.nodes.flatMap(asWords)) : folded), [folded, data]);
}

const cardsOf = ({ bands }: Folded): Row[] =>
  bands.flatMap((band) => (band.kind === 'wording' ? band.rows.filter(({ kind }) => kind === 'card') : []));

function wantedIn(folded: Folded): string[] {
  const statements = cardsOf(folded).map(({ reports }) => firstOf(reports).statement);
  return [...new Set(statements.filter(({ quote }) => quote === undefined).map(({ id }) => id))].slice(
    0,
    MOST,
  );
}

type Words = Pick<PictureStatement, 'id' | 'quote' | 'assertions' | 'document'>;

const asWords = (node: Partial<Words> | null): Words[] =>
  node?.id === undefined
    ? []
    : [
        {
          id: node.id,
          quote: node.quote ?? null,
          assertions: node.assertions ?? [],
          document: node.document ?? null,
        },
      ];

function withWords(folded: Folded, words: readonly Words[]): Folded {
  const byId = new Map(words.map((one) => [one.id, one]));
  const said = (report: Report): Report => {
    const found = byId.get(report.statement.id);
    return found ? { ...report, statement: { ...report.statement, ...found } } : report;
  };
  return {
    ...folded,
    bands: folded.bands.map((band) =>
      band.kind === 'more'
        ? band
        : {
            ...band,
            rows: band.rows.map((row) =>
              row.kind === 'card' ? { ...row, reports: row.reports.map(said) } : row,
            ),
          },
    ),
  };
}
