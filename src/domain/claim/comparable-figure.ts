import type { Seq } from '../../kernel/seq.js';
import type { Codelists } from '../codelists.js';
import { canonicalRegion } from '../scope/canonical-region.js';
import type { Box } from '../scope/region.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';
import type { ScopedFigure } from './scoped-figure.js';

/**
 * A figure with what it is compared by, axis by axis, so that one is soon compared with thousands: two differ on an
 * axis exactly when what stands here for it does (semantics.md, Scope).
 */
export interface ComparableFigure {
  readonly measure: Seq<'measure'>;
  readonly unit: string;
  readonly place: Seq<'place'> | null;
  readonly start: number;
  readonly end: number;
  readonly population: Seq<'population'> | null;
  /** In the order of the names of their dimensions. */
  readonly categories: readonly CategoryOfDimension[];
  /** What it leaves out of itself, in one text however that is cut up; empty for nothing. */
  readonly exclusions: string;
  readonly qualifier: Qualifier;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface CategoryOfDimension {
  readonly dimension: string;
  readonly category: Seq<'category'>;
}

export function comparableFigure(
  codelists: Codelists,
  { figure, box, leftOut }: ScopedFigure,
): ComparableFigure {
  const { measure, value, low, high, qualifier, place, population, categories } = figure;
  const { start, end } = box.time;
  return {
    ...{ measure, place, start, end, population, qualifier, value, low, high },
    unit: codelists.measure(measure).unit,
    categories: categories
      .map((category) => ({ dimension: codelists.categories.dimensionOf(category), category }))
      .sort((a, b) => (a.dimension < b.dimension ? -1 : 1)),
    exclusions: leftOut.length === 0 ? '' : regionKey(canonicalRegion(codelists, leftOut)),
  };
}

const regionKey = (boxes: readonly Box[]): string =>
  boxes
    .map(({ place, time, population, categories }) =>
      [place, time.start, time.end, population, ...[...categories].sort()].join(' '),
    )
    .sort()
    .join('; ');

/** On how many axes two figures differ, each dimension by which they are cut being one: as many as `differingAxes` tells. */
export const differingCount = (a: ComparableFigure, b: ComparableFigure): number =>
  one(a.measure !== b.measure) +
  one(a.unit !== b.unit) +
  one(a.place !== b.place) +
  one(a.start !== b.start || a.end !== b.end) +
  one(a.population !== b.population) +
  differingDimensions(a.categories, b.categories) +
  one(a.exclusions !== b.exclusions) +
  one(a.qualifier !== b.qualifier) +
  one(a.value !== b.value) +
  one(a.low !== b.low || a.high !== b.high);

const one = (differs: boolean): number => (differs ? 1 : 0);

function differingDimensions(a: readonly CategoryOfDimension[], b: readonly CategoryOfDimension[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const other = new Map(b.map(({ dimension, category }) => [dimension, category]));
  const inBoth = a.filter(({ dimension }) => other.has(dimension));
  const alike = inBoth.filter(({ dimension, category }) => other.get(dimension) === category);
  return a.length + b.length - inBoth.length - alike.length;
}

/** Equal for figures of the same place, period, population and categories, whatever they leave out. */
export const scopeKey = ({ place, start, end, population, categories }: ComparableFigure): string =>
  [place, start, end, population, ...categories.map(({ category }) => category)].join(' ');
