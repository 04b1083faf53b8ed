import { listAt, held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { bearingOnClaim } from './bearing.js';
import { byTick, carriedAlong, carriedCourse, type Carriers, type TickOf } from './carried.js';
import { combined, growing, type Course } from './course.js';
import type { StatementFact } from './facts.js';
import type { StandingState } from '../vocabulary/standing-states.js';
import type { Moment } from './moment.js';
import { movingStanding } from './moving-standing.js';
import { inTurn, type DisputeIndex } from './reading.js';
import { worse } from './standing-order.js';

/** How claims stood over time, on a clock that tells when each statement comes to count; each is worked out once. */
export interface Clock {
  /** By what was said about the claim alone. */
  own(claim: Seq<'claim'>): Course<StandingState>;
  /** By what it was copied from. */
  carried(claim: Seq<'claim'>): Course<StandingState>;
  /** The worse of both. */
  standing(claim: Seq<'claim'>): Course<StandingState>;
  /** Whether a statement with which it entered counts. */
  there(claim: Seq<'claim'>): Course<boolean>;
}

/** The clock of a moment; `byStatement` counts the statements in the order in which they came to count. */
interface MomentsClock extends Clock {
  byStatement(): { readonly order: readonly StatementFact[]; readonly clock: Clock };
}

const OF_INDEX = new WeakMap<object, Clock>();
const OF_MOMENT = new WeakMap<Moment, Map<Carriers | undefined, MomentsClock>>();

/** The clock of said time over all that was ever said. */
export function clockOf(index: DisputeIndex, carriers: Carriers | undefined): Clock {
  const key = carriers ?? index;
  const clock = OF_INDEX.get(key) ?? newClock(index, carriers, ({ countsFrom }) => countsFrom);
  OF_INDEX.set(key, clock);
  return clock;
}

/** The clock of said time over what counts at a moment. */
export function clockFor(moment: Moment, carriers: Carriers | undefined): MomentsClock {
  const clocks = OF_MOMENT.get(moment) ?? new Map<Carriers | undefined, MomentsClock>();
  OF_MOMENT.set(moment, clocks);
  const clock = clocks.get(carriers) ?? momentsClock(moment, carriers);
  clocks.set(carriers, clock);
  return clock;
}

function momentsClock(moment: Moment, carriers: Carriers | undefined): MomentsClock {
  const { index } = moment;
  const counts = ({ seq }: StatementFact): boolean => moment.counts(seq);
  let inOrder: ReturnType<MomentsClock['byStatement']> | undefined;
  const byStatement = (): ReturnType<MomentsClock['byStatement']> => {
    const order = [...index.statements.values()].filter(counts).sort(inTurn);
    const rank = new Map(order.map(({ seq }, at) => [seq, at]));
    return { order, clock: newClock(index, carriers, ({ seq }) => rank.get(seq)) };
  };
  return {
    ...newClock(index, carriers, (statement) => (counts(statement) ? statement.countsFrom : undefined)),
    byStatement: () => (inOrder ??= byStatement()),
  };
}

function newClock(index: DisputeIndex, carriers: Carriers | undefined, tickOf: TickOf): Clock {
  const own = once((claim: Seq<'claim'>) => ownCourse(index, claim, tickOf));
  const along = carriers && carriedAlong(carriers, own);
  const carried = once((claim: Seq<'claim'>) =>
    along ? carriedCourse(index, along, claim, tickOf) : growing<StandingState>('UNDISPUTED').course,
  );
  return {
    own,
    carried,
    standing: once((claim) => (along ? combined(own(claim), carried(claim), worse) : own(claim))),
    there: (claim) => thereCourse(index, claim, tickOf),
  };
}

function once<V>(compute: (claim: Seq<'claim'>) => V): (claim: Seq<'claim'>) => V {
  const known = new Map<Seq<'claim'>, V>();
  return (claim) => {
    const value = known.get(claim) ?? compute(claim);
    known.set(claim, value);
    return value;
  };
}

function ownCourse(index: DisputeIndex, claim: Seq<'claim'>, tickOf: TickOf): Course<StandingState> {
  const standing = movingStanding(index, claim, () => false);
  const course = growing<StandingState>('UNDISPUTED');
  for (const [tick, statements] of byTick(bearingOnClaim(index, claim), tickOf)) {
    standing.turn(statements, true);
    course.turn(tick, standing.state());
  }
  return course.course;
}

function thereCourse(index: DisputeIndex, claim: Seq<'claim'>, tickOf: TickOf): Course<boolean> {
  const there = growing(false);
  const first = listAt(index.originsOf, claim)
    .flatMap((seq) => tickOf(held(index.statements, seq)) ?? [])
    .reduce((earliest, tick) => Math.min(earliest, tick), Infinity);
  if (first !== Infinity) there.turn(first, true);
  return there.course;
}
