import type { Seq } from '../../kernel/seq.js';
import type { CandidateFigure } from './candidate.js';
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
import type { Sketch } from './sketch.js';

/** The figures to look at closely, of those that an index tells of. */
export interface Shortlist {
  readonly claims: readonly Seq<'claim'>[];
  /** How near what is left out is at the nearest; undefined where nothing is. */
  readonly leftOut: Nearness | undefined;
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
    .sort((a, b) => byNearness(a.nearness, b.nearness));
  const ofAxes = new Map<number, { count: number; last: Nearness }>();
  const chosen = new Set<(typeof meant)[number]>();
  let asNear = 0;
  for (const one of meant) {
    const alike = ofAxes.get(one.nearness.axes);
    if (chosen.size - asNear < most && (alike?.count ?? 0) < mostAlike)
      ofAxes.set(one.nearness.axes, { count: (alike?.count ?? 0) + 1, last: one.nearness });
    else if (alike && asNear < MOST_AS_NEAR && byNearness(one.nearness, alike.last) === 0) asNear += 1;
    else continue;
    chosen.add(one);
  }
  const settling = meant
    .filter(({ sketch, nearness }) => maySettle(given, sketch, nearness))
    .sort((a, b) => a.nearness.distance - b.nearness.distance);
  const claims = new Set([...chosen, ...settling.slice(0, MOST_SETTLING)].map(({ sketch }) => sketch.claim));
  return {
    claims: [...claims],
    leftOut: meant.find((one) => !chosen.has(one))?.nearness,
    mayLackSettling: settling.some(({ sketch }) => !claims.has(sketch.claim)),
  };
}

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
  return (
    comesAfter(last, chosen.leftOut, false) &&
    beyond.every(({ otherAxes, hasValue, distance, isInOrder }) => {
      const axes = otherAxes + numberAxes(given, { hasValue, distance });
      return comesAfter(last, { axes, hasValue, distance }, isInOrder);
    })
  );
}

function comesAfter(
  last: CandidateFigure | undefined,
  other: Nearness | undefined,
  isInOrder: boolean,
): boolean {
  if (other === undefined) return true;
  const order = last ? byNearness(last.nearness, other) : 1;
  return order < 0 || (isInOrder && order === 0);
}

/** True when something that was not looked at may be the same or fit. */
export const mayLackSettling = (given: GivenFigure, { shortlist: chosen, beyond }: LookedAt): boolean =>
  chosen.mayLackSettling ||
  beyond.some(({ otherAxes, distance }) => otherAxes === 0 && distance <= reachOf(given));
