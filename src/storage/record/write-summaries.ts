import type { Seq } from '../../kernel/seq.js';
import type { ClaimEntry } from '../../domain/record/entries.js';
import type { Memory } from '../../domain/record/known.js';
import { CLAIM } from '../tables/claim.js';
import { CLAIM_CATEGORY } from '../tables/claim-category.js';
import { CLAIM_SENTENCE } from '../tables/claim-sentence.js';
import { CLAIM_SUMMARY } from '../tables/claim-summary.js';
import { FIGURE_KEY } from '../tables/figure-key.js';
import { JOINT_VOICE, STATEMENT } from '../tables/statement.js';
import { STATEMENT_SUMMARY } from '../tables/statement-summary.js';
import { STATEMENT_VOICE } from '../tables/statement-voice.js';
import type { NewRow } from '../tables/table.js';
import type { Transaction } from '../transaction.js';
import { textOfCategories } from '../rules/categories.js';
import { countThere } from './claim-tally.js';
import { keysOfClaim } from './figure-keys.js';
import type { NewRows } from './new-rows.js';

/**
 * Summarizes new statements and claims, and claims that are counted anew: each once, whatever the statements at hand
 * added to it.
 */
export async function writeSummaries(transaction: Transaction, rows: NewRows, memory: Memory): Promise<void> {
  const { claims, categories } = memory;
  await transaction.insert(STATEMENT_SUMMARY, rows.of(STATEMENT).map(summaryOfStatement));
  await transaction.insert(STATEMENT_VOICE, voicesOf(rows, memory));
  const holding = categoriesHolding(rows, categories);
  await transaction.insert(
    CLAIM_SUMMARY,
    rows.of(CLAIM).map((row) => summaryOfClaim(row, claims.of(row.seq), holding.get(row.seq) ?? [])),
  );
  await transaction.insert(
    CLAIM_SENTENCE,
    rows.of(CLAIM).map(({ seq }) => ({ seq, sentence: claims.of(seq).sentence })),
  );
  await transaction.insert(FIGURE_KEY, rows.of(CLAIM).flatMap(keysOfClaim));
  await transaction.insert(
    CLAIM_CATEGORY,
    [...holding].flatMap(([claim, all]) => all.map((category) => ({ claim, category }))),
  );
  const changed = [...claims.values()].filter((claim) => claim.changed);
  await transaction.update(
    CLAIM_SUMMARY,
    ['ref', 'first_said', 'there_from', 'statement_count', 'rebuttal_count'],
    changed.filter(({ isNew }) => !isNew).map((claim) => ({ seq: claim.seq, ...countsOf(claim) })),
  );
  await countThere(
    transaction,
    changed.map(({ thereFrom, wasThereFrom }) => ({ now: thereFrom, before: wasThereFrom })),
  );
}

const voicesOf = (rows: NewRows, { sources, folding }: Memory): NewRow<typeof STATEMENT_VOICE>[] =>
  [
    ...rows.of(STATEMENT).map(({ seq, voice }) => ({ statement: seq, position: 0, voice })),
    ...rows
      .of(JOINT_VOICE)
      .map(({ statement, position, source }) => ({ statement, position, voice: source })),
  ].map((voice) => ({ ...voice, root: folding.now(sources.of(voice.voice).root) }));

const summaryOfStatement = (row: NewRow<typeof STATEMENT>): NewRow<typeof STATEMENT_SUMMARY> => ({
  seq: row.seq,
  source: row.source,
  document: row.document,
  said_on: row.said_on,
  said_start: row.said_start,
  said_end: row.said_end,
  counts_from: row.said_start,
  basis: row.basis,
});

const summaryOfClaim = (
  row: NewRow<typeof CLAIM>,
  entry: ClaimEntry,
  categories: readonly Seq<'category'>[],
): NewRow<typeof CLAIM_SUMMARY> => ({
  seq: row.seq,
  is_figure: row.is_figure,
  measure: row.measure,
  value: row.value,
  qualifier: row.qualifier,
  place: row.place,
  population: row.population,
  categories: textOfCategories(categories),
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

/** The categories that each new claim is of with all that hold them, in order of recording; none of a claim of none. */
function categoriesHolding(
  rows: NewRows,
  known: Memory['categories'],
): ReadonlyMap<Seq<'claim'>, readonly Seq<'category'>[]> {
  const cut = rows.of(CLAIM).filter(({ categories = NONE }) => categories !== NONE);
  return new Map(
    cut.map(({ seq, categories = NONE }) => {
      const all = new Set(JSON.parse(categories) as Seq<'category'>[]);
      for (const category of all) {
        const { within } = known.of(category);
        if (within !== null) all.add(within);
      }
      return [seq, [...all].sort((a, b) => a - b)];
    }),
  );
}

const NONE = '[]';

const countsOf = ({ ref, firstSaid, thereFrom, statementCount, rebuttalCount }: ClaimEntry) => ({
  ref,
  first_said: firstSaid,
  there_from: thereFrom,
  statement_count: statementCount,
  rebuttal_count: rebuttalCount,
});
