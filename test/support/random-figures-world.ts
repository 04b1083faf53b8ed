import {
  figureOf,
  naiveRecord,
  type GivenClaim,
  type GivenOther,
  type GivenStatement,
} from './naive-record.js';
import { isSameClaim, lookAt } from './naive-scope.js';
import { SOURCES } from './random-acts.js';
import { randomPlaces } from './random-places.js';
import type { Line, RandomWorld } from './random-wordings.js';
import { seeded, type Seeded } from './seeded.js';

type GivenFigure = NonNullable<GivenClaim['figure']>;

const OTHERS: readonly GivenOther[] = [
  { type: 'measure', ref: 'killed', label: 'Persons killed', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'measure', ref: 'missing', label: 'Persons missing', unit: 'persons', additivity: 'SEMI_ADDITIVE' },
  { type: 'measure', ref: 'houses', label: 'Houses lost', unit: 'houses', additivity: 'ADDITIVE' },
  { type: 'population', ref: 'all', label: 'All persons' },
  { type: 'population', ref: 'children', label: 'Children', within: 'all' },
  { type: 'population', ref: 'guests', label: 'Guests' },
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
  { type: 'category', ref: 'widows', dimension: 'sex', label: 'Widows', within: 'women' },
  { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
  { type: 'category', ref: 'flood', dimension: 'event', label: 'The flood' },
  { type: 'category', ref: 'fire', dimension: 'event', label: 'The fire' },
];
const PERIODS = ['2021', '2021-01', '2021-02', '2021-03', '2021-01/2021-02', '2021-02-03', '2020/2022'];
const CUTS = [['women'], ['widows'], ['men'], ['flood'], ['fire'], ['women', 'flood']];
const QUALIFIERS = ['AT_LEAST', 'APPROXIMATE', 'FEWER_THAN', 'MORE_THAN', 'AT_MOST'] as const;
const FIGURES = 60;

/** Many figures of few places, times and numbers, some passed on in other words, some taken back. */
export function randomFiguresWorld(seed: number): RandomWorld {
  const chance = seeded(seed);
  const places = randomPlaces(chance, 7);
  const vocabulary: GivenOther[] = [...OTHERS, ...places.map((place) => ({ ...place }))];
  const world = naiveRecord(vocabulary);
  const figures: GivenFigure[] = [];
  for (let tries = 0; tries < 400 && figures.length < FIGURES; tries += 1) {
    const next = randomFigure(
      chance,
      places.map(({ ref }) => ref),
    );
    const figure = figureOf(next);
    const leavesSomething = lookAt(world, [figure]).scope(figure).size > 0;
    if (leavesSomething && !figures.some((one) => isSameClaim(world, figureOf(one), figure)))
      figures.push(next);
  }
  const claims = figures.map((figure, index) => ({ ref: `figure-${index + 1}`, figure }));
  return {
    seed,
    basics: [...SOURCES, ...vocabulary],
    lines: claims.flatMap((claim, at) => said(chance, claims, claim, at)),
  };
}

function randomFigure(chance: Seeded, places: readonly string[]): GivenFigure {
  const number = numberOf(chance);
  return {
    measure: chance.oneOf(['killed', 'killed', 'killed', 'missing', 'houses'])!,
    ...number,
    ...(chance.percent(90) && { place: chance.oneOf(places)! }),
    ...(chance.percent(90) && { period: chance.oneOf(PERIODS)! }),
    ...(chance.percent(60) && { population: chance.oneOf(['all', 'children', 'guests'])! }),
    ...(chance.percent(25) && { categories: chance.oneOf(CUTS)! }),
    ...(chance.percent(20) && {
      exclusions: [
        {
          [chance.oneOf(['place'])!]: chance.oneOf(places)!,
          ...(chance.percent(30) && { period: '2021-02' }),
        },
      ],
    }),
  };
}

function numberOf(chance: Seeded): Partial<GivenFigure> {
  const value = chance.oneOf([10, 11, 20, 21, 30, 100, 105])!;
  const kind = chance.below(12);
  if (kind === 0) return { qualifier: 'UNKNOWN' };
  if (kind === 1) return { qualifier: 'BETWEEN', low: value, high: value + 10 };
  if (kind === 2) return { value: value + 5, qualifier: 'BETWEEN', low: value, high: value + 10 };
  return { value, ...(kind <= 5 && { qualifier: chance.oneOf(QUALIFIERS)! }) };
}

/** The statement of a claim; now and then others that pass on earlier ones, or that take one back. */
function said(chance: Seeded, claims: readonly GivenClaim[], claim: GivenClaim, at: number): Line[] {
  const source = chance.oneOf(SOURCES)!.ref;
  const day = `2021-03-${String(1 + Math.floor(at / 4)).padStart(2, '0')}`;
  const relays = at > 0 && chance.percent(40) ? [`s${chance.below(at)}`] : [];
  const others = chance.percent(25) ? [chance.oneOf(claims.slice(0, at + 1))!] : [];
  const statement: GivenStatement = {
    type: 'statement',
    ref: `s${at}`,
    source,
    ...(chance.percent(15) && { onBehalfOf: chance.oneOf(SOURCES)!.ref }),
    saidOn: day,
    basis: relays.length > 0 ? 'RELAYED' : chance.oneOf(['FIRST_HAND', 'UNSTATED', 'ADOPTED'] as const)!,
    ...(relays.length > 0 && { relays }),
    claims: [...new Set([claim, ...others])],
  };
  if (!chance.percent(8)) return [{ given: statement, after: relays }];
  return [
    { given: statement, after: relays },
    {
      given: {
        type: 'statement',
        ref: `r${at}`,
        source: statement.onBehalfOf ?? source,
        saidOn: day,
        retracts: [{ statement: `s${at}` }],
      },
      after: [`s${at}`],
    },
  ];
}
