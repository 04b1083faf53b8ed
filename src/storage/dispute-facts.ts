import { present } from '../kernel/certain.js';
import type { FoldedVoice, Instant, Seq } from '../kernel/seq.js';
import type {
  AffirmationFact,
  AssertionFact,
  ConcessionFact,
  CorrectionFact,
  DisputeFacts,
  RebuttalFact,
  RebuttalTarget,
  RetractionFact,
  StatementFact,
  WithdrawalFact,
} from '../domain/dispute/facts.js';
import type { Aspect } from '../domain/vocabulary/aspects.js';
import type { Basis } from '../domain/vocabulary/bases.js';
import type { Direction } from '../domain/vocabulary/directions.js';
import { bySpeakers, SPEAKERS, SPOKEN, type SpokenRow } from './analysis/speakers.js';
import type { Reader } from './reader.js';

/** What to read the disputes of. */
export interface DisputeRoots {
  readonly claims: readonly Seq<'claim'>[];
  readonly statements: readonly Seq<'statement'>[];
}

const NO_FACTS: DisputeFacts = {
  statements: new Map(),
  assertions: [],
  rebuttals: [],
  concessions: [],
  withdrawals: [],
  corrections: [],
  retractions: [],
  affirmations: [],
};

/**
 * All that was ever recorded about the disputes of a batch of claims and statements, in a number of SQL statements
 * that does not depend on the batch.
 * @param timelinesOf claims whose timelines are wanted: of these also the assertions of voices that are not of their
 *   side are read, and of all claims the affirmations
 */
export async function loadDispute(
  reader: Reader,
  roots: DisputeRoots,
  timelinesOf: readonly Seq<'claim'>[] = [],
): Promise<DisputeFacts> {
  if (roots.claims.length + roots.statements.length === 0) return NO_FACTS;
  const [assertions, corrections, claimRetractions, affirmations] = await Promise.all([
    readAssertions(reader, roots.claims, timelinesOf),
    readCorrections(reader, roots.claims),
    readClaimRetractions(reader, roots.claims),
    timelinesOf.length === 0 ? [] : readAffirmations(reader, roots.claims),
  ]);
  const entries = assertions.filter(({ role }) => role === 'ORIGIN').map(({ statement }) => statement);
  const rebuttals = await readRebuttals(reader, roots.claims, [
    ...new Set([...entries, ...roots.statements]),
  ]);
  const seqs = rebuttals.map(({ seq }) => seq);
  const [concessions, withdrawals] = await Promise.all([
    readConcessions(reader, seqs),
    readWithdrawals(reader, seqs),
  ]);
  const acts = [
    ...[assertions, corrections, claimRetractions, affirmations],
    ...[rebuttals, concessions, withdrawals],
  ].flat();
  const said = [...new Set([...acts.map(({ statement }) => statement), ...roots.statements])];
  const statementRetractions = await readStatementRetractions(reader, said);
  const retracting = statementRetractions.map(({ statement }) => statement);
  return {
    statements: await readStatements(reader, [...new Set([...said, ...retracting])]),
    assertions,
    rebuttals,
    concessions,
    withdrawals,
    corrections,
    retractions: [...claimRetractions, ...statementRetractions],
    affirmations,
  };
}

/** What was ever recorded about the taking back of some statements. */
export async function loadRetractions(
  reader: Reader,
  seqs: readonly Seq<'statement'>[],
): Promise<DisputeFacts> {
  const retractions = await readStatementRetractions(reader, seqs);
  const said = new Set(
    retractions.flatMap(({ statement, retracted }) => [
      statement,
      ...(retracted === undefined ? [] : [retracted]),
    ]),
  );
  return { ...NO_FACTS, retractions, statements: await readStatements(reader, [...said]) };
}

const ALL_ASSERTIONS = 'select a.statement, a.claim, a.role from assertion a where a.claim in ??';

/** Each set is made once for all claims: a claim that ten thousand passed on is not gone through ten thousand times. */
const REASSERTIONS = `
  with origin as materialized (
      select a.statement, a.claim, a.role from assertion a where a.claim in ?? and a.role = 'ORIGIN'),
    taken_back(claim) as materialized (
      select c.claim from correction c where c.claim in (select claim from origin)
      union select r.target_claim from retraction r where r.target_claim in (select claim from origin)
      union select o.claim from origin o cross join retraction r where r.target_statement = o.statement),
    side(claim, voice) as materialized (
      select distinct o.claim, v.root from origin o cross join statement_voice v where v.statement = o.statement)
  select statement, claim, role from origin
  union all
  select distinct a.statement, a.claim, a.role from taken_back t cross join assertion a cross join statement_voice v
    where a.claim = t.claim and a.role <> 'ORIGIN' and v.statement = a.statement
      and (a.claim, v.root) in (select claim, voice from side)`;

/** Origins; and what their voices passed on again, where that can reinstate what was taken back. */
async function readAssertions(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  everyOf: readonly Seq<'claim'>[],
): Promise<AssertionFact[]> {
  const every = new Set(everyOf);
  const others = claims.filter((claim) => !every.has(claim));
  const rows = await Promise.all([
    every.size === 0 ? [] : reader.all<AssertionFact>(ALL_ASSERTIONS, [everyOf]),
    others.length === 0 ? [] : reader.all<AssertionFact>(REASSERTIONS, [others]),
  ]);
  return rows.flat();
}

async function readCorrections(reader: Reader, claims: readonly Seq<'claim'>[]): Promise<CorrectionFact[]> {
  if (claims.length === 0) return [];
  return reader.all(
    `select c.statement, c.claim, c.by_claim as "by", b.sentence as "bySentence"
     from correction c join claim_sentence b on b.seq = c.by_claim where c.claim in ?? order by c.seq`,
    [claims],
  );
}

async function readClaimRetractions(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<RetractionFact[]> {
  if (claims.length === 0) return [];
  return reader.all(
    'select statement, target_claim as claim, reason from retraction where target_claim in ?? order by seq',
    [claims],
  );
}

const readAffirmations = (reader: Reader, claims: readonly Seq<'claim'>[]): Promise<AffirmationFact[]> =>
  reader.all('select statement, claim, summary from affirmation where claim in ?? order by seq', [claims]);

interface RebuttalRow {
  readonly seq: Seq<'rebuttal'>;
  readonly statement: Seq<'statement'>;
  readonly targetClaim: Seq<'claim'> | null;
  readonly targetStatement: Seq<'statement'> | null;
  readonly targetRebuttal: Seq<'rebuttal'> | null;
  readonly aspects: string;
  readonly direction: Direction | null;
  readonly summary: string | null;
}

/** Rebuttals of some claims and statements, and rebuttals of those, at any distance. */
async function readRebuttals(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  statements: readonly Seq<'statement'>[],
): Promise<RebuttalFact[]> {
  const rows = await reader.all<RebuttalRow>(
    `with recursive attack(seq) as (
       select r.seq from rebuttal r where r.target_claim in ??
       union select r.seq from rebuttal r where r.target_statement in ??
       union select r.seq from attack cross join rebuttal r where r.target_rebuttal = attack.seq)
     select r.seq, r.statement, r.target_claim as "targetClaim", r.target_statement as "targetStatement",
       r.target_rebuttal as "targetRebuttal", r.aspects, r.direction, r.summary
     from attack cross join rebuttal r where r.seq = attack.seq order by r.seq`,
    [claims, statements],
  );
  return rows.map(({ targetClaim, targetStatement, targetRebuttal, aspects, ...row }) => ({
    ...row,
    aspects: JSON.parse(aspects) as Aspect[],
    target: targetOf(targetClaim, targetStatement, targetRebuttal),
  }));
}

function targetOf(
  claim: Seq<'claim'> | null,
  statement: Seq<'statement'> | null,
  rebuttal: Seq<'rebuttal'> | null,
): RebuttalTarget {
  if (claim !== null) return { kind: 'claim', seq: claim };
  return statement === null
    ? { kind: 'rebuttal', seq: present(rebuttal) }
    : { kind: 'statement', seq: statement };
}

async function readConcessions(
  reader: Reader,
  rebuttals: readonly Seq<'rebuttal'>[],
): Promise<ConcessionFact[]> {
  if (rebuttals.length === 0) return [];
  return reader.all(
    'select seq, statement, rebuttal, extent, summary from concession where rebuttal in ?? order by seq',
    [rebuttals],
  );
}

async function readWithdrawals(
  reader: Reader,
  rebuttals: readonly Seq<'rebuttal'>[],
): Promise<WithdrawalFact[]> {
  if (rebuttals.length === 0) return [];
  return reader.all('select statement, rebuttal, reason from withdrawal where rebuttal in ?? order by seq', [
    rebuttals,
  ]);
}

/** Retractions of some statements, and of the statements by which they were retracted, at any distance. */
async function readStatementRetractions(
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<RetractionFact[]> {
  if (statements.length === 0) return [];
  return reader.all(
    `with recursive back(seq) as (
       select r.seq from retraction r where r.target_statement in ??
       union select r.seq from back cross join retraction b cross join retraction r
         where b.seq = back.seq and r.target_statement = b.statement)
     select r.statement, r.target_statement as retracted, r.reason
     from back cross join retraction r where r.seq = back.seq order by r.seq`,
    [statements],
  );
}

interface StatementRow extends SpokenRow {
  readonly edtf: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly countsFrom: Instant;
  readonly basis: Basis;
  readonly voice: FoldedVoice;
}

async function readStatements(
  reader: Reader,
  seqs: readonly Seq<'statement'>[],
): Promise<Map<Seq<'statement'>, StatementFact>> {
  if (seqs.length === 0) return new Map();
  const rows = await reader.all<StatementRow>(
    `select s.seq, s.said_on as edtf, s.said_start as start, s.said_end as "end", s.counts_from as "countsFrom", s.basis,
       v.root as voice, ${SPOKEN}
     from ${SPEAKERS} where s.seq in ?? order by s.seq, v.position`,
    [seqs],
  );
  return new Map(
    bySpeakers(rows).map(({ row: { seq, edtf, start, end, countsFrom, basis }, voices, speaker }) => [
      seq,
      {
        seq,
        said: { edtf, start, end },
        countsFrom,
        basis,
        voices: [...new Set(voices.map(({ voice }) => voice))],
        ...speaker,
      },
    ]),
  );
}
