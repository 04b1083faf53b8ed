/**
 * Whether claims were ever disputed or contested, in SQL (semantics.md, Records of sources): which of many were is
 * asked by a list and by the record of a source. Restates domain/record/ever-disputed.ts.
 */

/** Claim `c`, or a statement with which it entered, was ever rebutted. Restates `wasEverDisputed`. */
export const EVER_DISPUTED = `c.contested = 1 and (c.rebuttal_count > 0 or exists (
  select 1 from assertion e cross join rebuttal r
    where e.claim = c.seq and e.role = 'ORIGIN' and r.target_statement = e.statement))`;

/**
 * Anything was ever said against the claim of a row of `claim_summary`, or it, or a statement with which it entered,
 * was put right or taken back. Restates `wasEverContested`.
 */
export const EVER_CONTESTED = `exists (select 1 from rebuttal r where r.target_claim = claim_summary.seq)
       or exists (select 1 from correction c where c.claim = claim_summary.seq)
       or exists (select 1 from retraction r where r.target_claim = claim_summary.seq)
       or exists (select 1 from assertion a cross join rebuttal r
                  where a.claim = claim_summary.seq and a.role = 'ORIGIN' and r.target_statement = a.statement)
       or exists (select 1 from assertion a cross join retraction r
                  where a.claim = claim_summary.seq and a.role = 'ORIGIN' and r.target_statement = a.statement)`;
