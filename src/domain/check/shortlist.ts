import type { Seq } from '../../kernel/seq.js';
import type { CandidateFigure } from './candidate.js';
import { byForemost } from './foremost.js';
import type { GivenFigure } from './given-figure.js';
import {
  byNearness,
  leastNearness,
  mayBeMeant,
  maySettle,
  numberAxes,
  reachOf,
  type Beyond,
  type Nearness,
} from './nearness.js';
import { isToldWhole, type Sketch } from './sketch.js';

/** A figure as an index tells of it, and how near it is at the nearest. */
interface Sketched {
  readonly sketch: Sketch;
  readonly nearness: Nearness;
}

/** The figures to look at closely, of those that an index tells of. */
export interface Shortlist {
  readonly claims: readonly Seq<'claim'>[];
  /** The nearest of what is left out, as it is told; undefined where nothing is. */
  readonly leftOut: Sketched | undefined;
  /** Something is left out that may be the same or fit. */
  readonly mayLackSettling: boolean;
}

/** How many figures to look at closely, beside those that are as near as the last of these that differ on as many axes. */
export interface MostLookedAt {
  readonly most: number;
  /**
   * How many that differ on as many axes: a sketch tells of fewer than there may be, so that the nearest of those that
   * seem to differ on one more may be nearer.
   */
  readonly mostAlike: number;
}

/** So many more are looked at that are as near as the last. */
const MOST_AS_NEAR = 200;
/** So many are looked at that may be the same or fit, however many others are nearer. */
const MOST_SETTLING = 24;

/**
 * Chooses the nearest of some figures, with those that may be the same or fit.
 * @param populations the one that is given, all within it and all that it lies within; null where none is given
 */
export function shortlist(
  given: GivenFigure,
  populations: ReadonlySet<Seq<'population'>> | null,
  sketches: readonly Sketch[],
  { most, mostAlike }: MostLookedAt,
): Shortlist {
  const meant = sketches
    .map((sketch) => ({ sketch, nearness: leastNearness(given, sketch) }))
    .filter(({ sketch, nearness }) => mayBeMeant(given, populations, sketch, nearness))
    .sort((a, b) => byNearness(a.nearness, b.nearness) || ofEquals(a.sketch, b.sketch));
  const isToldApart = isToldWhole(given);
  const ofAxes = new Map<number, { count: number; last: Nearness }>();
  const chosen = new Set<Sketched>();
  let asNear = 0;
  for (const one of meant) {
    const alike = ofAxes.get(one.nearness.axes);
    const isAmongMost = chosen.size - asNear < most && (alike?.count ?? 0) < mostAlike;
    // Of equals that are told apart those that come first are among the most.
    const isToldAfter = isToldApart && one.sketch.foremost !== undefined;
    if (isAmongMost) ofAxes.set(one.nearness.axes, { count: (alike?.count ?? 0) + 1, last: one.nearness });
    else if (alike && !isToldAfter && asNear < MOST_AS_NEAR && byNearness(one.nearness, alike.last) === 0)
      asNear += 1;
    else continue;
    chosen.add(one);
  }
  const settling = meant
    .filter(({ sketch, nearness }) => maySettle(given, sketch, nearness))
    .sort((a, b) => a.nearness.distance - b.nearness.distance);
  const claims = new Set([...chosen, ...settling.slice(0, MOST_SETTLING)].map(({ sketch }) => sketch.claim));
  return {
    claims: [...claims],
    leftOut: foremostLeftOut(meant.filter((one) => !chosen.has(one))),
    mayLackSettling: settling.some(({ sketch }) => !claims.has(sketch.claim)),
  };
}

/** Of sketches that are as near as one another those first of which it is told what they are told apart by. */
function ofEquals(a: Sketch, b: Sketch): number {
  if (a.foremost && b.foremost)
    return byForemost({ ...a.foremost, claim: a.claim }, { ...b.foremost, claim: b.claim });
  return Number(b.foremost !== undefined) - Number(a.foremost !== undefined);
}

/** The first, or one that is as near of which it is not told whether it comes before. */
const foremostLeftOut = (inOrder: readonly Sketched[]): Sketched | undefined => {
  const [first] = inOrder;
  if (!first?.sketch.foremost) return first;
  return (
    inOrder.find(({ sketch, nearness }) => !sketch.foremost && byNearness(nearness, first.nearness) === 0) ??
    first
  );
};

/** What was looked at closely of one figure that is given, and what was not. */
export interface LookedAt {
  /** Nearest first. */
  readonly candidates: readonly CandidateFigure[];
  readonly shortlist: Shortlist;
  readonly beyond: readonly Beyond[];
}

/** True when nothing that was not looked at can be among so many nearest. */
export function areNearest(
  given: GivenFigure,
  { candidates, shortlist: chosen, beyond }: LookedAt,
  most: number,
): boolean {
  const last = candidates[most - 1];
  const isNearer = (other: Nearness, isBeforeEquals: boolean): boolean => {
    const order = last ? byNearness(last.nearness, other) : 1;
    return order < 0 || (isBeforeEquals && order === 0);
  };
  const { leftOut } = chosen;
  return (
    (leftOut === undefined || isNearer(leftOut.nearness, comesBefore(last, leftOut.sketch))) &&
    beyond.every(({ otherAxes, hasValue, distance, isInOrder }) => {
      const axes = otherAxes + numberAxes(given, { hasValue, distance });
      return isNearer({ axes, hasValue, distance }, isInOrder);
    })
  );
}

/** Of two that are as near, where it is told what they are told apart by. */
const comesBefore = (candidate: CandidateFigure | undefined, { claim, foremost }: Sketch): boolean =>
  candidate !== undefined && foremost !== undefined && byForemost(candidate, { ...foremost, claim }) < 0;

/** True when something that was not looked at may be the same or fit. */
export const mayLackSettling = (given: GivenFigure, { shortlist: chosen, beyond }: LookedAt): boolean =>
  chosen.mayLackSettling ||
  beyond.some(({ otherAxes, distance }) => otherAxes === 0 && distance <= reachOf(given));
