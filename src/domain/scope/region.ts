import type { Seq } from '../../kernel/seq.js';
import { contains, joined, shared, without, type Interval } from './intervals.js';
import { extentOf, isRegion, isWithin, sharedNodes, type Tree } from './tree.js';

/**
 * Place x period x population x one category of each dimension; null is an axis left unsaid, which holds everything on
 * it, and so is a dimension of which there is no category. The place may be a region.
 */
export interface Box {
  readonly place: Seq<'place'> | null;
  readonly time: Interval;
  readonly population: Seq<'population'> | null;
  readonly categories: readonly Seq<'category'>[];
}

/** What a box is about, at whatever time. */
export type Cell = Omit<Box, 'time'>;

/** Categories lie within others of their dimension. */
export interface Categories extends Tree<Seq<'category'>> {
  dimensionOf(category: Seq<'category'>): string;
}

/** The trees that boxes are measured in. */
export interface Geography {
  readonly places: Tree<Seq<'place'>>;
  readonly populations: Tree<Seq<'population'>>;
  readonly categories: Categories;
}

export const ALL_TIME: Interval = { start: -Infinity, end: Infinity };

/**
 * The part of `box` that lies in `frame`: none when they share nothing, and several boxes only where two regions share
 * several places.
 */
export function clipped(geography: Geography, box: Box, frame: Box): Box[] {
  const time = shared(box.time, frame.time);
  return time === undefined ? [] : sharedCells(geography, box, frame).map((cell) => ({ ...cell, time }));
}

/** What two cells share, by place. */
function sharedCells(geography: Geography, a: Cell, b: Cell): Cell[] {
  const [population] = sharedNodes(geography.populations, a.population, b.population);
  const categories = sharedCategories(geography.categories, a.categories, b.categories);
  if (population === undefined || categories === undefined) return [];
  return sharedNodes(geography.places, a.place, b.place).map((place) => ({ place, population, categories }));
}

/** Of each dimension the narrower of two categories; undefined where those of one dimension share nothing. */
function sharedCategories(
  tree: Categories,
  a: readonly Seq<'category'>[],
  b: readonly Seq<'category'>[],
): readonly Seq<'category'>[] | undefined {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const byDimension = new Map(a.map((category) => [tree.dimensionOf(category), category]));
  for (const category of b) {
    const dimension = tree.dimensionOf(category);
    const [common] = sharedNodes(tree, byDimension.get(dimension) ?? null, category);
    if (common === undefined) return undefined;
    byDimension.set(dimension, common ?? category);
  }
  return [...byDimension.values()];
}

/** True when some categories all lie in others: a dimension of which there is none is all of it. */
export const areCategoriesWithin = (
  tree: Categories,
  inner: readonly Seq<'category'>[],
  outer: readonly Seq<'category'>[],
): boolean => outer.every((holder) => inner.some((category) => isWithin(tree, category, holder)));

/** True when all that a cell is about, another is about too. */
export const isCellWithin = (geography: Geography, inner: Cell, outer: Cell): boolean =>
  isWithin(geography.places, inner.place, outer.place) && areOtherAxesWithin(geography, inner, outer);

/** True when a cell's population and categories lie in another's. */
export const areOtherAxesWithin = (geography: Geography, inner: Cell, outer: Cell): boolean =>
  isWithin(geography.populations, inner.population, outer.population) &&
  areCategoriesWithin(geography.categories, inner.categories, outer.categories);

/** True when all that a box is about, another is about too. */
export const isBoxWithin = (geography: Geography, inner: Box, outer: Box): boolean =>
  contains(outer.time, inner.time) && isCellWithin(geography, inner, outer);

/** True when two lists name the same categories, in whatever order. */
export const areSameCategories = (a: readonly Seq<'category'>[], b: readonly Seq<'category'>[]): boolean =>
  a.length === b.length && a.every((category) => b.includes(category));

/**
 * True when the boxes together leave nothing of `frame`. A place is more than its recorded parts together, so that each
 * place of the frame is covered exactly when, at each instant, a single box covers it with its population and categories.
 */
export function coversWhole(geography: Geography, boxes: readonly Box[], frame: Box): boolean {
  const covers = (some: readonly Box[]): boolean => timesOf(some).some((time) => contains(time, frame.time));
  const others = boxes.filter((box) => areOtherAxesWithin(geography, frame, box));
  if (!covers(others)) return false;
  if (covers(others.filter((box) => isWithin(geography.places, frame.place, box.place)))) return true;
  return (
    frame.place !== null &&
    isRegion(geography.places, frame.place) &&
    [...extentOf(geography.places, frame.place)].every((place) =>
      covers(others.filter((box) => isWithin(geography.places, place, box.place))),
    )
  );
}

/** When all of a cell is covered. */
export function coveredTimes(geography: Geography, boxes: readonly Box[], cell: Cell): Interval[] {
  const others = boxes.filter((box) => areOtherAxesWithin(geography, cell, box));
  const coveredAt = (place: Box['place']): Interval[] =>
    timesOf(others.filter((box) => isWithin(geography.places, place, box.place)));
  if (cell.place === null || !isRegion(geography.places, cell.place)) return coveredAt(cell.place);
  return [...extentOf(geography.places, cell.place)]
    .map(coveredAt)
    .reduce((common, times) => common.flatMap((time) => without(time, gaps(times))));
}

const timesOf = (boxes: readonly Box[]): Interval[] => joined(boxes.map(({ time }) => time));

/** All time between and around stretches in order and apart. */
const gaps = (times: readonly Interval[]): Interval[] => without(ALL_TIME, times);
