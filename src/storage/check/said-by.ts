import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';
import { countedBy, counts } from '../rules/as-of.js';
import { REWORDINGS } from '../rules/followed.js';

/** A claim, and one who is on record as having said it. */
export interface SaidBy {
  readonly claim: Seq<'claim'>;
  readonly speaker: Seq<'source'>;
}

/**
 * Which of some claims each of some sources is on record as having said, as of an instant: a statement that asserts the
 * claim, an original or a rewording of it, is its own, or of a voice that counts for the same (semantics.md, A figure in
 * front of you).
 */
export const readSaidBy = async (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  speakers: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<readonly SaidBy[]> =>
  claims.length === 0 || speakers.length === 0
    ? []
    : reader.all(
        `with kin(root, claim) as (
           select seq, seq from claim_summary where seq in ??
           union select root, claim from (${ORIGINALS}) o
           union select root, claim from (${REWORDINGS}) w)
         select distinct k.root as claim, p.seq as speaker
         from kin k cross join assertion a cross join statement_summary s cross join source_summary p
         where a.claim = k.claim and s.seq = a.statement and ${counts('s')} and p.seq in ?? and (s.source = p.seq or exists (
           select 1 from statement_voice v where v.statement = s.seq and v.root = p.root))`,
        [claims, claims, ...countedBy(asOf), claims, ...countedBy(asOf), ...countedBy(asOf), speakers],
      );

/** The originals of some claims, as pairs of `root` and `claim`; takes the claims and the instant. */
const ORIGINALS = `with recursive trace(root, statement, claim) as (
    select a.claim, a.statement, a.claim from claim_summary c cross join assertion a cross join statement_summary s
      where c.seq in ?? and c.reworded = 1 and a.claim = c.seq and s.seq = a.statement and ${counts('s')}
    union select trace.root, b.upstream, b.upstream_claim from trace cross join behind b
      where b.statement = trace.statement and b.claim = trace.claim)
  select distinct root, claim from trace t
    where claim <> root and not exists (select 1 from relay y where y.downstream = t.statement)`;
