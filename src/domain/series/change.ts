import { differingAxes } from '../claim/axes.js';
import { boundsOf, distance, reaches, samePoint, shareNumber } from '../claim/bounds.js';
import type { ChangeDirection } from '../vocabulary/change-directions.js';
import type { Codelists } from '../codelists.js';
import type { Report } from './facts.js';
import { areOfLikeScope } from './like-scope.js';

/** A figure beside the one of the period before that it differs from least. */
export interface SeriesChange {
  readonly from: Report;
  readonly to: Report;
  readonly direction: ChangeDirection;
  /** No axis but period, value and range differs. */
  readonly likeForLike: boolean;
}

/**
 * Pairs a later figure with one of the earlier ones of like scope: on the fewest axes, nearest value, first recorded.
 * Undefined where there is none.
 */
export function changeTo(
  codelists: Codelists,
  to: Report,
  earlier: readonly Report[],
): SeriesChange | undefined {
  const alike = earlier.filter((from) => areOfLikeScope(codelists, from, to));
  if (alike.length === 0) return undefined;
  const ranked = alike.map((from) => ({
    from,
    axes: axesBetween(codelists, from, to),
    distance: distance(from.scoped.figure, to.scoped.figure),
  }));
  const nearest = ranked.reduce((best, next) =>
    (next.axes - best.axes || byNumber(next.distance, best.distance) || next.from.claim - best.from.claim) < 0
      ? next
      : best,
  );
  return {
    from: nearest.from,
    to,
    direction: directionOf(codelists, nearest.from, to),
    likeForLike: nearest.axes === 0,
  };
}

const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);

/** On how many axes two figures differ, period, value and range apart. */
const axesBetween = (codelists: Codelists, from: Report, to: Report): number =>
  differingAxes(codelists, from.scoped, to.scoped).filter(
    ({ axis }) => axis !== 'PERIOD' && axis !== 'VALUE' && axis !== 'RANGE',
  ).length;

function directionOf(codelists: Codelists, from: Report, to: Report): ChangeDirection {
  const measure = codelists.measure(to.scoped.figure.measure);
  const [before, after] = [boundsOf(from.scoped.figure, measure), boundsOf(to.scoped.figure, measure)];
  if (samePoint(before, after)) return 'SAME';
  if (shareNumber(before, after)) return 'UNCLEAR';
  return reaches(before, after) ? 'RISE' : 'FALL';
}
