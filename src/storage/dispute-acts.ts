import { present } from '../kernel/certain.js';
import type { Seq } from '../kernel/seq.js';
import type {
  AffirmationFact,
  AssertionFact,
  ConcessionFact,
  CorrectionFact,
  RebuttalFact,
  RebuttalTarget,
  RetractionFact,
  WithdrawalFact,
} from '../domain/dispute/facts.js';
import type { Aspect } from '../domain/vocabulary/aspects.js';
import type { Direction } from '../domain/vocabulary/directions.js';
import type { Extent } from '../domain/vocabulary/extents.js';
import { ofManyRows } from './many-rows.js';
import type { Reader } from './reader.js';

/** What to read the disputes of. */
export interface DisputeRoots {
  readonly claims: readonly Seq<'claim'>[];
  readonly statements: readonly Seq<'statement'>[];
  readonly rebuttals: readonly Seq<'rebuttal'>[];
}

const ASSERTION = ['statement', 'claim', 'role'];

const ALL_ASSERTIONS = ofManyRows(
  ASSERTION,
  'select a.statement, a.claim, a.role from assertion a where a.claim in ??',
);

/** Each set is made once for all claims: a claim that ten thousand passed on is not gone through ten thousand times. */
const REASSERTIONS = ofManyRows(
  ASSERTION,
  `
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
      and (a.claim, v.root) in (select claim, voice from side)`,
);

/** Origins; and what their voices passed on again, where that can reinstate what was taken back: as `touchedBy` has it. */
export async function readAssertions(
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

type ClaimRetraction = RetractionFact & { readonly claim: Seq<'claim'> };

interface TakenRow {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  /** The claim put in the place of the other; null where that was taken back. */
  readonly by: Seq<'claim'> | null;
  /** The sentence of that claim, or the reason. */
  readonly words: string | null;
}

/** The corrections and the retractions of some claims, each in the order of recording. */
export async function readTaken(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<{ readonly corrections: CorrectionFact[]; readonly retractions: ClaimRetraction[] }> {
  if (claims.length === 0) return { corrections: [], retractions: [] };
  const rows = await reader.all<TakenRow>(
    `select c.seq, c.statement, c.claim, c.by_claim as "by", b.sentence as words
     from correction c cross join claim_sentence b where b.seq = c.by_claim and c.claim in ??
     union all
     select r.seq, r.statement, r.target_claim, null, r.reason from retraction r where r.target_claim in ??
     order by seq`,
    [claims, claims],
  );
  const [corrections, retractions]: [CorrectionFact[], ClaimRetraction[]] = [[], []];
  for (const { statement, claim, by, words } of rows) {
    if (by === null) retractions.push({ statement, claim, reason: words });
    else corrections.push({ statement, claim, by, bySentence: present(words) });
  }
  return { corrections, retractions };
}

export const readAffirmations = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<AffirmationFact[]> =>
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

const REBUTTALS = ofManyRows(
  [
    'seq',
    'statement',
    'targetClaim',
    'targetStatement',
    'targetRebuttal',
    'aspects',
    'direction',
    'summary',
  ] satisfies (keyof RebuttalRow)[],
  `with recursive attack(seq) as (
     select r.seq from rebuttal r where r.target_claim in ??
     union select r.seq from rebuttal r where r.target_statement in ??
     union select r.seq from rebuttal r where r.seq in ??
     union select r.seq from attack cross join rebuttal r where r.target_rebuttal = attack.seq)
   select r.seq, r.statement, r.target_claim as "targetClaim", r.target_statement as "targetStatement",
     r.target_rebuttal as "targetRebuttal", r.aspects, r.direction, r.summary
   from attack cross join rebuttal r where r.seq = attack.seq order by r.seq`,
);

/** Some rebuttals, those of some claims and statements, and rebuttals of all these, at any distance. */
export async function readRebuttals(
  reader: Reader,
  { claims, statements, rebuttals }: DisputeRoots,
): Promise<RebuttalFact[]> {
  const rows = await reader.all<RebuttalRow>(REBUTTALS, [claims, statements, rebuttals]);
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

interface SettledRow {
  readonly seq: Seq<'concession'>;
  readonly statement: Seq<'statement'>;
  readonly rebuttal: Seq<'rebuttal'>;
  /** Null of a withdrawal. */
  readonly extent: Extent | null;
  /** The summary, or the reason. */
  readonly words: string | null;
}

const SETTLED = ofManyRows(
  ['seq', 'statement', 'rebuttal', 'extent', 'words'] satisfies (keyof SettledRow)[],
  `select seq, statement, rebuttal, extent, summary as words from concession where rebuttal in ??
   union all
   select seq, statement, rebuttal, null, reason from withdrawal where rebuttal in ??
   order by seq`,
);

/** The concessions and the withdrawals of some rebuttals, each in the order of recording. */
export async function readSettled(
  reader: Reader,
  rebuttals: readonly Seq<'rebuttal'>[],
): Promise<{ readonly concessions: ConcessionFact[]; readonly withdrawals: WithdrawalFact[] }> {
  if (rebuttals.length === 0) return { concessions: [], withdrawals: [] };
  const rows = await reader.all<SettledRow>(SETTLED, [rebuttals, rebuttals]);
  const [concessions, withdrawals]: [ConcessionFact[], WithdrawalFact[]] = [[], []];
  for (const { seq, statement, rebuttal, extent, words } of rows) {
    if (extent === null) withdrawals.push({ statement, rebuttal, reason: words });
    else concessions.push({ seq, statement, rebuttal, extent, summary: words });
  }
  return { concessions, withdrawals };
}
