import type { ClaimEntry } from '../../domain/record/entries.js';
import type { Memory } from '../../domain/record/known.js';
import { CLAIM } from '../tables/claim.js';
import { CLAIM_SUMMARY } from '../tables/claim-summary.js';
import { STATEMENT } from '../tables/statement.js';
import { STATEMENT_SUMMARY } from '../tables/statement-summary.js';
import type { NewRow } from '../tables/table.js';
import type { Transaction } from '../transaction.js';
import type { NewRows } from './new-rows.js';

/**
 * Summarizes what is written, as `summaries` would: of each claim once, whatever the statements added to it.
 * @param memory to which all of it is known
 */
export async function summarizeNew(
  transaction: Transaction,
  { claims }: Memory,
  rows: NewRows,
): Promise<void> {
  await transaction.insert(STATEMENT_SUMMARY, rows.of(STATEMENT).map(summaryOfStatement));
  await transaction.insert(
    CLAIM_SUMMARY,
    rows.of(CLAIM).map((row) => summaryOfClaim(row, claims.of(row.seq))),
  );
  await transaction.update(
    CLAIM_SUMMARY,
    ['ref', 'first_said', 'there_from', 'statement_count', 'rebuttal_count'],
    [...claims.values()]
      .filter(({ isNew, changed }) => changed && !isNew)
      .map((claim) => ({ seq: claim.seq, ...countsOf(claim) })),
  );
}

const summaryOfStatement = (row: NewRow<typeof STATEMENT>): NewRow<typeof STATEMENT_SUMMARY> => ({
  seq: row.seq,
  source: row.source,
  voice: row.voice,
  voice_root: row.voice_root,
  document: row.document,
  said_on: row.said_on,
  said_start: row.said_start,
  said_end: row.said_end,
  counts_from: row.said_start,
  basis: row.basis,
});

const summaryOfClaim = (row: NewRow<typeof CLAIM>, entry: ClaimEntry): NewRow<typeof CLAIM_SUMMARY> => ({
  seq: row.seq,
  is_figure: row.is_figure,
  measure: row.measure,
  value: row.value,
  qualifier: row.qualifier,
  place: row.place,
  population: row.population,
  period_start: row.period_start,
  period_end: row.period_end,
  ...countsOf(entry),
  contested: 0,
  entered: 0,
  original: 0,
  reworded: 0,
  shadowed: 0,
  spread_count: 0,
});

const countsOf = ({ ref, firstSaid, thereFrom, statementCount, rebuttalCount }: ClaimEntry) => ({
  ref,
  first_said: firstSaid,
  there_from: thereFrom,
  statement_count: statementCount,
  rebuttal_count: rebuttalCount,
});
