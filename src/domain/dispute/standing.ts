import { bearingOnClaim, bearingOnRebuttals } from './bearing.js';
import { explainStanding } from './explain.js';
import type { RebuttalState, Seq, StandingState, StatementFact } from './facts.js';
import type { Moment } from './moment.js';
import { movingMoment } from './moving-moment.js';
import type { DisputeIndex } from './reading.js';
import { openRebuttals, standingCorrection, standingState } from './standing-state.js';

/** How a claim stands as of an instant. */
export interface Standing {
  readonly state: StandingState;
  /** EDTF of the act after which it has stood so without a break; null for UNDISPUTED. */
  readonly since: string | null;
  /** In said order. */
  readonly openRebuttals: readonly Seq[];
  /** The claim its side last put in its place. */
  readonly correctedBy: Seq | null;
  readonly explanation: string;
}

/** A stretch of said time, epoch seconds, `to` exclusive and null when it has not ended. */
export interface StateInterval<S extends string = string> {
  readonly from: number;
  readonly to: number | null;
  readonly state: S;
}

/** How a claim stands at a moment, and why (semantics.md, Disputes). */
export function standingAsOf(moment: Moment, claim: Seq): Standing {
  const state = standingState(moment, claim);
  return {
    state,
    since: state === 'UNDISPUTED' ? null : turnTo(moment, claim, state).said.edtf,
    openRebuttals: openRebuttals(moment, claim).map(({ seq }) => seq),
    correctedBy: standingCorrection(moment, claim)?.by ?? null,
    explanation: explainStanding(moment, claim, state),
  };
}

/** The statement after which a claim has stood as it does without a break. */
function turnTo(moment: Moment, claim: Seq, state: StandingState): StatementFact {
  const bearing = bearingOnClaim(moment.index, claim).filter(({ seq }) => moment.counts(seq));
  const before = movingMoment(moment.index, ({ seq }) => moment.counts(seq));
  // Without any statement a claim is UNDISPUTED, so one is always found.
  return bearing.findLast(({ seq }) => {
    before.turn([seq], false);
    return standingState(before, claim) !== state;
  })!;
}

type GrowingIntervals<S extends string> = { from: number; to: number | null; state: S }[];

/**
 * How a claim stood at every instant since a counted statement first asserted it; none when nothing asserts it.
 * Adjoining intervals differ in state, and the last has not ended.
 */
export function standingIntervals(index: DisputeIndex, claim: Seq): StateInterval<StandingState>[] {
  const there = (index.assertionsOf.get(claim) ?? [])
    .map(({ statement }) => index.statements.get(statement)!.countsFrom)
    .reduce((first, next) => Math.min(first, next), Infinity);
  if (there === Infinity) return [];
  const moment = movingMoment(index, () => false);
  const intervals: GrowingIntervals<StandingState> = [{ from: there, to: null, state: 'UNDISPUTED' }];
  for (const [at, statements] of byInstant(bearingOnClaim(index, claim))) {
    moment.turn(statements, true);
    stand(intervals, Math.max(at, there), standingState(moment, claim));
  }
  return intervals;
}

const OF_REBUTTALS = new WeakMap<DisputeIndex, Map<Seq, GrowingIntervals<RebuttalState>>>();

/** How a rebuttal stood at every instant since it was made; those of an index are worked out together, once. */
export function rebuttalIntervals(index: DisputeIndex, rebuttal: Seq): StateInterval<RebuttalState>[] {
  const all = OF_REBUTTALS.get(index) ?? intervalsOfRebuttals(index);
  OF_REBUTTALS.set(index, all);
  return all.get(rebuttal) ?? [];
}

function intervalsOfRebuttals(index: DisputeIndex): Map<Seq, GrowingIntervals<RebuttalState>> {
  const moment = movingMoment(index, () => false);
  const all = new Map<Seq, GrowingIntervals<RebuttalState>>();
  for (const [at, statements] of byInstant(bearingOnRebuttals(index))) {
    for (const seq of moment.turn(statements, true)) {
      const rebuttal = index.rebuttals.get(seq)!;
      if (!moment.counts(rebuttal.statement)) continue;
      const intervals = all.get(seq) ?? [];
      all.set(seq, intervals);
      stand(intervals, at, moment.stateOf(rebuttal));
    }
  }
  return all;
}

function byInstant(statements: readonly StatementFact[]): Map<number, Seq[]> {
  const instants = new Map<number, Seq[]>();
  for (const { countsFrom, seq } of statements) {
    const others = instants.get(countsFrom);
    if (others) others.push(seq);
    else instants.set(countsFrom, [seq]);
  }
  return instants;
}

/** From `at` on it stands so; what it stood as for no time at all is dropped. */
function stand<S extends string>(intervals: GrowingIntervals<S>, at: number, state: S): void {
  if (intervals.at(-1)?.from === at) intervals.pop();
  const last = intervals.at(-1);
  if (last?.state === state) {
    last.to = null;
    return;
  }
  if (last) last.to = at;
  intervals.push({ from: at, to: null, state });
}
