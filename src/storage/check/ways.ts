import { overlaps } from '../rules/spans.js';

/**
 * The ways along which figures are looked for that may be near one that is given: each goes along an index of
 * `figure_key`, so far and no further, so that the work does not grow with the record.
 */

/** What is given of a scope beside what is counted: all of it, or less. */
export type ScopeGiven = 'SCOPE' | 'PLACE' | 'TIME' | 'MEASURE';

/** By what is given it is decided along which ways to look: by a scope, with a number or alone, or by a number. */
export type Mode = ScopeGiven | `${ScopeGiven}_ALONE` | 'NUMBER';

/** How far to look: what is nearly always enough, then as far as is gone at all. */
export type Depth = 'FIRST' | 'FURTHER';

export type WayName =
  | 'UPWARD'
  | 'DOWNWARD'
  | 'WITHOUT_NUMBER'
  | 'SAME_SCOPE'
  | 'AROUND'
  | 'SAME_PLACE'
  | 'SAME_TIME'
  | 'IN_ALL'
  | 'NEAR_PLACES'
  | 'OVERLAPPING'
  | 'NUMBER_HERE'
  | 'NUMBER_THEN'
  | 'OF_MEASURE_HERE'
  | 'OF_MEASURE_THEN'
  | 'OF_OTHERS_HERE'
  | 'OF_OTHERS_THEN'
  | 'NUMBER_OF_MEASURE'
  | 'NUMBER_ELSEWHERE'
  | 'NUMBER';

/**
 * Of what is looked at along a way, what is told:
 *
 * - `NEAREST`: those that differ on the fewest axes, then those whose number is nearest;
 * - `FOREMOST`: the same, and of equals originals, then what more statements say, then what was recorded first;
 * - `FOREMOST_OF_NUMBER`: of those that differ on no more axes than one may that has the number given;
 * - `IN_ORDER`: the first, as they come in the order of what is as near as one another, each with its summary as `c`.
 */
export interface Telling {
  readonly how: 'NEAREST' | 'FOREMOST' | 'FOREMOST_OF_NUMBER' | 'IN_ORDER';
  readonly most: number;
}

/** A way, as SQL of rows of `figure_key` as `f` for what is asked in `a`. */
export interface Way {
  readonly name: WayName;
  /** From and where: what is read of an index. */
  readonly rows: string;
  /** In which order, where the index has one that matters. */
  readonly order?: string;
  /** So many are looked at. */
  readonly most: number;
  /** Left out, all of it. */
  readonly telling?: Telling;
  /** On so many axes beside the value differs at the least what lies beyond. */
  readonly beyond: number;
}

const OF_MEASURE = 'f.measure = a.measure';
const IN_PLACE = `${OF_MEASURE} and f.place = a.place`;
const WHEN = 'f.span = a.span and f.period_start = a.start and f.period_end = a.finish';
const OVERLAPPING = `f.span = t.span and ${overlaps('f', 't.span', 'a.start', 'a.finish')}`;

/** Where the nearest numbers are looked for first: among all that is of what is given. */
const NEAREST_AMONG: Readonly<Record<'PLACE' | 'TIME' | 'MEASURE', string>> = {
  PLACE: IN_PLACE,
  TIME: `${OF_MEASURE} and ${WHEN}`,
  MEASURE: OF_MEASURE,
};

const nearestFirst = (mode: keyof typeof NEAREST_AMONG, most: number): Way[] => {
  const rows = `figure_key f where ${NEAREST_AMONG[mode]}`;
  return [
    { name: 'UPWARD', rows: `${rows} and f.nearest >= a.nearest`, order: 'f.nearest', most, beyond: 0 },
    { name: 'DOWNWARD', rows: `${rows} and f.nearest < a.nearest`, order: 'f.nearest desc', most, beyond: 0 },
    { name: 'WITHOUT_NUMBER', rows: `${rows} and f.nearest is null`, most, beyond: 0 },
  ];
};

const IN_SCOPE = `${IN_PLACE} and ${WHEN}`;

/** In the scope that is given, outward from the number: the nearest in all that they say. */
const nearestInScope = (most: number, told: number): Way[] => {
  const rows = `figure_key f where ${IN_SCOPE}`;
  const telling: Telling = { how: 'NEAREST', most: told };
  const way = { most, telling, beyond: 0 };
  return [
    { name: 'UPWARD', rows: `${rows} and f.nearest >= a.nearest`, order: 'f.nearest', ...way },
    { name: 'DOWNWARD', rows: `${rows} and f.nearest < a.nearest`, order: 'f.nearest desc', ...way },
    { name: 'WITHOUT_NUMBER', rows: `${rows} and f.nearest is null`, most: told, beyond: 0 },
  ];
};

/** How those are told that are around the scope given: by their numbers where one is given. */
type Around = 'NEAREST' | 'FOREMOST';

const sameScope = (most: number, told: number): Way => ({
  name: 'SAME_SCOPE',
  rows: `figure_key f where ${IN_SCOPE}`,
  most,
  telling: { how: 'FOREMOST', most: told },
  beyond: 0,
});

/** In a place that holds or lies in the one given, or has something of it, at a time that overlaps the one given. */
const around = (most: number, how: Around, told: number, beyond: number): Way => ({
  name: 'AROUND',
  rows: `near_place_span t cross join figure_key f
    where t.base = a.place and t.measure = a.measure and ${OF_MEASURE} and f.place = t.seq and ${OVERLAPPING}`,
  most,
  telling: { how, most: told },
  beyond,
});

const samePlace = (most: number, how: Around, told: number): Way => ({
  name: 'SAME_PLACE',
  rows: `span_known t cross join figure_key f where t.measure = a.measure and ${IN_PLACE} and ${OVERLAPPING}`,
  most,
  telling: { how, most: told },
  beyond: 1,
});

/**
 * At the time `t`, in numbers without fractions: of what is equal PostgreSQL expects one row, whatever else is asked, and
 * would look up the time before the place.
 */
const JUST_THEN = 'f.period_start > t.start - 1 and f.period_start < t.start + 1 and f.period_end = t.finish';

const sameTime = (most: number, how: Around, told: number): Way => ({
  name: 'SAME_TIME',
  rows: `near_place_then t cross join figure_key f
    where t.n = a.n and f.measure = t.measure and f.place = t.seq
      and f.span = t.span and ${JUST_THEN}`,
  most,
  telling: { how, most: told },
  beyond: 1,
});

const nearPlaces = (most: number, telling?: Telling): Way => ({
  name: 'NEAR_PLACES',
  rows: `near_place r cross join figure_key f where r.base = a.place and ${OF_MEASURE} and f.place = r.seq`,
  most,
  ...(telling && { telling }),
  beyond: 1,
});

const overlapping = (most: number, telling?: Telling): Way => ({
  name: 'OVERLAPPING',
  rows: `span_known t cross join figure_key f where t.measure = a.measure and ${OF_MEASURE} and ${OVERLAPPING}`,
  most,
  ...(telling && { telling }),
  beyond: 1,
});

const OF_ANY_MEASURE = 'measure_known m cross join figure_key f where f.measure = m.seq';

const HERE = 'f.place = a.place and f.nearest = a.value';
const THEN = `${WHEN} and f.nearest = a.value`;

const numberHere = (most: number): Way => ({
  name: 'NUMBER_HERE',
  rows: `${OF_ANY_MEASURE} and ${HERE}`,
  most,
  beyond: 1,
});

const numberThen = (most: number): Way => ({
  name: 'NUMBER_THEN',
  rows: `${OF_ANY_MEASURE} and ${THEN}`,
  most,
  beyond: 1,
});

/** The same, the measure that is given apart from the others, of which more say a number that is said often. */
const numberHereOrThen = (most: number, mostOfOthers: number, told: number): Way[] => {
  const ofMeasure = `figure_key f where ${OF_MEASURE}`;
  const ofOthers = `${OF_ANY_MEASURE} and m.seq <> a.measure`;
  const telling: Telling = { how: 'FOREMOST_OF_NUMBER', most: told };
  return [
    { name: 'OF_MEASURE_HERE', rows: `${ofMeasure} and ${HERE}`, most, telling, beyond: 1 },
    { name: 'OF_MEASURE_THEN', rows: `${ofMeasure} and ${THEN}`, most, telling, beyond: 1 },
    { name: 'OF_OTHERS_HERE', rows: `${ofOthers} and ${HERE}`, most: mostOfOthers, telling, beyond: 1 },
    { name: 'OF_OTHERS_THEN', rows: `${ofOthers} and ${THEN}`, most: mostOfOthers, telling, beyond: 1 },
  ];
};

const numberOfMeasure = (most: number, told: number): Way => ({
  name: 'NUMBER_OF_MEASURE',
  rows: `figure_key f where ${OF_MEASURE} and f.nearest = a.value`,
  most,
  telling: { how: 'FOREMOST_OF_NUMBER', most: told },
  beyond: 0,
});

/** Of the measure at another place and another time: what is there, or is of then, is found along other ways. */
const numberElsewhere = (most: number, told: number): Way => ({
  name: 'NUMBER_ELSEWHERE',
  rows: `claim_summary c cross join figure_key f where c.measure = a.measure and c.value = a.value and f.seq = c.seq`,
  order: 'c.original desc, c.statement_count desc, c.seq',
  most,
  telling: { how: 'IN_ORDER', most: told },
  beyond: 2,
});

const number = (most: number, told: number): Way => ({
  name: 'NUMBER',
  rows: `${OF_ANY_MEASURE} and f.nearest = a.value`,
  most,
  telling: { how: 'FOREMOST_OF_NUMBER', most: told },
  beyond: 0,
});

/** Without a number all that is of what is given is as near: the foremost of it. */
const foremostIn = (mode: keyof typeof NEAREST_AMONG, told: number): Way => ({
  name: 'IN_ALL',
  rows: `figure_key f where ${NEAREST_AMONG[mode]}`,
  most: 5_000,
  telling: foremost(told),
  beyond: 0,
});

const foremost = (most: number): Telling => ({ how: 'FOREMOST', most });

/** So many are told of along each way when it is looked further. */
const TOLD = 400;

/** The same ways, of which more is told where what was told first may be no candidate. */
const firstAndFurther = (
  ways: (told: number) => readonly Way[],
): Readonly<Record<Depth, readonly Way[]>> => ({ FIRST: ways(40), FURTHER: ways(TOLD) });

/** The ways to go, for what is given; further where what was found may not be all that is nearest. */
export const WAYS: Readonly<Record<Mode, Readonly<Record<Depth, readonly Way[]>>>> = {
  SCOPE: {
    FIRST: [
      ...nearestInScope(1_000, 40),
      around(5_000, 'NEAREST', 60, 1),
      ...numberHereOrThen(3_000, 1_000, 30),
      numberElsewhere(3_000, 30),
    ],
    FURTHER: [
      ...nearestInScope(10_000, TOLD),
      sameTime(2_000, 'NEAREST', TOLD),
      samePlace(4_000, 'NEAREST', TOLD),
      around(2_000, 'NEAREST', TOLD, 2),
      ...numberHereOrThen(3_000, 1_000, TOLD),
      numberElsewhere(3_000, TOLD),
    ],
  },
  SCOPE_ALONE: {
    FIRST: [sameScope(3_000, 40), around(5_000, 'FOREMOST', 40, 1)],
    FURTHER: [
      sameScope(10_000, TOLD),
      sameTime(2_000, 'FOREMOST', TOLD),
      samePlace(4_000, 'FOREMOST', TOLD),
      around(3_000, 'FOREMOST', TOLD, 2),
    ],
  },
  PLACE: {
    FIRST: [...nearestFirst('PLACE', 100), numberHere(200), numberOfMeasure(3_000, 30), number(1_000, 30)],
    FURTHER: [
      ...nearestFirst('PLACE', 1_000),
      nearPlaces(3_000),
      numberHere(1_000),
      numberOfMeasure(10_000, 300),
      number(10_000, 300),
    ],
  },
  TIME: {
    FIRST: [...nearestFirst('TIME', 100), numberThen(200), numberOfMeasure(3_000, 30), number(1_000, 30)],
    FURTHER: [
      ...nearestFirst('TIME', 1_000),
      overlapping(3_000),
      numberThen(1_000),
      numberOfMeasure(10_000, 300),
      number(10_000, 300),
    ],
  },
  MEASURE: {
    FIRST: [...nearestFirst('MEASURE', 100), number(1_000, 30)],
    FURTHER: [...nearestFirst('MEASURE', 1_000), number(10_000, 300)],
  },
  PLACE_ALONE: firstAndFurther((told) => [foremostIn('PLACE', told), nearPlaces(2_000, foremost(told))]),
  TIME_ALONE: firstAndFurther((told) => [foremostIn('TIME', told), overlapping(2_000, foremost(told))]),
  MEASURE_ALONE: firstAndFurther((told) => [foremostIn('MEASURE', told)]),
  NUMBER: {
    FIRST: [numberHere(200), numberThen(200), number(3_000, 30)],
    FURTHER: [numberHere(1_000), numberThen(1_000), number(10_000, 300)],
  },
};

/** On so many axes beside the value differs at the least what none of the ways leads to; none where there is nothing. */
export const OFF_THE_WAYS: Readonly<Partial<Record<Mode, Readonly<Partial<Record<Depth, number>>>>>> = {
  PLACE: { FIRST: 1 },
  TIME: { FIRST: 1 },
};
