import type { GivenClaim, GivenOther } from './naive-record.js';
import type { Seeded } from './seeded.js';

type GivenFigure = NonNullable<GivenClaim['figure']>;

/** What the figures of random worlds are about. */
export const SCALES: readonly GivenOther[] = [
  { type: 'measure', ref: 'killed', label: 'Persons killed', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'measure', ref: 'missing', label: 'Persons missing', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'place', ref: 'valley', name: 'The Valley' },
  { type: 'place', ref: 'north', name: 'North Valley', within: 'valley' },
  { type: 'population', ref: 'all', label: 'All persons' },
  { type: 'population', ref: 'children', label: 'Children', within: 'all' },
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
    if (isFigure(next) && !figures.some((one) => identityOf(one) === identityOf(next))) figures.push(next);
  }
  const claims: GivenClaim[] = figures.map((figure, index) => ({ ref: `figure-${index + 1}`, figure }));
  return chance.percent(25)
    ? [...claims, { ref: 'words', text: 'The dam had not been looked after.' }]
    : claims;
}

const identityOf = (figure: GivenFigure): string =>
  JSON.stringify(Object.entries(figure).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Numbers that go together, and exclusions each of which is a part of what the figure counts. */
function isFigure({
  value,
  low,
  qualifier,
  place,
  period,
  population,
  exclusions = [],
}: GivenFigure): boolean {
  if (qualifier === 'BETWEEN' ? low === undefined || value !== undefined : value === undefined) return false;
  return exclusions.every((part) => {
    if (part.place !== undefined) return place === 'valley';
    return part.population !== undefined ? population === 'all' : period === '2021-02' || period === '2021';
  });
}
