import { figureOf, naiveRecord, type GivenClaim, type GivenOther } from './naive-record.js';
import { isSameClaim, lookAt } from './naive-scope.js';
import type { Seeded } from './seeded.js';

type GivenFigure = NonNullable<GivenClaim['figure']>;

/** What the figures of random worlds are about. */
export const SCALES: readonly GivenOther[] = [
  { type: 'measure', ref: 'killed', label: 'Persons killed', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'measure', ref: 'missing', label: 'Persons missing', unit: 'persons', additivity: 'SEMI_ADDITIVE' },
  { type: 'place', ref: 'valley', name: 'The Valley' },
  { type: 'place', ref: 'north', name: 'North Valley', within: 'valley' },
  { type: 'place', ref: 'mill', name: 'Mill Town', within: 'north' },
  { type: 'place', ref: 'south', name: 'South Valley', within: 'valley' },
  { type: 'place', ref: 'hills', name: 'The Hills' },
  { type: 'place', ref: 'halves', name: 'Both Halves', within: 'valley', contains: ['north', 'south'] },
  { type: 'place', ref: 'banks', name: 'The Banks', contains: ['north', 'hills'] },
  { type: 'place', ref: 'basin', name: 'The Basin', contains: ['valley', 'hills', 'banks'] },
  { type: 'place', ref: 'vale', name: 'The Vale', contains: ['valley'] },
  { type: 'place', ref: 'rims', name: 'The Rims', contains: ['hills', 'south'] },
  { type: 'population', ref: 'all', label: 'All persons' },
  { type: 'population', ref: 'children', label: 'Children', within: 'all' },
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
  { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
  { type: 'category', ref: 'flood', dimension: 'event', label: 'The flood' },
];

const FIRST: GivenFigure = {
  measure: 'killed',
  value: 100,
  place: 'valley',
  period: '2021-02',
  population: 'all',
};

/** Each changes a figure on one axis or two. */
const CHANGES: readonly ((figure: GivenFigure) => GivenFigure)[] = [
  (figure) => ({ ...figure, qualifier: 'APPROXIMATE' }),
  (figure) => ({ ...figure, qualifier: 'AT_LEAST' }),
  ({ qualifier: _, low: __, high: ___, ...figure }) => figure,
  (figure) => ({ ...figure, value: 104, ...withoutRange }),
  (figure) => ({ ...figure, value: 250, ...withoutRange }),
  (figure) => ({ ...figure, value: 90, low: 80, high: 110 }),
  ({ value: _, ...figure }) => ({ ...figure, qualifier: 'BETWEEN', low: 80, high: 110 }),
  (figure) => ({ ...figure, exclusions: [{ place: 'north' }] }),
  (figure) => ({ ...figure, exclusions: [{ population: 'children' }] }),
  (figure) => ({ ...figure, exclusions: [{ period: '2021-02-01/2021-02-10' }] }),
  ({ exclusions: _, ...figure }) => figure,
  (figure) => ({ ...figure, place: 'north' }),
  (figure) => ({ ...figure, place: 'banks' }),
  (figure) => ({ ...figure, place: 'halves' }),
  (figure) => ({ ...figure, place: 'basin' }),
  (figure) => ({ ...figure, place: 'vale' }),
  (figure) => ({ ...figure, place: 'vale' }),
  (figure) => ({ ...figure, place: 'rims', exclusions: [{ place: 'hills' }] }),
  (figure) => ({ ...figure, place: 'basin', exclusions: [{ place: 'banks' }] }),
  (figure) => ({ ...figure, exclusions: [{ place: 'banks' }] }),
  (figure) => ({ ...figure, exclusions: [{ place: 'halves', period: '2021-02-01/2021-02-10' }] }),
  (figure) => ({ ...figure, exclusions: [{ place: 'mill' }, { place: 'rims', population: 'children' }] }),
  (figure) => ({ ...figure, categories: ['women'] }),
  (figure) => ({ ...figure, categories: ['men'] }),
  (figure) => ({ ...figure, categories: ['flood'] }),
  ({ categories = [], ...figure }) => ({ ...figure, categories: [...new Set([...categories, 'flood'])] }),
  (figure) => ({ ...figure, categories: ['women', 'flood'] }),
  ({ categories: _, ...figure }) => figure,
  ({ categories: _, ...figure }) => ({ ...figure, exclusions: [{ categories: ['men'] }] }),
  (figure) => ({ ...figure, population: 'children' }),
  (figure) => ({ ...figure, period: '2021' }),
  (figure) => ({ ...figure, period: '2021-01' }),
  (figure) => ({ ...figure, measure: 'missing' }),
  ({ place: _, ...figure }) => figure,
];

const withoutRange = { low: undefined, high: undefined } as unknown as object;

/** Figures each of which differs from an earlier one on an axis or two, and now and then a claim in words. */
export function randomFigures(chance: Seeded): GivenClaim[] {
  const figures = [FIRST];
  const count = 2 + chance.below(5);
  for (let tries = 0; tries < 40 && figures.length < count; tries += 1) {
    let next = chance.oneOf(figures)!;
    for (let left = chance.percent(30) ? 2 : 1; left > 0; left -= 1) next = chance.oneOf(CHANGES)!(next);
    next = JSON.parse(JSON.stringify(next)) as GivenFigure;
    if (isFigure(next) && !figures.some((one) => isSameClaim(WORLD, figureOf(one), figureOf(next))))
      figures.push(next);
  }
  const claims: GivenClaim[] = figures.map((figure, index) => ({ ref: `figure-${index + 1}`, figure }));
  return chance.percent(25)
    ? [...claims, { ref: 'words', text: 'The dam had not been looked after.' }]
    : claims;
}

const WORLD = naiveRecord(SCALES);

/** Numbers that go together, and exclusions that leave something of the figure. */
function isFigure(given: GivenFigure): boolean {
  const { value, low, qualifier } = given;
  if (qualifier === 'BETWEEN' ? low === undefined || value !== undefined : value === undefined) return false;
  const figure = figureOf(given);
  return lookAt(WORLD, [figure]).scope(figure).size > 0;
}

const EXTENTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  SCALES.filter(({ contains }) => contains).map(({ ref, contains }) => [ref, contains as string[]]),
);

/** The same figure, what it leaves out written otherwise: regions by what they contain, and the last first. */
export function writtenOtherwise(claim: GivenClaim): GivenClaim {
  const { figure } = claim;
  if (!figure?.exclusions) return claim;
  const exclusions = figure.exclusions.flatMap((part) =>
    (EXTENTS[part.place ?? ''] ?? [null]).map((place) => (place === null ? part : { ...part, place })),
  );
  return { ...claim, figure: { ...figure, exclusions: exclusions.reverse() } };
}
