import type { NaiveFigure, NaivePart, NaiveRecord } from './naive-record.js';
import { partsLeftOutOf, pointsIn, type Atoms, type Point } from './points.js';

/**
 * semantics.md, Scope, by looking at each point there is to tell apart: places and populations with nothing in them, a
 * category of each dimension, and stretches of time in which nothing begins or ends.
 */

/** Beyond everything that is recorded on an axis. */
const OUTSIDE = '-';
const BEFORE = -1e15;

/** What was found out about a vocabulary, or about the points of a space, that it is not looked for again. */
function remembered<V>(memory: WeakMap<object, Map<string, V>>, of: object, key: string, find: () => V): V {
  const all = memory.get(of) ?? new Map<string, V>();
  memory.set(of, all);
  const known = all.get(key);
  if (known !== undefined) return known;
  const found = find();
  all.set(key, found);
  return found;
}

const spaces = new WeakMap<object, Map<string, Atoms>>();

/** The points that all figures of a record, and some more, can be told apart by. */
function spaceOf({ vocabulary, claims }: NaiveRecord, figures: readonly NaiveFigure[]): Atoms {
  const ends = [...claims.values(), ...figures].flatMap((figure) =>
    figure
      ? [figure, ...figure.exclusions].flatMap(({ period }) => (period ? [period.start, period.end] : []))
      : [],
  );
  const time = [...new Set([BEFORE, ...ends])].sort((a, b) => a - b);
  return remembered(spaces, vocabulary, time.join(), () => {
    const of = (type: string) => [...vocabulary.values()].filter((one) => one.type === type);
    const dimensions = new Set(of('category').map(({ dimension }) => String(dimension)));
    return {
      place: [OUTSIDE, ...of('place').flatMap(({ ref, contains }) => (contains ? [] : [ref]))],
      time,
      population: [OUTSIDE, ...of('population').map(({ ref }) => ref)],
      ...Object.fromEntries(
        [...dimensions].map((name) => [
          name,
          [OUTSIDE, ...of('category').flatMap(({ ref, dimension }) => (dimension === name ? [ref] : []))],
        ]),
      ),
    };
  });
}

const lying = new WeakMap<object, Map<string, boolean>>();

/** True when a node is another, lies within it or is in what it contains, at any distance. */
const isIn = (record: NaiveRecord, node: string, holder: string): boolean =>
  remembered(lying, record.vocabulary, `${node} in ${holder}`, () => liesIn(record, node, holder));

function liesIn(record: NaiveRecord, node: string, holder: string): boolean {
  if (node === holder) return true;
  const { vocabulary } = record;
  const around = vocabulary.get(node)?.['within'] as string | undefined;
  const members = (vocabulary.get(holder)?.['contains'] ?? []) as readonly string[];
  return (
    members.some((member) => isIn(record, node, member)) ||
    (around !== undefined && isIn(record, around, holder))
  );
}

export const dimensionOf = ({ vocabulary }: NaiveRecord, category: string): string =>
  String(vocabulary.get(category)!['dimension']);

const holds = (
  record: NaiveRecord,
  { place, period, population, categories }: NaivePart,
  point: Point,
): boolean =>
  (place === null || isIn(record, String(point['place']), place)) &&
  (period === null || (period.start <= Number(point['time']) && Number(point['time']) < period.end)) &&
  (population === null || isIn(record, String(point['population']), population)) &&
  categories.every((category) => isIn(record, String(point[dimensionOf(record, category)]), category));

const boxes = new WeakMap<object, Map<string, ReadonlySet<Point>>>();

/** Looks at figures by their points. */
export function lookAt(record: NaiveRecord, figures: readonly NaiveFigure[]) {
  const space = spaceOf(record, figures);
  const points = pointsIn(space);
  const box = ({ place, period, population, categories }: NaivePart): ReadonlySet<Point> => {
    const part = { place, period, population, categories };
    return remembered(
      boxes,
      space,
      JSON.stringify(part),
      () => new Set(points.filter((point) => holds(record, part, point))),
    );
  };
  const leftOut = (figure: NaiveFigure): ReadonlySet<Point> => {
    const holes = figure.exclusions.map(box);
    return new Set([...box(figure)].filter((point) => holes.some((hole) => hole.has(point))));
  };
  const scope = (figure: NaiveFigure): ReadonlySet<Point> => {
    const out = leftOut(figure);
    return new Set([...box(figure)].filter((point) => !out.has(point)));
  };
  return { space, points, box, scope, leftOut };
}

export const isSubset = (a: ReadonlySet<Point>, b: ReadonlySet<Point>): boolean =>
  [...a].every((point) => b.has(point));
export const share = (a: ReadonlySet<Point>, b: ReadonlySet<Point>): boolean =>
  [...a].some((point) => b.has(point));
export const areEqual = (a: ReadonlySet<Point>, b: ReadonlySet<Point>): boolean =>
  a.size === b.size && isSubset(a, b);

/** True where both state place, period and population, or neither does. */
export const stateTheSame = (a: NaiveFigure, b: NaiveFigure): boolean =>
  (['place', 'period', 'population'] as const).every((axis) => (a[axis] === null) === (b[axis] === null));

export type Relation = 'UNKNOWN' | 'EQUAL' | 'WITHIN' | 'CONTAINS' | 'OVERLAPS' | 'DISJOINT';

export function relationOf(record: NaiveRecord, a: NaiveFigure, b: NaiveFigure): Relation {
  if (!stateTheSame(a, b)) return 'UNKNOWN';
  const look = lookAt(record, [a, b]);
  const [ofA, ofB] = [look.scope(a), look.scope(b)];
  if (isSubset(ofA, ofB)) return isSubset(ofB, ofA) ? 'EQUAL' : 'WITHIN';
  if (isSubset(ofB, ofA)) return 'CONTAINS';
  return share(ofA, ofB) ? 'OVERLAPS' : 'DISJOINT';
}

/** semantics.md, Claim identity. */
export function isSameClaim(record: NaiveRecord, a: NaiveFigure, b: NaiveFigure): boolean {
  const look = lookAt(record, [a, b]);
  return stated(a) === stated(b) && isSamePeriod(a, b) && areEqual(look.leftOut(a), look.leftOut(b));
}

const stated = ({
  measure,
  value,
  low,
  high,
  qualifier,
  place,
  population,
  categories,
}: NaiveFigure): string =>
  JSON.stringify([measure, value, low, high, qualifier, place, population, [...categories].sort()]);

export const isSamePeriod = ({ period: a }: NaivePart, { period: b }: NaivePart): boolean =>
  a?.start === b?.start && a?.end === b?.end;

export const areSameCategories = (a: NaivePart, b: NaivePart): boolean =>
  String([...a.categories].sort()) === String([...b.categories].sort());

/** The dimensions by which two figures are cut otherwise. */
export const differingDimensions = (record: NaiveRecord, a: NaivePart, b: NaivePart): string[] => [
  ...new Set(
    [...a.categories, ...b.categories]
      .filter((one) => a.categories.includes(one) !== b.categories.includes(one))
      .map((one) => dimensionOf(record, one)),
  ),
];

const axes = new WeakMap<object, Map<string, readonly string[]>>();

/** The axes on which two figures differ; CATEGORY with its dimension. */
export const axesOf = (record: NaiveRecord, a: NaiveFigure, b: NaiveFigure): readonly string[] =>
  remembered(axes, record.vocabulary, JSON.stringify([a, b]), () => differingAxes(record, a, b));

function differingAxes(record: NaiveRecord, a: NaiveFigure, b: NaiveFigure): string[] {
  const unit = ({ measure }: NaiveFigure): unknown => record.vocabulary.get(measure)!['unit'];
  const differ: Readonly<Record<string, boolean>> = {
    MEASURE: a.measure !== b.measure,
    UNIT: unit(a) !== unit(b),
    PLACE: a.place !== b.place,
    PERIOD: !isSamePeriod(a, b),
    POPULATION: a.population !== b.population,
    EXCLUSIONS: !leaveOutTheSame(record, a, b),
    QUALIFIER: a.qualifier !== b.qualifier,
    VALUE: a.value !== b.value,
    RANGE: a.low !== b.low || a.high !== b.high,
  };
  return [
    ...Object.keys(differ).filter((axis) => differ[axis]),
    ...differingDimensions(record, a, b).map((dimension) => `CATEGORY ${dimension}`),
  ];
}

const leavings = new WeakMap<object, Map<string, ReadonlySet<number>>>();

/** What two figures leave out, compared as parts of their figures. */
export function leaveOutTheSame(record: NaiveRecord, a: NaiveFigure, b: NaiveFigure): boolean {
  const look = lookAt(record, [a, b]);
  const [ofA, ofB] = [a, b].map(({ exclusions, ...figure }) =>
    remembered(leavings, look.space, JSON.stringify([figure, exclusions]), () => {
      const [box, leftOut] = [look.box(figure), look.leftOut({ ...figure, exclusions })];
      return leftOut.size === 0
        ? new Set<number>()
        : partsLeftOutOf(
            look.space,
            (point) => box.has(point),
            (point) => leftOut.has(point),
          );
    }),
  ) as [ReadonlySet<number>, ReadonlySet<number>];
  return ofA.size === ofB.size && [...ofA].every((part) => ofB.has(part));
}

/** The places that are, or lie in, a place: all of each is about something of it. */
export const placesIn = (record: NaiveRecord, holder: string): string[] => {
  const places = [...record.vocabulary.values()].filter(({ type }) => type === 'place');
  const plain = places.filter(({ contains }) => !contains).map(({ ref }) => ref);
  const madeUpOf = (place: string): string[] => plain.filter((one) => isIn(record, one, place));
  return places
    .map(({ ref }) => ref)
    .filter((place) => madeUpOf(place).every((one) => madeUpOf(holder).includes(one)));
};
