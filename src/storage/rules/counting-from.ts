/**
 * From when on statements and claims count, in SQL, so that what is passed on at any distance is not loaded to be
 * brought up to date (semantics.md, Facts and time).
 */

/**
 * The statements behind some downstream ones, at any distance, that count later than what passes them on, with the
 * instant from which they count now. Restates `countingFrom` of domain/record/counting-from.ts, for what a write adds;
 * takes the downstream statements.
 */
export const COUNTED_EARLIER = `with recursive up(seq, at) as (
       select s.seq, s.counts_from from statement_summary s where s.seq in ??
       union
       select u.seq, up.at from up cross join relay r cross join statement_summary u
       where r.downstream = up.seq and u.seq = r.upstream and u.counts_from > up.at)
     select up.seq, min(up.at) as at from up cross join statement_summary s where s.seq = up.seq and s.counts_from > up.at group by up.seq`;

/** From when on the claim of a row of `claim_summary` is there: the earliest instant of the statements that assert it. */
export const THERE_FROM =
  '(select min(s.counts_from) from assertion a cross join statement_summary s where s.seq = a.statement and a.claim = claim_summary.seq)';
