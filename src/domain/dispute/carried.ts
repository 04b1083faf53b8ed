import { listAt, held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { always, combined, growing, type Course } from './course.js';
import type { StatementFact } from './facts.js';
import type { StandingState } from '../vocabulary/standing-states.js';
import { movingMoment } from './moving-moment.js';
import type { DisputeIndex } from './reading.js';
import { better, worse } from './standing-order.js';

/** A claim as it is followed on at a statement that is passed on. */
export interface Step {
  readonly upstream: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
}

/**
 * What stands behind the statements with which claims entered (semantics.md, Provenance and independence), at any
 * distance; nothing where nothing that was ever disputed stands there.
 */
export interface Carriers {
  behind(statement: Seq<'statement'>, claim: Seq<'claim'>): readonly Step[];
  /** The claims that a claim goes back to, as of the instant that is asked about. */
  goesBackTo(claim: Seq<'claim'>): readonly Seq<'claim'>[];
  /** What a claim says, in one sentence. */
  sentenceOf(claim: Seq<'claim'>): string;
}

/** When a statement counts, on whatever clock; undefined for never. */
export type TickOf = (statement: StatementFact) => number | undefined;

/** What is carried to a claim at a statement that is passed on. */
export type CarriedAlong = (step: Step) => Course<StandingState>;

/**
 * What was carried to a claim by what it was copied from (semantics.md, Disputes): the best over the statements with
 * which it entered, those of UNSTATED basis only where no other is left.
 */
export function carriedCourse(
  index: DisputeIndex,
  carries: CarriedAlong,
  claim: Seq<'claim'>,
  tickOf: TickOf,
): Course<StandingState> {
  const stated = new Map<Course<StandingState>, Course<boolean>>();
  const unstated = new Map<Course<StandingState>, Course<boolean>>();
  for (const entry of listAt(index.originsOf, claim)) {
    const holding = heldCourse(index, entry, tickOf);
    const group = held(index.statements, entry).basis === 'UNSTATED' ? unstated : stated;
    const course = carries({ upstream: entry, claim });
    const others = group.get(course);
    group.set(course, others ? combined(others, holding, (a, b) => a || b) : holding);
  }
  const known = combined(bestWhileHeld(stated), bestWhileHeld(unstated), (a, b) => a ?? b);
  return combined(known, NOBODY, (state) => state ?? 'UNDISPUTED');
}

const NOBODY = always(null);

/** The best of what is carried at each time by statements that hold then; null while none does. */
function bestWhileHeld(
  groups: ReadonlyMap<Course<StandingState>, Course<boolean>>,
): Course<StandingState | null> {
  let best: Course<StandingState | null> = NOBODY;
  for (const [course, holding] of groups) {
    const carried = combined(course, holding, (state, holds) => (holds ? state : null));
    best = combined(best, carried, (a, b) => (a === null ? b : b === null ? a : better(a, b)));
  }
  return best;
}

/** Since when a statement counts, but for the time for which it was taken back. */
function heldCourse(index: DisputeIndex, statement: Seq<'statement'>, tickOf: TickOf): Course<boolean> {
  const holding = growing(false);
  if (!index.retractionsOfStatement.has(statement)) {
    const tick = tickOf(held(index.statements, statement));
    if (tick !== undefined) holding.turn(tick, true);
    return holding.course;
  }
  const chain = new Set([statement]);
  for (const seq of chain)
    for (const { statement: by } of listAt(index.retractionsOfStatement, seq)) chain.add(by);
  const moment = movingMoment(index, () => false);
  for (const [tick, statements] of byTick(
    [...chain].map((seq) => held(index.statements, seq)),
    tickOf,
  )) {
    moment.turn(statements, true);
    holding.turn(tick, moment.holds(statement));
  }
  return holding.course;
}

/** Statements that count, by when they do, the earliest first. */
export function byTick(statements: readonly StatementFact[], tickOf: TickOf): [number, Seq<'statement'>[]][] {
  const ticks = new Map<number, Seq<'statement'>[]>();
  for (const statement of statements) {
    const tick = tickOf(statement);
    if (tick === undefined) continue;
    const others = ticks.get(tick);
    if (others) others.push(statement.seq);
    else ticks.set(tick, [statement.seq]);
  }
  return [...ticks].sort(([a], [b]) => a - b);
}

/**
 * What is carried to a claim at a statement. Statements behind which the same stands share one course: five thousand
 * copies of a figure are worked out once. Chains may be long: there is no recursion.
 */
export function carriedAlong(
  carriers: Carriers,
  own: (claim: Seq<'claim'>) => Course<StandingState>,
): CarriedAlong {
  const at = new Map<string, Course<StandingState>>();
  const asOther = new Map<string, Course<StandingState>>();
  const keyOf = ({ upstream, claim }: Step): string => `${upstream} ${claim}`;

  /** What reaches a claim along one step, once it is known what is carried to where the step leads. */
  const along = (claim: Seq<'claim'>, step: Step): Course<StandingState> => {
    const there = held(at, keyOf(step));
    if (step.claim === claim) return there;
    const known = asOther.get(keyOf(step)) ?? combined(own(step.claim), there, worse);
    asOther.set(keyOf(step), known);
    return known;
  };
  return (start) => {
    const open = [start];
    for (let node = open.at(-1); node; node = open.at(-1)) {
      const steps = carriers.behind(node.upstream, node.claim);
      const unknown = at.has(keyOf(node)) ? [] : steps.filter((step) => !at.has(keyOf(step)));
      for (const step of unknown) open.push(step);
      if (unknown.length > 0) continue;
      open.pop();
      const { claim } = node;
      const [first = NEVER_DISPUTED, ...others] = steps.map((step) => along(claim, step));
      if (!at.has(keyOf(node)))
        at.set(
          keyOf(node),
          others.reduce((best, next) => (next === best ? best : combined(best, next, better)), first),
        );
    }
    return held(at, keyOf(start));
  };
}

const NEVER_DISPUTED = always<StandingState>('UNDISPUTED');
