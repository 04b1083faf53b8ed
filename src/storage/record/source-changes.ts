import type { Instant, Seq } from '../../kernel/seq.js';
import { startOf, STRETCHES } from '../rules/long-stretches.js';
import { SOURCE_CHANGE, type Counted } from '../tables/source-change.js';
import type { Row } from '../tables/table.js';
import type { Transaction } from '../transaction.js';

/** Something begins to count for a source at an instant, or ends. */
export interface SourceChange {
  readonly source: Seq<'source'>;
  readonly counted: Counted;
  readonly at: Instant;
  readonly begun?: number;
  readonly ended?: number;
}

type Kept = Row<typeof SOURCE_CHANGE>;

/**
 * Keeps what begins to count and what ends.
 * @param instead of what was kept before
 */
export async function keepChanges(
  transaction: Transaction,
  changes: Iterable<SourceChange>,
  instead: Iterable<SourceChange> = [],
): Promise<void> {
  const sums = new Map<string, Kept>();
  for (const change of changes) sum(sums, change, 1);
  for (const change of instead) sum(sums, change, -1);
  await transaction.add(
    SOURCE_CHANGE,
    [...sums.values()].filter(({ begun, ended }) => begun !== 0 || ended !== 0),
  );
}

function sum(
  sums: Map<string, Kept>,
  { source, counted, at, begun = 0, ended = 0 }: SourceChange,
  sign: 1 | -1,
): void {
  for (const stretch of STRETCHES) {
    const start = startOf(at, stretch);
    const key = `${source} ${stretch} ${start} ${counted}`;
    const before = sums.get(key);
    sums.set(key, {
      source,
      stretch,
      start,
      counted,
      begun: (before?.begun ?? 0) + sign * begun,
      ended: (before?.ended ?? 0) + sign * ended,
    });
  }
}
