import type { Instant, Seq } from '../../kernel/seq.js';
import { COUNTED_EARLIER, THERE_FROM } from '../rules/counting-from.js';
import { STATEMENT_SUMMARY } from '../tables/statement-summary.js';
import type { Transaction } from '../transaction.js';

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
  if (seqs.length > 0) {
    await transaction.run(
      `update claim_summary set there_from = ${THERE_FROM}
       where seq in (select a.claim from assertion a where a.statement in ??)`,
      [seqs],
    );
  }
  return seqs;
}
