import type { Instant, Seq, SeqKind } from '../kernel/seq.js';
import type { RebuttalState } from '../domain/vocabulary/rebuttal-states.js';
import type { StandingState } from '../domain/vocabulary/standing-states.js';
import type { AsOf } from '../kernel/as-of.js';
import { ofManyRows } from './many-rows.js';
import type { Reader } from './reader.js';
import type { AssertionRow } from './tables/assertion.js';
import { countedBy, counts, heldAt, holdsThen } from './rules/as-of.js';
import { DERIVED_FROM_TAINTING } from './rules/taint.js';

/** A record that belongs to another. */
export interface Link<F extends SeqKind, T extends SeqKind> {
  readonly from: Seq<F>;
  readonly to: Seq<T>;
}

/** What statements assert, in the order they assert it. */
export const readAssertions = (
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<AssertionRow[]> => reader.all(ASSERTED_BY, [statements]);

const ofAssertions = (which: string): string =>
  ofManyRows(
    ['seq', 'statement', 'claim', 'role', 'wording', 'passage'],
    `select seq, statement, claim, role, wording, passage from assertion where ${which} order by seq`,
  );

const ASSERTED_BY = ofAssertions('statement in ??');
const ASSERTED_OF = ofAssertions('statement in ?? and +claim in ??');

const COUNTS_FROM = ofManyRows(
  ['seq', 'from'],
  'select seq, counts_from as "from" from statement_summary where seq in ??',
);

/** From when on statements count. */
export async function readCountsFrom(
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<Map<Seq<'statement'>, Instant>> {
  const rows = await reader.all<{ seq: Seq<'statement'>; from: Instant }>(COUNTS_FROM, [statements]);
  return new Map(rows.map(({ seq, from }) => [seq, from]));
}

/** What statements assert of some claims, in the order they assert it. */
export const readAssertionsOf = (
  reader: Reader,
  statements: readonly Seq<'statement'>[],
  claims: readonly Seq<'claim'>[],
): Promise<AssertionRow[]> => reader.all(ASSERTED_OF, [statements, claims]);

/** Those that statements were said jointly with, in the order in which they name them. */
export const readJointVoices = (
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<Link<'statement', 'source'>[]> =>
  reader.all(
    'select statement as "from", source as "to" from joint_voice where statement in ?? order by statement, position',
    [statements],
  );

const UPSTREAMS = ofManyRows(
  ['from', 'to'],
  'select downstream as "from", upstream as "to" from relay where downstream in ?? order by downstream, position',
);

/** What statements pass on, in the order they name it. */
export const readUpstreams = (
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<Link<'statement', 'statement'>[]> => reader.all(UPSTREAMS, [statements]);

/** The rebuttals made in statements. */
export const readRebuttalsIn = (
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<Link<'statement', 'rebuttal'>[]> =>
  reader.all('select statement as "from", seq as "to" from rebuttal where statement in ?? order by seq', [
    statements,
  ]);

/** The rebuttals of statements or of rebuttals that count as of an instant, in said order. */
export const readRebuttalsOf = <K extends 'statement' | 'rebuttal'>(
  reader: Reader,
  target: K,
  seqs: readonly Seq<K>[],
  asOf: AsOf,
): Promise<Link<K, 'rebuttal'>[]> =>
  reader.all(
    `select r.target_${target} as "from", r.seq as "to" from rebuttal r cross join statement_summary s
     where s.seq = r.statement and r.target_${target} in ?? and ${counts('s')} order by s.said_start, r.seq`,
    [seqs, ...countedBy(asOf)],
  );

/** The concessions of rebuttals that count as of an instant, in said order. */
export const readConcessionsOf = (
  reader: Reader,
  rebuttals: readonly Seq<'rebuttal'>[],
  asOf: AsOf,
): Promise<Link<'rebuttal', 'concession'>[]> =>
  reader.all(
    `select c.rebuttal as "from", c.seq as "to" from concession c cross join statement_summary s
     where s.seq = c.statement and c.rebuttal in ?? and ${counts('s')} order by s.said_start, c.seq`,
    [rebuttals, ...countedBy(asOf)],
  );

/** The affirmations made in statements. */
export const readAffirmationsIn = (
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<Link<'statement', 'affirmation'>[]> =>
  reader.all('select statement as "from", seq as "to" from affirmation where statement in ?? order by seq', [
    statements,
  ]);

/** An affirmation with the statement in which it is made. */
export interface AffirmationLink extends Link<'claim', 'affirmation'> {
  readonly statement: Seq<'statement'>;
}

/** The affirmations of claims that count as of an instant, taken back or not, in said order. */
export const readAffirmationsOf = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<AffirmationLink[]> =>
  reader.all(
    `select a.claim as "from", a.seq as "to", a.statement from affirmation a cross join statement_summary s
     where s.seq = a.statement and a.claim in ?? and ${counts('s')} order by s.said_start, a.seq`,
    [claims, ...countedBy(asOf)],
  );

/** Which of some claims somebody ever affirmed. */
export async function readAffirmed(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<Set<Seq<'claim'>>> {
  const rows = await reader.all<{ claim: Seq<'claim'> }>(
    'select distinct claim from affirmation where claim in ??',
    [claims],
  );
  return new Set(rows.map(({ claim }) => claim));
}

/** The claims that claims were computed from, each once, in the order given. */
export const readDerivedFrom = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<Link<'claim', 'claim'>[]> =>
  reader.all(
    `select claim as "from", from_claim as "to" from derivation_part where claim in ??
     group by claim, from_claim order by min(derivation), min(position)`,
    [claims],
  );

/** The claims that were ever corrected by claims. */
export const readCorrectedBy = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<Link<'claim', 'claim'>[]> =>
  reader.all(
    'select by_claim as "from", claim as "to" from correction where by_claim in ?? group by by_claim, claim order by min(seq)',
    [claims],
  );

/** How rebuttals stand as of an instant. */
export async function readRebuttalStates(
  reader: Reader,
  rebuttals: readonly Seq<'rebuttal'>[],
  asOf: AsOf,
): Promise<Map<Seq<'rebuttal'>, RebuttalState>> {
  const rows = await reader.all<{ rebuttal: Seq<'rebuttal'>; state: RebuttalState }>(
    `select rebuttal, state from rebuttal_standing where rebuttal in ?? and ${holdsThen()}`,
    [rebuttals, ...heldAt(asOf)],
  );
  return new Map(rows.map(({ rebuttal, state }) => [rebuttal, state]));
}

/** How claims stand as of an instant; none for one that is not there then. */
export async function readStandingStates(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Map<Seq<'claim'>, StandingState>> {
  const rows = await reader.all<{ claim: Seq<'claim'>; state: StandingState }>(
    `select claim, state from claim_standing where claim in ?? and ${holdsThen()}`,
    [claims, ...heldAt(asOf)],
  );
  return new Map(rows.map(({ claim, state }) => [claim, state]));
}

/** The claims from which claims are derived, at any distance, that stand conceded, corrected or retracted as of an instant. */
export const readTaints = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Link<'claim', 'claim'>[]> => reader.all(DERIVED_FROM_TAINTING, [claims, ...heldAt(asOf)]);
