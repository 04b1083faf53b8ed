import fc from 'fast-check';
import * as numbers from './numbers.js';
import { partsLeftOutOf, pointsIn } from './points.js';
import type { Figure } from '../../src/domain/claim/figure.js';
import { excludedBoxes, figureBox } from '../../src/domain/claim/figure.js';
import type { AxisNames } from '../../src/domain/claim/identity.js';
import { coversWhole, type Box } from '../../src/domain/scope/region.js';
import type { Scope } from '../../src/domain/scope/relation.js';
import type { Tree } from '../../src/domain/scope/tree.js';
import type { Labels } from '../../src/domain/claim/labels.js';
import type { Codelists } from '../../src/domain/codelists.js';

type Lists = Readonly<Partial<Record<number, readonly number[]>>>;

/** What each node lies within directly. Places: 1 > 2 > 4, 1 > 3, and 5 apart; 6, 7 and 8 are regions. */
const PLACES: Lists = { 2: [1], 3: [1], 4: [2] };
const MEMBERS: Lists = { 6: [2, 5], 7: [6, 3], 8: [4, 3] };
/** 1 > 2. */
const POPULATIONS: Lists = { 2: [1] };
/** By one dimension 1, and 2 > 3; by another 4 > 5. */
const CATEGORIES: Lists = { 3: [2], 5: [4] };
const DIMENSIONS: Readonly<Record<number, string>> = { 1: 'sex', 2: 'sex', 3: 'sex', 4: 'age', 5: 'age' };

const treeOf = <N extends number>(parents: Lists, members: Lists = {}): Tree<N> => ({
  parentOf: (node) => (parents[node]?.[0] ?? null) as N | null,
  membersOf: (node) => (members[node] ?? []) as readonly N[],
});

const SMALL_LABELS: Labels = {
  measure: (seq) => ({ label: `measure ${seq}`, unit: seq === 3 ? 'tonnes' : 'persons' }),
  place: (seq) => `place ${seq}`,
  population: (seq) => `population ${seq}`,
  category: (seq) => ({ label: `category ${seq}`, short: `category ${seq}`, dimension: DIMENSIONS[seq]! }),
};

/** A world small enough to look at each of its points. Time runs from 0 to 4, whole numbers apart. */
export const SMALL_WORLD: Codelists = {
  ...SMALL_LABELS,
  short: SMALL_LABELS,
  places: treeOf(PLACES, MEMBERS),
  populations: treeOf(POPULATIONS),
  categories: { ...treeOf(CATEGORIES), dimensionOf: (seq) => DIMENSIONS[seq]! },
  measure: (seq) => ({
    ...SMALL_LABELS.measure(seq),
    additivity: seq === 2 ? 'SEMI_ADDITIVE' : seq === 4 ? 'NON_ADDITIVE' : 'ADDITIVE',
    signed: false,
  }),
};

export const SMALL_NAMES: AxisNames = {
  measure: (seq) => `m${seq}`,
  place: (seq) => `p${seq}`,
  population: (seq) => `n${seq}`,
  category: (seq) => `c${seq}`,
};

export const LAST_INSTANT = 4;

/** What is beyond everything that is recorded on an axis. */
const OUTSIDE = 0;

/** A point on each axis: what lies in a node and in no part of it that is recorded, or outside of all; one instant. */
type Point = Readonly<Record<PointAxis, number>>;
type PointAxis = 'place' | 'time' | 'population' | 'sex' | 'age';

const ATOMS: Readonly<Record<PointAxis, readonly number[]>> = {
  place: [OUTSIDE, 1, 2, 3, 4, 5],
  time: Array.from({ length: LAST_INSTANT + 2 }, (_, index) => index - 1),
  population: [OUTSIDE, 1, 2],
  sex: [OUTSIDE, 1, 2, 3],
  age: [OUTSIDE, 4, 5],
};

export const POINTS: readonly Point[] = pointsIn(ATOMS);

/** All that holds a node: what it lies within, and the regions that contain it, at any distance. */
function holdersOf(node: number, parents: Lists, members: Lists = {}): Set<number> {
  const found = new Set([node]);
  for (const one of found) {
    for (const parent of parents[one] ?? []) found.add(parent);
    for (const [region, inside] of Object.entries(members))
      if (inside?.includes(one)) found.add(Number(region));
  }
  return found;
}

const holders = (atoms: readonly number[], parents: Lists, members?: Lists) =>
  new Map(atoms.map((atom) => [atom, holdersOf(atom, parents, members)]));

const HOLDERS = {
  place: holders(ATOMS.place, PLACES, MEMBERS),
  population: holders(ATOMS.population, POPULATIONS),
  category: holders([...ATOMS.sex, ...ATOMS.age], CATEGORIES),
};

export const isIn = (point: Point, { place, time, population, categories }: Box): boolean =>
  (place === null || HOLDERS.place.get(point.place)!.has(place)) &&
  (population === null || HOLDERS.population.get(point.population)!.has(population)) &&
  time.start <= point.time &&
  point.time < time.end &&
  categories.every((category) =>
    HOLDERS.category.get(DIMENSIONS[category] === 'sex' ? point.sex : point.age)!.has(category),
  );

/** The points of a scope, looked at one by one. */
export const pointsOf = ({ box, excluded }: Scope): Point[] =>
  POINTS.filter((point) => isIn(point, box) && !excluded.some((hole) => isIn(point, hole)));

/** What a figure leaves out as parts of itself, looked at one by one. */
export const partsLeftOut = ({ box, excluded }: Scope): ReadonlySet<number> =>
  partsLeftOutOf(
    ATOMS,
    (point) => isIn(point, box),
    (point) => excluded.some((hole) => isIn(point, hole)),
  );

const interval = fc
  .tuple(fc.nat(LAST_INSTANT - 1), fc.nat(LAST_INSTANT - 1))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

const periodOf = (time: { start: number; end: number }) => ({
  start: numbers.at(time.start),
  end: numbers.at(time.end),
  edtf: `${time.start}/${time.end}`,
});

const places = fc.integer({ min: 1, max: 8 }).map(numbers.place);
const populations = fc.integer({ min: 1, max: 2 }).map(numbers.population);
const categories = fc
  .record({
    sex: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
    age: fc.option(fc.integer({ min: 4, max: 5 }), { freq: 1 }),
    swapped: fc.boolean(),
  })
  .map(({ sex, age, swapped }) => (swapped ? [age, sex] : [sex, age]))
  .map((named) => named.flatMap((one) => (one === null ? [] : [numbers.category(one)])));

const exclusion = fc.record({
  place: fc.option(places),
  period: fc.option(interval.map(periodOf)),
  population: fc.option(populations, { freq: 1 }),
  categories,
  reason: fc.constant(null),
});

type Exclusion = Figure['exclusions'][number];

/** Figures of all scopes of the small world whose exclusions leave something of them. */
export const figures = (states: boolean, most = 3): fc.Arbitrary<Figure> =>
  fc
    .record({
      measure: fc.constant(numbers.measure(1)),
      value: fc.integer({ min: 0, max: 5 }),
      low: fc.constant(null),
      high: fc.constant(null),
      qualifier: fc.constant('EXACT' as const),
      asWritten: fc.constant(null),
      place: states ? places : fc.option(places),
      period: states ? interval.map(periodOf) : fc.option(interval.map(periodOf)),
      population: states ? populations : fc.option(populations),
      categories,
      exclusions: fc.array(exclusion, { maxLength: most }),
    })
    .map(({ exclusions, ...figure }) =>
      exclusions.reduce<Figure>(withExclusion, { ...figure, exclusions: [] }),
    );

const leavesSomething = (figure: Figure): boolean =>
  !coversWhole(SMALL_WORLD, excludedBoxes(SMALL_WORLD, figure), figureBox(figure));

/** Leaves out one thing more, unless nothing were left then. */
function withExclusion(figure: Figure, exclusion: Exclusion): Figure {
  const more = { ...figure, exclusions: [...figure.exclusions, exclusion] };
  return leavesSomething(more) ? more : figure;
}

/** A node, or what lies in it directly: parts of a place, members of a region. */
const narrowedNode = <N extends number>(node: N, parents: Lists, members: Lists = {}): fc.Arbitrary<N> =>
  fc.constantFrom(
    node,
    ...((members[node] ?? []) as N[]),
    ...(Object.keys(parents)
      .map(Number)
      .filter((child) => parents[child]!.includes(node)) as N[]),
  );

/** A figure about a part of what another is about, or about all of it where its exclusions leave nothing of the part. */
export const narrowed = (figure: Figure): fc.Arbitrary<Figure> =>
  fc
    .record({
      place: narrowedNode(figure.place!, PLACES, MEMBERS),
      population: narrowedNode(figure.population!, POPULATIONS),
      categories: figure.categories.length === 0 ? categories : fc.constant(figure.categories),
      later: fc.nat(figure.period!.end - figure.period!.start - 1),
      earlier: fc.nat(LAST_INSTANT),
      more: fc.option(exclusion),
    })
    .map(({ place, population, categories: cut, later, earlier, more }) => {
      const start = figure.period!.start + later;
      const end = Math.max(start + 1, figure.period!.end - earlier);
      const part = { ...figure, place, population, categories: cut, period: periodOf({ start, end }) };
      const left = leavesSomething(part) ? part : figure;
      return more ? withExclusion(left, more) : left;
    });

/** The same figure, its exclusions said otherwise: at an instant cut in two, regions by their members, in turn. */
export const cutUp = (figure: Figure): fc.Arbitrary<Figure> =>
  fc.tuple(fc.nat(LAST_INSTANT), fc.boolean(), fc.boolean()).map(([at, isReversed, isByMembers]) => {
    const exclusions = figure.exclusions
      .flatMap((one) => (isByMembers ? byMembers(one) : [one]))
      .flatMap((one) => cutAt(at, { ...one, period: one.period ?? figure.period }));
    return { ...figure, exclusions: isReversed ? exclusions.reverse() : exclusions };
  });

const byMembers = (exclusion: Exclusion): Exclusion[] =>
  exclusion.place !== null && exclusion.place in MEMBERS
    ? MEMBERS[exclusion.place]!.map((place) => ({ ...exclusion, place: numbers.place(place) }))
    : [exclusion];

function cutAt(at: number, exclusion: Exclusion): Exclusion[] {
  const { period } = exclusion;
  if (period === null || at <= period.start || at >= period.end) return [exclusion];
  return [
    { ...exclusion, period: { ...period, end: numbers.at(at) } },
    { ...exclusion, period: { ...period, start: numbers.at(at) } },
  ];
}

export const scopeOf = (figure: Figure): Scope => ({
  box: figureBox(figure),
  excluded: excludedBoxes(SMALL_WORLD, figure),
});
