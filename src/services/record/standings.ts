import { readDispute } from '../../domain/dispute/reading.js';
import { rebuttalIntervals, standingIntervals, type StateInterval } from '../../domain/dispute/standing.js';
import { FOREVER } from '../../storage/dialect.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import type { Transaction } from '../../storage/transaction.js';

/**
 * Brings the intervals of standing of all claims and rebuttals up to date that something said in `statements` bears
 * on. Each interval is what the pure function says; the claims that were touched are returned.
 */
export async function maintainStandings(
  transaction: Transaction,
  statements: readonly number[],
  newClaims: readonly number[],
): Promise<number[]> {
  const touched = await touchedBy(transaction, statements);
  await markContested(transaction, touched.claims);
  const rows = await transaction.all<{ seq: number; contested: number; there_from: number }>(
    'select seq, contested, there_from from claim where seq in ??',
    [[...new Set([...touched.claims, ...newClaims])]],
  );
  const calm = rows.filter(({ contested }) => contested === 0);
  const contested = rows.filter((row) => row.contested === 1).map(({ seq }) => seq);
  const facts = await loadDispute(transaction, {
    claims: contested,
    statements: touched.statements,
  });
  const index = readDispute(facts);
  await replaceIntervals(transaction, 'claim', [
    ...calm.map(({ seq, there_from }) => ({
      seq,
      intervals: [{ from: there_from, to: null, state: 'UNDISPUTED' }],
    })),
    ...contested.map((seq) => ({ seq, intervals: standingIntervals(index, seq) })),
  ]);
  await replaceIntervals(
    transaction,
    'rebuttal',
    facts.rebuttals.map(({ seq }) => ({ seq, intervals: rebuttalIntervals(index, seq) })),
  );
  return touched.claims;
}

/**
 * What is said in some statements bears on the claims they assert, correct and retract; on what they rebut, concede
 * and withdraw, up to the claims and statements at the top; and on all of that for the statements they take back.
 */
async function touchedBy(
  transaction: Transaction,
  statements: readonly number[],
): Promise<{ claims: number[]; statements: number[] }> {
  const rows = await transaction.all<{ kind: string; seq: number }>(
    `with recursive
       said(seq) as (
         select s.seq from statement s where s.seq in ??
         union select r.target_statement from said cross join retraction r
           where r.statement = said.seq and r.target_statement is not null),
       attack(seq) as (
         select r.seq from said cross join rebuttal r where r.statement = said.seq
         union select c.rebuttal from said cross join concession c where c.statement = said.seq
         union select w.rebuttal from said cross join withdrawal w where w.statement = said.seq),
       up(seq) as (
         select seq from attack
         union select r.target_rebuttal from up cross join rebuttal r where r.seq = up.seq and r.target_rebuttal is not null),
       root(claim, statement) as (
         select r.target_claim, r.target_statement from up cross join rebuttal r where r.seq = up.seq)
     select 'claim' as kind, a.claim as seq from said cross join assertion a where a.statement = said.seq
     union select 'claim', c.claim from said cross join correction c where c.statement = said.seq
     union select 'claim', r.target_claim from said cross join retraction r where r.statement = said.seq and r.target_claim is not null
     union select 'claim', claim from root where claim is not null
     union select 'claim', a.claim from root cross join assertion a where a.statement = root.statement and a.role = 'ORIGIN'
     union select 'statement', statement from root where statement is not null`,
    [statements],
  );
  const of = (wanted: string): number[] => rows.filter(({ kind }) => kind === wanted).map(({ seq }) => seq);
  return { claims: of('claim'), statements: of('statement') };
}

/** A claim that nothing was ever said against or taken back of is UNDISPUTED at every instant. */
async function markContested(transaction: Transaction, claims: readonly number[]): Promise<void> {
  if (claims.length === 0) return;
  await transaction.run(
    `update claim set contested = 1 where contested = 0 and seq in ?? and (
       exists (select 1 from rebuttal r where r.target_claim = claim.seq)
       or exists (select 1 from correction c where c.claim = claim.seq)
       or exists (select 1 from retraction r where r.target_claim = claim.seq)
       or exists (select 1 from assertion a join rebuttal r on r.target_statement = a.statement
                  where a.claim = claim.seq and a.role = 'ORIGIN')
       or exists (select 1 from assertion a join retraction r on r.target_statement = a.statement
                  where a.claim = claim.seq and a.role = 'ORIGIN'))`,
    [claims],
  );
}

async function replaceIntervals(
  transaction: Transaction,
  kind: 'claim' | 'rebuttal',
  rows: readonly { readonly seq: number; readonly intervals: readonly StateInterval[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction.run(`delete from ${kind}_standing where ${kind} in ??`, [rows.map(({ seq }) => seq)]);
  await transaction.insert(
    `${kind}_standing`,
    [kind, 'state', 'from_at', 'to_at'],
    rows.flatMap(({ seq, intervals }) =>
      intervals.map(({ from, to, state }) => [seq, state, from, to ?? FOREVER]),
    ),
  );
}
