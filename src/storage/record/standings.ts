import { held } from '../../kernel/certain.js';
import type { Instant, Seq } from '../../kernel/seq.js';
import type { Carriers } from '../../domain/dispute/carried.js';
import { readDispute, type DisputeIndex } from '../../domain/dispute/reading.js';
import { countsWholeFrom } from '../../domain/dispute/bearing.js';
import { everDisputedFrom } from '../../domain/record/ever-disputed.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { rebuttalIntervals, standingAsOf, standingIntervals } from '../../domain/dispute/standing.js';
import { readLinesOfEntries } from '../analysis/lines.js';
import { EVERYTHING } from '../../kernel/as-of.js';
import { atOnce } from '../../kernel/turns.js';
import { loadDispute } from '../dispute-facts.js';
import { ofManyRows } from '../many-rows.js';
import { CLAIM_SUMMARY } from '../tables/claim-summary.js';
import { STANDING_TOLD } from '../tables/standing.js';
import type { NewRow } from '../tables/table.js';
import type { Transaction } from '../transaction.js';
import { EVER_CONTESTED } from '../rules/ever-disputed.js';
import { readContestedBehind, readRewordedFrom } from '../analysis/shadows.js';
import { courseOf } from './course.js';
import { keptOwn, replaceIntervals, replaceRows, type Intervals } from './standing-rows.js';
import { touchedBy, type Touched } from './touched.js';

/** Claims that something was said about, and rebuttals, whose standings are to be worked out anew. */
export type Unsettled = Pick<Touched, 'claims' | 'rebuttals'>;

/**
 * Brings the intervals of standing of all claims and rebuttals up to date that something said in `statements` bears
 * on, and of all claims to which that is carried. Each interval is what the pure function says; the claims of which
 * something was said are returned.
 */
export async function maintainStandings(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
  newClaims: readonly Seq<'claim'>[],
): Promise<Touched> {
  const touched = await unsettledBy(transaction, statements);
  await settleStandings(transaction, touched, [...newClaims, ...touched.goingBack]);
  return touched;
}

/** What something said in some statements bears on; of the claims it is marked which were ever contested. */
export async function unsettledBy(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<Touched & { readonly goingBack: readonly Seq<'claim'>[] }> {
  const touched = await touchedBy(transaction, statements);
  await markContested(transaction, touched.claims);
  return { ...touched, goingBack: await goingBack(transaction, touched.told) };
}

/** Of claims that were passed on, those that may go back to a contested one only by that. */
async function goingBack(transaction: Transaction, claims: readonly Seq<'claim'>[]): Promise<Seq<'claim'>[]> {
  if (claims.length === 0) return [];
  const rows = await transaction.all<{ seq: Seq<'claim'> }>(
    'select seq from claim_summary where seq in ?? and reworded = 1 and shadowed = 0',
    [claims],
  );
  return rows.map(({ seq }) => seq);
}

/** Works out what is unsettled, and the standings of all claims to which that is carried. */
export async function settleStandings(
  transaction: Transaction,
  { claims, rebuttals }: Unsettled,
  newClaims: readonly Seq<'claim'>[] = [],
): Promise<void> {
  const contested = await contestedAmong(transaction, claims);
  const index = readDispute(await loadDispute(transaction, { claims: contested, rebuttals }));
  const own = new Map(contested.map((seq) => [seq, standingIntervals(index, seq)]));
  const changed = await keepOwn(transaction, own);
  await replaceRows(transaction, STANDING_TOLD, 'claim', contested, toldNow(index, own));
  await replaceIntervals(
    transaction,
    'rebuttal_standing',
    [...rebuttalIntervals(index, rebuttals)].map(([seq, intervals]) => ({ seq, intervals })),
  );
  const downstream = await readRewordedFrom(transaction, changed);
  const settled = new Set([...claims, ...newClaims, ...downstream]);
  const shadowed = await keepStandings(transaction, [...settled], own);
  // What goes back to a claim goes back to all that this does now.
  const further = await readRewordedFrom(transaction, shadowed);
  await keepStandings(
    transaction,
    further.filter((claim) => !settled.has(claim)),
    own,
  );
}

/** How some claims stand by themselves when all counts that was ever said, and what is told of it. */
function toldNow(
  index: DisputeIndex,
  own: ReadonlyMap<Seq<'claim'>, Intervals>,
): NewRow<typeof STANDING_TOLD>[] {
  const now = momentAsOf(index, EVERYTHING);
  return [...own].map(([claim, intervals]) => {
    const { state, since, correctedBy, explanation } = atOnce(standingAsOf(now, claim));
    const whole_from = countsWholeFrom(index, claim);
    const course = courseOf(everDisputedFrom(index, claim), intervals);
    return { claim, whole_from, state, since, corrected_by: correctedBy, explanation, course };
  });
}

/** A claim that nothing was ever said against or taken back of is UNDISPUTED by itself at every instant. */
async function markContested(transaction: Transaction, claims: readonly Seq<'claim'>[]): Promise<void> {
  if (claims.length === 0) return;
  await transaction.run(
    `update claim_summary set contested = 1 where contested = 0 and seq in ?? and (
       ${EVER_CONTESTED})`,
    [claims],
  );
}

async function contestedAmong(
  transaction: Transaction,
  claims: readonly Seq<'claim'>[],
): Promise<Seq<'claim'>[]> {
  if (claims.length === 0) return [];
  const rows = await transaction.all<{ seq: Seq<'claim'> }>(
    'select seq from claim_summary where seq in ?? and contested = 1',
    [claims],
  );
  return rows.map(({ seq }) => seq);
}

/** Keeps the own standings of some claims; those that are not what was kept before are returned. */
async function keepOwn(
  transaction: Transaction,
  own: ReadonlyMap<Seq<'claim'>, Intervals>,
): Promise<Seq<'claim'>[]> {
  if (own.size === 0) return [];
  const before = await keptOwn(transaction, [...own.keys()]);
  const changed = [...own].filter(
    ([seq, intervals]) => written(intervals) !== written(before.get(seq) ?? []),
  );
  await replaceIntervals(
    transaction,
    'own_standing',
    changed.map(([seq, intervals]) => ({ seq, intervals })),
  );
  return changed.map(([seq]) => seq);
}

const written = (intervals: Intervals): string =>
  JSON.stringify(intervals.map(({ from, to, state }) => [from, to, state]));

interface ClaimRow {
  readonly seq: Seq<'claim'>;
  readonly there_from: Instant;
  readonly contested: number;
  readonly reworded: Seq<'claim'>;
  readonly shadowed: number;
  readonly place: Seq<'place'> | null;
  readonly period_start: number | null;
  readonly period_end: number | null;
  readonly first_said: Instant;
}

const CLAIMS = ofManyRows(
  [
    'seq',
    'there_from',
    'contested',
    'reworded',
    'shadowed',
    'place',
    'period_start',
    'period_end',
    'first_said',
  ] satisfies (keyof ClaimRow)[],
  `select seq, there_from, contested, reworded, shadowed, place, period_start, period_end, first_said
   from claim_summary where seq in ??`,
);

/** Keeps the standings of some claims, with what is carried to them; those to which something may be carried only now are returned. */
export async function keepStandings(
  transaction: Transaction,
  claims: readonly Seq<'claim'>[],
  known: ReadonlyMap<Seq<'claim'>, Intervals> = new Map(),
): Promise<Seq<'claim'>[]> {
  if (claims.length === 0) return [];
  const rows = await transaction.all<ClaimRow>(CLAIMS, [claims]);
  const own = await ownStandings(transaction, rows, known);
  const carried = await shadowedIntervals(
    transaction,
    rows.filter(({ reworded }) => reworded === 1).map(({ seq }) => seq),
  );
  const standings = rows.map(({ seq, place, period_start, period_end, first_said }) => ({
    seq,
    intervals: carried.get(seq) ?? held(own, seq),
    about: { place, period_start, period_end, first_said },
  }));
  await replaceIntervals(transaction, 'claim_standing', standings);
  const isShadowed = ({ seq }: ClaimRow): number => (carried.has(seq) ? 1 : 0);
  const changed = rows.filter((row) => isShadowed(row) !== row.shadowed);
  await transaction.update(
    CLAIM_SUMMARY,
    ['shadowed'],
    changed.map((row) => ({ seq: row.seq, shadowed: isShadowed(row) })),
  );
  return changed.filter((row) => isShadowed(row) === 1).map(({ seq }) => seq);
}

async function ownStandings(
  transaction: Transaction,
  rows: readonly ClaimRow[],
  known: ReadonlyMap<Seq<'claim'>, Intervals>,
): Promise<Map<Seq<'claim'>, Intervals>> {
  const unknown = rows.filter(({ seq, contested }) => contested === 1 && !known.has(seq));
  const kept = await keptOwn(
    transaction,
    unknown.map(({ seq }) => seq),
  );
  return new Map(
    rows.map(({ seq, there_from }) => [
      seq,
      known.get(seq) ?? kept.get(seq) ?? [{ from: there_from, to: null, state: 'UNDISPUTED' }],
    ]),
  );
}

/** The standings of those of some reworded claims to which something may be carried: a claim they go back to was contested. */
async function shadowedIntervals(
  transaction: Transaction,
  reworded: readonly Seq<'claim'>[],
): Promise<Map<Seq<'claim'>, Intervals>> {
  const { below, contested } = await readContestedBehind(transaction, reworded);
  if (below.length === 0) return new Map();
  const [facts, lines] = await Promise.all([
    loadDispute(transaction, { claims: [...new Set([...below, ...contested])] }),
    readLinesOfEntries(transaction, below),
  ]);
  const index: DisputeIndex = readDispute(facts);
  const carriers: Carriers = {
    behind: (statement, claim) => lines.behind(statement, claim),
    goesBackTo: () => [],
    sentenceOf: () => '',
  };
  return new Map(below.map((seq) => [seq, standingIntervals(index, seq, carriers)]));
}
