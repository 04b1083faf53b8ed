import type { Seq } from '../../kernel/seq.js';
import { FOREVER } from '../../kernel/as-of.js';
import type { StateInterval } from '../../domain/dispute/standing.js';
import { CLAIM_STANDING, OWN_STANDING, REBUTTAL_STANDING } from '../tables/standing.js';
import type { NewRow, Table } from '../tables/table.js';
import type { Transaction } from '../transaction.js';

export type Intervals = readonly StateInterval[];

/** How some claims stood by themselves, as it is kept. */
export async function keptOwn(
  transaction: Transaction,
  claims: readonly Seq<'claim'>[],
): Promise<Map<Seq<'claim'>, StateInterval[]>> {
  const kept = new Map<Seq<'claim'>, StateInterval[]>();
  if (claims.length === 0) return kept;
  const rows = await transaction.all<{ claim: Seq<'claim'>; state: string; from_at: number; to_at: number }>(
    'select claim, state, from_at, to_at from own_standing where claim in ?? order by claim, from_at',
    [claims],
  );
  for (const { claim, state, from_at, to_at } of rows) {
    const intervals = kept.get(claim) ?? [];
    kept.set(claim, intervals);
    intervals.push({ from: from_at, to: to_at === FOREVER ? null : to_at, state });
  }
  return kept;
}

const TABLES = {
  claim_standing: { table: CLAIM_STANDING, column: 'claim' },
  own_standing: { table: OWN_STANDING, column: 'claim' },
  rebuttal_standing: { table: REBUTTAL_STANDING, column: 'rebuttal' },
} as const;

/** Puts intervals in the place of all that a table has of some claims or rebuttals; `about` is further columns. */
export async function replaceIntervals(
  transaction: Transaction,
  of: keyof typeof TABLES,
  rows: readonly { readonly seq: number; readonly intervals: Intervals; readonly about?: object }[],
): Promise<void> {
  const { table, column } = TABLES[of];
  await replaceRows<Table>(
    transaction,
    table,
    column,
    rows.map(({ seq }) => seq),
    rows.flatMap(({ seq, intervals, about }) =>
      intervals.map(({ from, to, state }) => ({
        [column]: seq,
        state,
        from_at: from,
        to_at: to ?? FOREVER,
        ...about,
      })),
    ),
  );
}

/** Puts rows in the place of all that a table has of some claims or rebuttals. */
export async function replaceRows<T extends Table>(
  transaction: Transaction,
  table: T,
  column: string,
  seqs: readonly number[],
  rows: readonly NewRow<T>[],
): Promise<void> {
  if (seqs.length === 0) return;
  await transaction.run(`delete from ${table.name} where ${column} in ??`, [seqs]);
  await transaction.insert(table, rows);
}
