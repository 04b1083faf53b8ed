import type { Instant } from '../../kernel/seq.js';
import { CLAIM_TALLY } from '../tables/claim-tally.js';
import type { Transaction } from '../transaction.js';

/** Since when a claim is there. */
interface ThereSince {
  readonly now: Instant;
  /** Since when it was there as it was counted before; null where it was not counted. */
  readonly before: Instant | null;
}

/** Counts claims that are new, or there earlier than they were. */
export async function countThere(transaction: Transaction, claims: Iterable<ThereSince>): Promise<void> {
  const more = new Map<Instant, number>();
  const count = (at: Instant, by: number): unknown => more.set(at, (more.get(at) ?? 0) + by);
  for (const { now, before } of claims) {
    if (now === before) continue;
    count(now, 1);
    if (before !== null) count(before, -1);
  }
  await transaction.add(
    CLAIM_TALLY,
    [...more].map(([there_from, total]) => ({ there_from, total })),
  );
}

/** Counts all claims, as they are summarized. */
export const countAllThere = (transaction: Transaction): Promise<void> =>
  transaction.run(
    'insert into claim_tally (there_from, total) select there_from, count(*) from claim_summary group by there_from',
  );
