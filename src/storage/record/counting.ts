import type { Instant, Seq } from '../../kernel/seq.js';
import { COUNTED_EARLIER, THERE_FROM } from '../rules/counting-from.js';
import { CLAIM_SUMMARY } from '../tables/claim-summary.js';
import { STATEMENT_SUMMARY } from '../tables/statement-summary.js';
import type { Transaction } from '../transaction.js';
import { countThere } from './claim-tally.js';

/**
 * What a counted statement passes on counts with it: brings down the instant from which the statements behind
 * `downstream` count, at any distance. The statements that changed are returned.
 */
export async function countFrom(
  transaction: Transaction,
  downstream: readonly Seq<'statement'>[],
): Promise<Seq<'statement'>[]> {
  const lowered = await transaction.all<{ seq: Seq<'statement'>; at: Instant }>(COUNTED_EARLIER, [
    downstream,
  ]);
  await transaction.update(
    STATEMENT_SUMMARY,
    ['counts_from'],
    lowered.map(({ seq, at }) => ({ seq, counts_from: at })),
  );
  const seqs = lowered.map(({ seq }) => seq);
  if (seqs.length > 0) await haveThere(transaction, seqs);
  return seqs;
}

/** The claims that some statements assert are there once one of these counts. */
async function haveThere(transaction: Transaction, statements: readonly Seq<'statement'>[]): Promise<void> {
  const claims = await transaction.all<{ seq: Seq<'claim'>; before: Instant; now: Instant }>(
    `select seq, there_from as before, ${THERE_FROM} as now from claim_summary
     where seq in (select a.claim from assertion a where a.statement in ??)`,
    [statements],
  );
  await transaction.update(
    CLAIM_SUMMARY,
    ['there_from'],
    claims.map(({ seq, now }) => ({ seq, there_from: now })),
  );
  await countThere(transaction, claims);
}
