import { held, listAt } from '../../kernel/certain.js';
import { grouped } from '../../kernel/grouped.js';
import { seqOf, type Seq } from '../../kernel/seq.js';
import { nearestValue } from '../../domain/claim/bounds.js';
import type { GivenFigure } from '../../domain/check/given-figure.js';
import { distanceFrom, MOST_OTHER_AXES, otherAxes, type Beyond } from '../../domain/check/nearness.js';
import { leavesSomethingOut, saysNumber } from '../../domain/check/scoped-given.js';
import { isToldWhole, type Sketch } from '../../domain/check/sketch.js';
import type { LastCodes, Surroundings } from '../kept-surroundings.js';
import type { Reader } from '../reader.js';
import { isEverything, type AsOf } from '../../kernel/as-of.js';
import { countedBy } from '../rules/as-of.js';
import { stretchOf, UNSTATED } from '../rules/spans.js';
import { LEAVES_OUT, OF_CATEGORIES } from '../tables/figure-key.js';
import { ALL, NO_NUMBER, nearFiguresIn, usesPlaces, WAY_ON, type SketchRow } from './near-figures-sql.js';
import { areSame, readSurroundings, readSurroundingsAnew } from './surroundings.js';
import { OFF_THE_WAYS, WAYS, type Depth, type Mode, type Way, type WayName } from './ways.js';

/** What was found for one figure that is given. */
export interface Found {
  /** Each once. */
  readonly sketches: readonly Sketch[];
  /** How near what was not looked at is at the nearest, along each way that goes on. */
  readonly beyond: readonly Beyond[];
  /** The population that is given, all within it and all it lies within; null where none is. */
  readonly populations: ReadonlySet<Seq<'population'>> | null;
}

/**
 * Looks along the ways of a mode, for several figures at once, in their order. Some of what is not there as of the instant
 * is found as well.
 * @returns nothing where more places are near those given than can be gone through one by one
 */
export async function readNearFigures(
  reader: Reader,
  mode: Mode,
  depth: Depth,
  given: readonly GivenFigure[],
  asOf: AsOf,
): Promise<readonly Found[] | undefined> {
  const ways = WAYS[mode][depth];
  const named = [usesPlaces(ways) ? namedBy(given, 'place') : [], namedBy(given, 'population')] as const;
  let around = await readSurroundings(reader, ...named);
  if (!around) return undefined;
  let rows = await rowsAlong(reader, ways, given, around, asOf);
  if (!areOf(around, rows)) {
    // A place or a population was recorded since. Once more is enough: what is recorded from here on came too late.
    around = await readSurroundingsAnew(reader, ...named);
    if (!around) return undefined;
    rows = await rowsAlong(reader, ways, given, around, asOf);
  }
  const byGiven = grouped(rows, ({ n }) => n);
  return given.map((one, n) => {
    const found = new Map(listAt(byGiven, n).map((row) => [row.way, row.found]));
    const isInOrder = isEverything(asOf) && isToldWhole(one);
    const walks = ways.map((way) => ({
      way,
      sketches: (JSON.parse(held(found, way.name)) as SketchRow[]).map(sketchOf),
      on: found.get(`${way.name}${WAY_ON}`) ?? null,
    }));
    return {
      sketches: [
        ...new Map(
          walks.flatMap(({ sketches }) => sketches).map((sketch) => [sketch.claim, sketch]),
        ).values(),
      ],
      beyond: [
        ...walks.flatMap((walk) => beyondOf(one, walk, isInOrder)),
        ...offTheWays(OFF_THE_WAYS[mode]?.[depth]),
      ],
      populations: one.population === null ? null : new Set(held(around.kin, one.population)),
    };
  });
}

const namedBy = <K extends 'place' | 'population'>(given: readonly GivenFigure[], kind: K): Seq<K>[] => [
  ...new Set(given.flatMap((one) => (one[kind] as Seq<K> | null) ?? [])),
];

async function rowsAlong(
  reader: Reader,
  ways: readonly Way[],
  given: readonly GivenFigure[],
  { near, kin }: Surroundings,
  asOf: AsOf,
): Promise<readonly FoundRow[]> {
  const asked = JSON.stringify(given.map(asRow));
  const places = JSON.stringify([...near].map(([place, around]) => [place, [...around, NOWHERE]]));
  const kinOf = JSON.stringify([...kin]);
  const rows = await Promise.all(
    apart(ways).map((some) => {
      const { text, takesPlaces, timesThere } = nearFiguresIn(reader.dialect, some, isEverything(asOf));
      return reader.all<FoundRow>(text, [
        asked,
        ...(takesPlaces ? [places] : []),
        kinOf,
        ...Array.from({ length: timesThere }, () => countedBy(asOf)).flat(),
      ]);
    }),
  );
  return rows.flat();
}

const areOf = ({ of }: Surroundings, rows: readonly FoundRow[]): boolean =>
  rows.every(({ n, found }) => n !== ALL || areSame(of, JSON.parse(found) as LastCodes));

/** Of a figure that names no place. */
const NOWHERE = 0;

const offTheWays = (axes: number | undefined): Beyond[] =>
  axes === undefined ? [] : [{ otherAxes: axes, hasValue: false, distance: 0, isInOrder: false }];

interface FoundRow {
  readonly n: number;
  readonly way: string;
  readonly found: string;
}

const APART = new WeakMap<readonly Way[], readonly (readonly Way[])[]>();

/** The ways that lead through the places near the one given apart from the others, so that both are gone at once. */
function apart(ways: readonly Way[]): readonly (readonly Way[])[] {
  const known = APART.get(ways);
  if (known) return known;
  const through = ways.filter((way) => usesPlaces([way]));
  const others = ways.filter((way) => !usesPlaces([way]));
  const both = [through, others].filter((some) => some.length > 0);
  APART.set(ways, both);
  return both;
}

/** What was told along a way. */
interface Walk {
  readonly way: Way;
  readonly sketches: readonly Sketch[];
  /** Null where the way ends with what was looked at; else the number of the next, where they come by number. */
  readonly on: string | null;
}

/**
 * How near at the nearest is what was not told along a way, and what was not looked at; nothing where it ends there.
 * @param isInOrder what is told in the order of the record is in the order of the answer
 */
function beyondOf(
  given: GivenFigure,
  { way: { name, most, telling, beyond }, sketches, on }: Walk,
  isInOrder: boolean,
): Beyond[] {
  const last = sketches.at(-1);
  const isFull = last !== undefined && sketches.length >= (telling?.most ?? most);
  const hasNumber = given.value !== null;
  /** What differs on as many axes as all that lies beyond does, its number so far away. */
  const from = (distance: number, hasValue = distance === 0): Beyond => ({
    otherAxes: beyond,
    hasValue: hasNumber && hasValue,
    distance,
    isInOrder: false,
  });
  /** Of the number given, beyond what the ways lead to that go by it. */
  const ofNumber = (): Beyond => ({ ...from(0, true), otherAxes: Math.max(beyond, MOST_OTHER_AXES + 1) });
  switch (telling?.how) {
    case undefined:
      if (!isFull) return [];
      return [BY_NUMBER.has(name) ? from(distanceFrom(given, last.nearest)) : from(0, OF_NUMBER.has(name))];
    case 'NEAREST':
    case 'FOREMOST':
      return [
        ...(isFull
          ? [{ ...nearnessOf(given, last), isInOrder: isInOrder && telling.how === 'FOREMOST' }]
          : []),
        ...(on === null ? [] : [from(BY_NUMBER.has(name) ? distanceFrom(given, Number(on)) : 0, false)]),
        ...(on !== null && hasNumber ? [ofNumber()] : []),
      ];
    case 'FOREMOST_OF_NUMBER':
      return isFull ? [{ ...nearnessOf(given, last), hasValue: true, distance: 0, isInOrder }] : [];
    case 'IN_ORDER':
      return isFull ? [{ ...from(0, true), hasValue: true, isInOrder }] : [];
  }
}

/** Ways along which figures come by their numbers, and ways along which all have the number given. */
const BY_NUMBER: ReadonlySet<WayName> = new Set(['UPWARD', 'DOWNWARD', 'WITHOUT_NUMBER']);
const OF_NUMBER: ReadonlySet<WayName> = new Set(['NUMBER_HERE', 'NUMBER_THEN']);

const nearnessOf = (given: GivenFigure, sketch: Sketch): Omit<Beyond, 'isInOrder'> => ({
  otherAxes: otherAxes(given, sketch),
  hasValue: given.value !== null && given.value === sketch.value,
  distance: distanceFrom(given, sketch.nearest),
});

const asRow = (given: GivenFigure): readonly (number | string | null)[] => {
  const { measure, place, period, population, value, qualifier, categories } = given;
  const stretch = period && stretchOf(period.start, period.end);
  return [
    measure,
    place,
    stretch?.span ?? null,
    stretch?.start ?? null,
    stretch?.end ?? null,
    population,
    value,
    nearestValue(given) ?? NO_NUMBER,
    saysNumber(given) ? qualifier : null,
    (leavesSomethingOut(given) ? LEAVES_OUT : 0) + (categories.length === 0 ? 0 : OF_CATEGORIES),
  ];
};

const sketchOf = ([
  claim,
  measure,
  place,
  start,
  end,
  population,
  value,
  nearest,
  qualifier,
  cut,
  original,
  statements,
]: SketchRow): Sketch => ({
  claim: seqOf('claim', claim),
  measure: seqOf('measure', measure),
  place: place === 0 ? null : seqOf('place', place),
  period: start === UNSTATED.start ? null : { start, end },
  population: population === 0 ? null : seqOf('population', population),
  value,
  nearest,
  qualifier,
  leavesOut: (cut & LEAVES_OUT) !== 0,
  isOfCategories: (cut & OF_CATEGORIES) !== 0,
  ...(original !== undefined && statements !== undefined
    ? { foremost: { isOriginal: original === 1, statements } }
    : {}),
});
