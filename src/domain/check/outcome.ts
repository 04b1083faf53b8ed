import { boundsOf, shareNumber } from '../claim/bounds.js';
import { difference, tenth } from '../claim/decimal.js';
import type { Codelists } from '../codelists.js';
import type { Axis } from '../vocabulary/axes.js';
import type { CheckOutcome } from '../vocabulary/check-outcomes.js';
import type { SpeakerMatch } from '../vocabulary/speaker-matches.js';
import type { CandidateFigure } from './candidate.js';
import type { GivenFigure } from './given-figure.js';
import { isRound } from './round.js';

const HOW_IT_IS_PUT: readonly Axis[] = ['VALUE', 'RANGE', 'QUALIFIER'];

/** Nothing that is given of a figure is otherwise on record. */
export const isSame = ({ axes }: Pick<CandidateFigure, 'axes'>): boolean => axes.length === 0;

/**
 * All in which it differs is how the number is put, and its value lies in the round number or the range that is given:
 * within the bounds and, where a number is given, within a tenth of it.
 */
export function fits(
  codelists: Codelists,
  given: GivenFigure,
  { axes, scoped: { figure } }: Pick<CandidateFigure, 'axes' | 'scoped'>,
): boolean {
  if (!isRound(given.qualifier) || !axes.every(({ axis }) => HOW_IT_IS_PUT.includes(axis))) return false;
  const { value } = figure;
  if (value === null) return false;
  const bounds = boundsOf(given, codelists.measure(figure.measure));
  const point = { low: value, high: value, openLow: false, openHigh: false };
  return (
    shareNumber(bounds, point) &&
    (given.value === null || Math.abs(difference(value, given.value)) <= tenth(Math.abs(given.value)))
  );
}

/**
 * What is on record about a figure that is given (semantics.md, A figure in front of you). Whom it is said to be by
 * must have said the very figure that is the same or that fits; where words of it were not read, none is.
 */
export function outcomeOf(
  codelists: Codelists,
  given: GivenFigure,
  candidates: readonly (CandidateFigure & { readonly speaker: SpeakerMatch | null })[],
): CheckOutcome {
  if (candidates.length === 0) return 'NONE';
  const meant =
    given.unread.length > 0 ? [] : candidates.filter(({ speaker }) => speaker !== 'NOT_ON_RECORD');
  if (meant.some(isSame)) return 'SAME';
  return meant.some((candidate) => fits(codelists, given, candidate)) ? 'FITS' : 'DIFFERS';
}
