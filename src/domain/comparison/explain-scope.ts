import { lastOf } from '../../kernel/certain.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Codelists } from '../codelists.js';
import { listed } from '../phrases.js';
import { sameInterval, shared } from '../scope/intervals.js';
import type { Box } from '../scope/region.js';
import { sharedNodes } from '../scope/tree.js';

/** Why two figures share nothing: "they are not about the same place or event". */
export function apart(codelists: Codelists, { box: a }: ScopedFigure, { box: b }: ScopedFigure): string {
  const axes = disjointAxes(codelists, a, b);
  if (axes.length === 0) return 'what both are about, one of them leaves out';
  return `they are not about the same ${axes.length < 2 ? axes.join('') : `${listed(axes.slice(0, -1))} or ${lastOf(axes)}`}`;
}

function disjointAxes({ places, populations, categories }: Codelists, a: Box, b: Box): string[] {
  const dimensions = a.categories.map((category) => categories.dimensionOf(category)).sort();
  const categoryOf = (box: Box, dimension: string) =>
    box.categories.find((category) => categories.dimensionOf(category) === dimension) ?? null;
  return [
    ...(sharedNodes(places, a.place, b.place).length === 0 ? ['place'] : []),
    ...(shared(a.time, b.time) === undefined ? ['time'] : []),
    ...(sharedNodes(populations, a.population, b.population).length === 0 ? ['people'] : []),
    ...dimensions.filter(
      (dimension) => sharedNodes(categories, categoryOf(a, dimension), categoryOf(b, dimension)).length === 0,
    ),
  ];
}

/** How two figures share a part: by sex and by age, a whole is cut up in two ways. */
export function cutAcross(codelists: Codelists, a: ScopedFigure, b: ScopedFigure): string {
  const [first, second] = [dimensionsOnlyIn(codelists, a, b), dimensionsOnlyIn(codelists, b, a)];
  if (first.length === 0 || second.length === 0) return 'overlap only in part';
  const isOfOneWhole =
    a.box.place === b.box.place &&
    a.box.population === b.box.population &&
    sameInterval(a.box.time, b.box.time);
  const cut = isOfOneWhole ? 'are two cuts of the same whole' : 'overlap only in part';
  return `${cut}, the first by ${listed(first)} and the second by ${listed(second)}: some may be counted in both`;
}

function dimensionsOnlyIn(
  { categories }: Codelists,
  { box: one }: ScopedFigure,
  { box: other }: ScopedFigure,
) {
  const others = new Set(other.categories.map((category) => categories.dimensionOf(category)));
  return one.categories
    .map((category) => categories.dimensionOf(category))
    .filter((dimension) => !others.has(dimension))
    .sort();
}

/** Which of two leaves open an axis that the other states: "one of them leaves open the place". */
export function unsaid(a: ScopedFigure, b: ScopedFigure): string {
  const [first, second] = [openAxes(a, b), openAxes(b, a)];
  return first.length > 0 && second.length > 0
    ? `the first leaves open ${listed(first)} and the second ${listed(second)}`
    : `one of them leaves open ${listed([...first, ...second])}`;
}

const openAxes = ({ figure: one }: ScopedFigure, { figure: other }: ScopedFigure): string[] => [
  ...(one.place === null && other.place !== null ? ['the place'] : []),
  ...(one.period === null && other.period !== null ? ['the period'] : []),
  ...(one.population === null && other.population !== null ? ['whom it counts'] : []),
];
