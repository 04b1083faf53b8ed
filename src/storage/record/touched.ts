import { seqOf, type Seq } from '../../kernel/seq.js';
import type { Transaction } from '../transaction.js';

/**
 * What is said in some statements bears on the claims they assert, correct, retract and affirm; on what they rebut, concede
 * and withdraw, up to the claims and statements at the top; and on all of that for the statements they take back.
 */
export async function touchedBy(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<{ claims: Seq<'claim'>[]; statements: Seq<'statement'>[] }> {
  const rows = await transaction.all<{ kind: 'claim' | 'statement'; seq: number }>(
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
         union select r.target_rebuttal from up cross join rebuttal r where r.seq = up.seq and +r.target_rebuttal is not null),
       root(claim, statement) as materialized (
         select distinct r.target_claim, r.target_statement from up cross join rebuttal r where r.seq = up.seq)
     select 'claim' as kind, a.claim as seq from said cross join assertion a where a.statement = said.seq
     union select 'claim', c.claim from said cross join correction c where c.statement = said.seq
     union select 'claim', r.target_claim from said cross join retraction r where r.statement = said.seq and +r.target_claim is not null
     union select 'claim', a.claim from said cross join affirmation a where a.statement = said.seq
       union select 'claim', claim from root where claim is not null
     union select 'claim', a.claim from root cross join assertion a where a.statement = root.statement and a.role = 'ORIGIN'
     union select 'statement', statement from root where statement is not null`,
    [statements],
  );
  const of = <K extends 'claim' | 'statement'>(wanted: K): Seq<K>[] =>
    rows.filter(({ kind }) => kind === wanted).map(({ seq }) => seqOf(wanted, seq));
  return { claims: of('claim'), statements: of('statement') };
}
