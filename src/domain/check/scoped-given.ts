import type { Codelists } from '../codelists.js';
import { exclusionsInside, excludedBoxes, figureBox, type Figure } from '../claim/figure.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import { partsOf } from '../scope/parts.js';
import type { Box, Geography } from '../scope/region.js';
import type { Scope } from '../scope/relation.js';
import type { GivenFigure } from './given-figure.js';

/** A figure that somebody gives, with what follows from its scope, worked out once. */
export interface ScopedGiven extends Scope {
  /** Without the exclusions that name nothing of it. */
  readonly given: GivenFigure;
  /** What it leaves out as parts of itself; null where nothing is said of that. */
  readonly leftOut: readonly Box[] | null;
}

/** What is not given is not bounded: a figure of which no place is given may be about any. */
export function scopedGiven(geography: Geography, given: GivenFigure): ScopedGiven {
  const box = figureBox(given);
  if (given.exclusions === null) return { given, box, excluded: [], leftOut: null };
  const inFull = { ...given, exclusions: given.exclusions };
  const excluded = excludedBoxes(geography, inFull);
  return {
    given: { ...given, exclusions: exclusionsInside(geography, inFull) },
    box,
    excluded,
    leftOut: partsOf(geography, excluded, box),
  };
}

/** Something of what is given is left out; its exclusions all name something of it (`scopedGiven`). */
export const leavesSomethingOut = ({ exclusions }: Pick<GivenFigure, 'exclusions'>): boolean =>
  exclusions !== null && exclusions.length > 0;

/** Something is said of the number: what it is, between which it lies, or that nobody gives it. */
export const saysNumber = ({ value, low, qualifier }: GivenFigure): boolean =>
  value !== null || low !== null || qualifier === 'UNKNOWN';

/**
 * What is given, and of every axis on which nothing is given what a candidate says: the two differ exactly on axes on
 * which something is given.
 */
export function filledFrom(
  { categories }: Codelists,
  { given, leftOut }: ScopedGiven,
  candidate: ScopedFigure,
): ScopedFigure {
  const { figure: other } = candidate;
  const dimensions = new Set(given.categories.map((category) => categories.dimensionOf(category)));
  const figure: Figure = {
    ...other,
    measure: given.measure ?? other.measure,
    place: given.place ?? other.place,
    period: given.period ?? other.period,
    population: given.population ?? other.population,
    categories: [
      ...given.categories,
      ...other.categories.filter((category) => !dimensions.has(categories.dimensionOf(category))),
    ],
    exclusions: given.exclusions ?? other.exclusions,
    value: given.value ?? other.value,
    ...(given.low === null ? {} : { low: given.low, high: given.high }),
    ...(saysNumber(given) ? { qualifier: given.qualifier } : {}),
  };
  return {
    figure,
    box: figureBox(figure),
    excluded: candidate.excluded,
    leftOut: leftOut ?? candidate.leftOut,
  };
}
