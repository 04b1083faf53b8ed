import { listAt, held, lastOf } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Steps } from '../../kernel/work.js';
import { bearingOnClaim, bearingOnRebuttals, withCounters } from './bearing.js';
import { byTick, type Carriers } from './carried.js';
import { clockFor, clockOf } from './clock.js';
import { combined, growing, type Course } from './course.js';
import { explainStanding } from './explain.js';
import { explainCarried } from './explain-carried.js';
import type { StatementFact } from './facts.js';
import type { RebuttalState } from '../vocabulary/rebuttal-states.js';
import type { StandingState } from '../vocabulary/standing-states.js';
import type { Moment } from './moment.js';
import { movingMoment } from './moving-moment.js';
import { movingStanding } from './moving-standing.js';
import { inTurn, type DisputeIndex } from './reading.js';
import { isWorse, worse } from './standing-order.js';
import { standingCorrection, standingState } from './standing-state.js';

/** How a claim stands as of an instant, and why. */
export interface Standing {
  /** The worse of its own standing and of what is carried to it by what it was copied from. */
  readonly state: StandingState;
  /** By what was said about this claim itself. */
  readonly own: StandingState;
  /** The claims it goes back to that stand so by themselves, where it stands so only through them. */
  readonly through: readonly Seq<'claim'>[];
  /** EDTF of the statement after which it has stood so without a break; null for UNDISPUTED. */
  readonly since: string | null;
  /** The claim its side last put in its place. */
  readonly correctedBy: Seq<'claim'> | null;
  readonly explanation: string;
}

/** A stretch of said time, epoch seconds, `to` exclusive and null when it has not ended. */
export interface StateInterval<S extends string = string> {
  readonly from: number;
  readonly to: number | null;
  readonly state: S;
}

/**
 * How a claim stands at a moment, and why (semantics.md, Disputes).
 * @param carriers what stands behind the statements with which it entered, where something of that was disputed; the
 *   disputes of all claims it leads to must be in the moment's facts
 */
export function* standingAsOf(moment: Moment, claim: Seq<'claim'>, carriers?: Carriers): Steps<Standing> {
  const size = sizeOf(moment.index, claim);
  yield carriers ? size + moment.index.statements.size : size;
  const own = standingState(moment, claim);
  const state = worse(own, carriers ? endOf(clockFor(moment, carriers).carried(claim)) : 'UNDISPUTED');
  const through =
    carriers && isWorse(state, own)
      ? carriers.goesBackTo(claim).filter((other) => standingState(moment, other) === state)
      : [];
  const turnedBy = state === 'UNDISPUTED' ? undefined : yield* since(moment, claim, carriers);
  yield size;
  return {
    state,
    own,
    through,
    since: turnedBy?.said.edtf ?? null,
    correctedBy: standingCorrection(moment, claim)?.by ?? null,
    explanation:
      carriers && through.length > 0
        ? explainCarried(moment, carriers, through, state)
        : explainStanding(moment, claim, own),
  };
}

/** About how much is gone through to tell how a claim stands. */
const sizeOf = (index: DisputeIndex, claim: Seq<'claim'>): number =>
  listAt(index.againstClaim, claim).length + listAt(index.assertionsOf, claim).length;

const endOf = <S>(course: Course<S>): S => lastOf(course).state;

/** The statement after which a claim has stood as it does without a break; one that stands UNDISPUTED has none. */
function* since(
  moment: Moment,
  claim: Seq<'claim'>,
  carriers: Carriers | undefined,
): Steps<StatementFact | undefined> {
  if (!carriers) return yield* lastTurn(moment, claim, (state) => state);
  yield moment.index.statements.size;
  const { order, clock } = clockFor(moment, carriers).byStatement();
  const there = clock.there(claim);
  const stood = combined(clock.standing(claim), there, (state, isThere) => (isThere ? state : 'UNDISPUTED'));
  return order[lastOf(stood).at];
}

/**
 * The statement after which a claim has stood DISPUTED or worse by itself without a break; undefined when it does not
 * at the moment.
 */
export function* contestedSince(moment: Moment, claim: Seq<'claim'>): Steps<StatementFact | undefined> {
  yield sizeOf(moment.index, claim);
  if (!isWorse(standingState(moment, claim), 'ANSWERED')) return undefined;
  return yield* lastTurn(moment, claim, (state) => isWorse(state, 'ANSWERED'));
}

/** The statement after which what is told of a claim's own standing has held without a break; before it entered, it stood UNDISPUTED. */
function* lastTurn(
  moment: Moment,
  claim: Seq<'claim'>,
  told: (state: StandingState) => unknown,
): Steps<StatementFact | undefined> {
  const { index } = moment;
  const now = told(standingState(moment, claim));
  const entries = new Set(listAt(index.originsOf, claim).filter((seq) => moment.counts(seq)));
  const bearing = new Set([
    ...bearingOnClaim(index, claim),
    ...[...entries].map((seq) => held(index.statements, seq)),
  ]);
  const before = movingStanding(index, claim, ({ seq }) => moment.counts(seq));
  const inOrder = [...bearing].filter(({ seq }) => moment.counts(seq)).sort(inTurn);
  for (const statement of inOrder.reverse()) {
    yield 1;
    before.turn([statement.seq], false);
    entries.delete(statement.seq);
    if (told(entries.size === 0 ? 'UNDISPUTED' : before.state()) !== now) return statement;
  }
  return undefined;
}

/**
 * How a claim stood at every instant since a counted statement first asserted it; none when nothing asserts it.
 * Adjoining intervals differ in state, and the last has not ended.
 * @param carriers as of `standingAsOf`; left out, for its own standing
 */
export function standingIntervals(
  index: DisputeIndex,
  claim: Seq<'claim'>,
  carriers?: Carriers,
): StateInterval<StandingState>[] {
  const there = listAt(index.assertionsOf, claim)
    .map(({ statement }) => held(index.statements, statement).countsFrom)
    .reduce((first, next) => Math.min(first, next), Infinity);
  if (there === Infinity) return [];
  const isThere = growing(false);
  isThere.turn(there, true);
  return intervalsOf(
    combined(clockOf(index, carriers).standing(claim), isThere.course, (state, is) => (is ? state : null)),
  );
}

const intervalsOf = <S extends string>(course: Course<S | null>): StateInterval<S>[] =>
  course.flatMap(({ at, state }, index) =>
    state === null ? [] : [{ from: at, to: course[index + 1]?.at ?? null, state }],
  );

/** How some rebuttals stood at every instant since they were made; nothing else of the index is worked out. */
export function rebuttalIntervals(
  index: DisputeIndex,
  rebuttals: readonly Seq<'rebuttal'>[],
): ReadonlyMap<Seq<'rebuttal'>, StateInterval<RebuttalState>[]> {
  const asked = new Set(rebuttals);
  const followed = withCounters(
    index,
    rebuttals.map((seq) => held(index.rebuttals, seq)),
  );
  const moment = movingMoment(index, () => false, followed);
  const courses = new Map(rebuttals.map((seq) => [seq, growing<RebuttalState | null>(null)]));
  const bearing = byTick(bearingOnRebuttals(index, followed), ({ countsFrom }) => countsFrom);
  for (const [at, statements] of bearing) {
    for (const seq of moment.turn(statements, true).rebuttals)
      if (asked.has(seq)) held(courses, seq).turn(at, moment.stateOf(held(index.rebuttals, seq)));
  }
  return new Map([...courses].map(([seq, { course }]) => [seq, intervalsOf(course)]));
}
