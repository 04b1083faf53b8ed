import { seqOf, type Seq } from '../../kernel/seq.js';
import type { Transaction } from '../transaction.js';

/** What something said in some statements may change. */
export interface Touched {
  /** Claims that may stand otherwise by themselves. */
  readonly claims: readonly Seq<'claim'>[];
  /** Rebuttals that may stand otherwise: those that are made, conceded, withdrawn or taken back, and what these attack. */
  readonly rebuttals: readonly Seq<'rebuttal'>[];
  /** Further claims of which something is told, and which stand as they did. */
  readonly told: readonly Seq<'claim'>[];
}

/**
 * What is said in some statements bears on the claims they bring in, correct and retract; on what they rebut, concede
 * and withdraw, up to the claims and statements at the top; and on all of that for the statements they take back. A claim
 * that is only passed on stands otherwise only where it was put right or taken back: those may stand to it again who had
 * brought it in. Nulls are told apart by what no index knows, so that rows are found by what they belong to.
 */
export async function touchedBy(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<Touched> {
  const rows = await transaction.all<{ kind: 'claim' | 'rebuttal' | 'told'; seq: number }>(
    `with recursive
       said(seq) as (
         select s.seq from statement s where s.seq in ??
         union select r.target_statement from said cross join retraction r
           where r.statement = said.seq and +r.target_statement is not null),
       attack(seq) as (
         select r.seq from said cross join rebuttal r where r.statement = said.seq
         union select c.rebuttal from said cross join concession c where c.statement = said.seq
         union select w.rebuttal from said cross join withdrawal w where w.statement = said.seq),
       up(seq) as (
         select seq from attack
         union select r.target_rebuttal from up cross join rebuttal r
           where r.seq = up.seq and +r.target_rebuttal is not null),
       root(claim, statement) as materialized (
         select distinct r.target_claim, r.target_statement from up cross join rebuttal r where r.seq = up.seq),
       passed_on(claim) as materialized (
         select distinct a.claim from said cross join assertion a where a.statement = said.seq and a.role <> 'ORIGIN'),
       taken_back(claim) as materialized (
         select p.claim from passed_on p cross join claim_summary c where c.seq = p.claim and c.contested = 1 and (
           exists (select 1 from correction t where t.claim = p.claim)
           or exists (select 1 from retraction t where t.target_claim = p.claim)
           or exists (select 1 from assertion o cross join retraction t
             where o.claim = p.claim and o.role = 'ORIGIN' and t.target_statement = o.statement)))
     select 'claim' as kind, a.claim as seq from said cross join assertion a
       where a.statement = said.seq and a.role = 'ORIGIN'
     union select 'claim', claim from taken_back
     union select 'claim', c.claim from said cross join correction c where c.statement = said.seq
     union select 'claim', r.target_claim from said cross join retraction r
       where r.statement = said.seq and +r.target_claim is not null
     union select 'claim', claim from root where claim is not null
     union select 'claim', a.claim from root cross join assertion a where a.statement = root.statement and a.role = 'ORIGIN'
     union select 'rebuttal', seq from up
     union select 'told', claim from passed_on
     union select 'told', a.claim from said cross join affirmation a where a.statement = said.seq`,
    [statements],
  );
  const of = <K extends 'claim' | 'rebuttal'>(wanted: string, kind: K): Seq<K>[] =>
    rows.filter((row) => row.kind === wanted).map(({ seq }) => seqOf(kind, seq));
  const claims = of('claim', 'claim');
  const isMoved = new Set(claims);
  return {
    claims,
    rebuttals: of('rebuttal', 'rebuttal'),
    told: of('told', 'claim').filter((claim) => !isMoved.has(claim)),
  };
}
