import type { Instant, Seq } from '../../kernel/seq.js';
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
  const lowered = await transaction.all<{ seq: Seq<'statement'>; at: Instant }>(
    `with recursive up(seq, at) as (
       select s.seq, s.counts_from from statement_summary s where s.seq in ??
       union
       select u.seq, up.at from up cross join relay r cross join statement_summary u
       where r.downstream = up.seq and u.seq = r.upstream and u.counts_from > up.at)
     select up.seq, min(up.at) as at from up join statement_summary s on s.seq = up.seq where s.counts_from > up.at group by up.seq`,
    [downstream],
  );
  await transaction.update(
    STATEMENT_SUMMARY,
    ['counts_from'],
    lowered.map(({ seq, at }) => ({ seq, counts_from: at })),
  );
  const seqs = lowered.map(({ seq }) => seq);
  if (seqs.length > 0) {
    await transaction.run(
      `update claim_summary set there_from = (select min(s.counts_from) from assertion a join statement_summary s on s.seq = a.statement where a.claim = claim_summary.seq)
       where seq in (select a.claim from assertion a where a.statement in ??)`,
      [seqs],
    );
  }
  return seqs;
}
