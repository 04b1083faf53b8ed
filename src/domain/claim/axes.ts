import type { Seq } from '../../kernel/seq.js';
import { sameInterval } from '../scope/intervals.js';
import type { Categories } from '../scope/region.js';
import { AXES, type Axis } from '../vocabulary/axes.js';
import { wordsOf } from '../vocabulary/words.js';
import type { Codelists } from '../codelists.js';
import type { Figure } from './figure.js';
import { excludesSubsetOf, type ScopedFigure } from './scoped-figure.js';

/** An axis of figures; each dimension by which they are cut is one. */
export interface FigureAxis {
  readonly axis: Axis;
  /** Of CATEGORY, which; else null. */
  readonly dimension: string | null;
}

const DIFFERS: Readonly<
  Record<Exclude<Axis, 'CATEGORY'>, (codelists: Codelists, a: ScopedFigure, b: ScopedFigure) => boolean>
> = {
  MEASURE: (_, { figure: a }, { figure: b }) => a.measure !== b.measure,
  UNIT: (codelists, { figure: a }, { figure: b }) =>
    codelists.measure(a.measure).unit !== codelists.measure(b.measure).unit,
  PLACE: (_, { figure: a }, { figure: b }) => a.place !== b.place,
  PERIOD: (_, a, b) => !sameInterval(a.box.time, b.box.time),
  POPULATION: (_, { figure: a }, { figure: b }) => a.population !== b.population,
  EXCLUSIONS: (codelists, a, b) => !excludesSubsetOf(codelists, a, b) || !excludesSubsetOf(codelists, b, a),
  QUALIFIER: (_, { figure: a }, { figure: b }) => a.qualifier !== b.qualifier,
  VALUE: (_, { figure: a }, { figure: b }) => a.value !== b.value,
  RANGE: (_, { figure: a }, { figure: b }) => a.low !== b.low || a.high !== b.high,
};

const IN_ORDER = wordsOf(AXES);

/**
 * The axes on which two figures differ, dimensions by name, exclusions compared as parts of their figure
 * (semantics.md, Scope).
 */
export const differingAxes = (codelists: Codelists, a: ScopedFigure, b: ScopedFigure): FigureAxis[] =>
  IN_ORDER.flatMap((axis): FigureAxis[] => {
    if (axis === 'CATEGORY')
      return differingDimensions(codelists.categories, a.figure, b.figure).map((dimension) => ({
        axis,
        dimension,
      }));
    return DIFFERS[axis](codelists, a, b) ? [{ axis, dimension: null }] : [];
  });

/** The dimensions on which two figures name different categories, or only one names one. */
function differingDimensions(categories: Categories, a: Figure, b: Figure): string[] {
  const onlyIn = (one: Figure, other: Figure): Seq<'category'>[] =>
    one.categories.filter((category) => !other.categories.includes(category));
  const differing = [...onlyIn(a, b), ...onlyIn(b, a)].map((category) => categories.dimensionOf(category));
  return [...new Set(differing)].sort();
}
