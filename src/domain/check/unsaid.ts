import type { Figure } from '../claim/figure.js';
import type { Categories } from '../scope/region.js';
import type { Axis } from '../vocabulary/axes.js';
import { AXES } from '../vocabulary/axes.js';
import { wordsOf } from '../vocabulary/words.js';
import type { GivenFigure } from './given-figure.js';
import { saysNumber } from './scoped-given.js';

const IN_ORDER = wordsOf(AXES);

/**
 * The axes on which nothing is given and a figure on record states something (semantics.md, A figure in front of you).
 * A unit comes with the measure and is none of its own; EXACT says no more than the number does.
 */
export const unsaidAxes = (categories: Categories, given: GivenFigure, figure: Figure): readonly Axis[] =>
  IN_ORDER.filter((axis) => !isGiven(axis, given) && states(axis, categories, given, figure));

/** CATEGORY is given one dimension at a time: `states` sees to it. */
function isGiven(axis: Axis, given: GivenFigure): boolean {
  switch (axis) {
    case 'MEASURE':
    case 'UNIT':
      return given.measure !== null;
    case 'PLACE':
      return given.place !== null;
    case 'PERIOD':
      return given.period !== null;
    case 'POPULATION':
      return given.population !== null;
    case 'CATEGORY':
      return false;
    case 'EXCLUSIONS':
      return given.exclusions !== null;
    case 'QUALIFIER':
      return saysNumber(given);
    case 'VALUE':
      return given.value !== null;
    case 'RANGE':
      return given.low !== null;
  }
}

function states(axis: Axis, categories: Categories, given: GivenFigure, figure: Figure): boolean {
  switch (axis) {
    case 'MEASURE':
      return true;
    case 'UNIT':
      return false;
    case 'PLACE':
      return figure.place !== null;
    case 'PERIOD':
      return figure.period !== null;
    case 'POPULATION':
      return figure.population !== null;
    case 'CATEGORY': {
      const dimensions = new Set(given.categories.map((category) => categories.dimensionOf(category)));
      return figure.categories.some((category) => !dimensions.has(categories.dimensionOf(category)));
    }
    case 'EXCLUSIONS':
      return figure.exclusions.length > 0;
    case 'QUALIFIER':
      return figure.qualifier !== 'EXACT';
    case 'VALUE':
      return figure.value !== null;
    case 'RANGE':
      return figure.low !== null;
  }
}
