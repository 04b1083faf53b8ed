import { figureOf, naiveRecord, type GivenClaim, type GivenOther, type NaiveRecord } from './naive-record.js';
import { isSameClaim, lookAt } from './naive-scope.js';
import { SOURCES } from './random-acts.js';
import { randomPlaces } from './random-places.js';
import type { Line, RandomWorld } from './random-wordings.js';
import { seeded, type Seeded } from './seeded.js';

type GivenFigure = NonNullable<GivenClaim['figure']>;
type GivenPart = NonNullable<GivenFigure['exclusions']>[number];

const OTHERS: readonly GivenOther[] = [
  { type: 'measure', ref: 'killed', label: 'Persons killed', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'measure', ref: 'housed', label: 'Persons housed', unit: 'persons', additivity: 'SEMI_ADDITIVE' },
  { type: 'population', ref: 'all', label: 'All persons' },
  { type: 'population', ref: 'children', label: 'Children', within: 'all' },
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
  { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
  { type: 'category', ref: 'flood', dimension: 'event', label: 'The flood' },
];
const PERIODS = ['2021', '2021-01', '2021-02', '2021-01/2021-02', '2021-02-01/2021-02-14'];
const CUTS = [['women'], ['men'], ['flood'], ['women', 'flood']];

/** Figures of places and regions that lie in each other in every way, most of them of one voice. */
export function randomScopes(seed: number): RandomWorld {
  const chance = seeded(seed);
  const places = randomPlaces(chance, 9);
  const same = { ref: 'same', name: 'The Same', contains: [chance.oneOf(places)!.ref] };
  const vocabulary: GivenOther[] = [
    ...OTHERS,
    ...places.map((place) => ({ ...place })),
    { type: 'place', ...same },
  ];
  const claims = randomFigures(chance, naiveRecord(vocabulary), same.contains);
  const lines = claims.flatMap((claim, at): Line[] => {
    if (at % 2 === 1 && chance.percent(50)) return [];
    const next = claims[at + 1];
    return [
      {
        given: {
          type: 'statement',
          ref: `s${at}`,
          source: chance.percent(75) ? 'mission' : chance.oneOf(SOURCES)!.ref,
          saidOn: `2021-03-0${1 + chance.below(4)}`,
          basis: 'FIRST_HAND',
          claims: next && chance.percent(50) ? [claim, next] : [claim],
        },
        after: [],
      },
    ];
  });
  return { seed, basics: [...SOURCES, ...vocabulary], lines };
}

/** @param same what the region "same" is exactly: a place that it is about the same as */
function randomFigures(chance: Seeded, world: NaiveRecord, same: readonly string[]): GivenClaim[] {
  const places = [...world.vocabulary.values()].filter(({ type }) => type === 'place').map(({ ref }) => ref);
  const whole: GivenFigure = {
    measure: chance.percent(65) ? 'killed' : 'housed',
    value: 40,
    place: chance.oneOf([...same, 'same'])!,
    period: chance.oneOf(PERIODS)!,
    population: 'all',
  };
  const figures: GivenFigure[] = [];
  for (let tries = 0; tries < 200 && figures.length < 10; tries += 1) {
    const next = {
      ...(chance.percent(60) ? whole : (chance.oneOf(figures) ?? whole)),
      ...(tries > 0 && randomChange(chance, chance.percent(30) ? [...same, 'same'] : places)),
      ...(chance.percent(40) && { exclusions: randomParts(chance, places) }),
    };
    const figure = figureOf(next);
    const leavesSomething = lookAt(world, [figure]).scope(figure).size > 0;
    if (leavesSomething && !figures.some((one) => isSameClaim(world, figureOf(one), figure)))
      figures.push(next);
  }
  return figures.map((figure, index) => ({ ref: `figure-${index + 1}`, figure }));
}

const randomChange = (chance: Seeded, places: readonly string[]): Partial<GivenFigure> => ({
  ...(chance.percent(70) && { place: chance.oneOf(places)! }),
  ...(chance.percent(25) && { period: chance.oneOf(PERIODS)! }),
  ...(chance.percent(10) && { population: 'children' }),
  ...(chance.percent(15) && { categories: chance.oneOf(CUTS)! }),
  ...(chance.percent(70) && { value: chance.oneOf([10, 20, 30, 60])! }),
  ...(chance.percent(15) && { qualifier: chance.oneOf(['AT_LEAST', 'APPROXIMATE', 'FEWER_THAN'] as const)! }),
});

const randomParts = (chance: Seeded, places: readonly string[]): GivenPart[] =>
  Array.from({ length: 1 + chance.below(2) }, () => ({
    ...(chance.percent(85) && { place: chance.oneOf(places)! }),
    ...(chance.percent(30) && { period: chance.oneOf(PERIODS)! }),
    ...(chance.percent(15) && { population: 'children' }),
    ...(chance.percent(15) && { categories: ['men'] }),
  })).filter((part) => Object.keys(part).length > 0);
