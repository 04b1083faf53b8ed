import { MOST_OTHER_AXES } from '../../domain/check/nearness.js';
import type { Qualifier } from '../../domain/vocabulary/qualifiers.js';
import type { Dialect } from '../dialect.js';
import { jsonArray, jsonList } from '../json-sql.js';
import { isThere } from '../rules/as-of.js';
import { NEAR } from '../rules/regions.js';
import { LEAVES_OUT, OF_CATEGORIES } from '../tables/figure-key.js';
import type { Telling, Way } from './ways.js';

/** A row of `figure_key` as it is told. */
export type SketchRow = readonly [
  claim: number,
  measure: number,
  place: number,
  start: number,
  end: number,
  population: number,
  value: number | null,
  nearest: number | null,
  qualifier: Qualifier,
  cut: number,
];

const COLUMNS = [
  'seq',
  'measure',
  'place',
  'period_start',
  'period_end',
  'population',
  'value',
  'nearest',
  'qualifier',
  'cut',
];

/** Stands for all that is asked together. */
export const ALL = -1;

/** More places than these near one are not gone through one by one. */
export const MOST_PLACES = 400;

/** The number of what is asked without one: below all others. */
export const NO_NUMBER = -Number.MAX_VALUE;

/** After the name of a way: whether it goes on beyond what was looked at. */
export const WAY_ON = ' goes on';

/** Of a record with more measures than these, a number is not looked for among the rest. */
const MOST_MEASURES = 200;

/** SQL that looks along some ways; it takes the JSON of what is asked, then what is told here. */
export interface NearFiguresText {
  readonly text: string;
  /** Takes the most places that are gone through. */
  readonly takesPlaces: boolean;
  /** How often it takes what `isThere` takes. */
  readonly timesThere: number;
}

/** By the list itself: the same ways are the same list each time. */
const TEXTS = new WeakMap<readonly Way[], Map<string, NearFiguresText>>();

/**
 * SQL of rows with `n` the place of what is asked, `way` and `found`: of each way the JSON of its `SketchRow`s, of `KIN`
 * that of the population asked for and all that it may be compared with, and of `PLACES` how many there are near.
 * @param isWhole nothing is left out as of the instant
 */
export function nearFiguresIn(dialect: Dialect, ways: readonly Way[], isWhole: boolean): NearFiguresText {
  const known = TEXTS.get(ways) ?? new Map<string, NearFiguresText>();
  TEXTS.set(ways, known);
  const key = `${dialect} ${isWhole}`;
  const text = known.get(key) ?? {
    text: textOf(dialect, ways, isWhole),
    takesPlaces: usesPlaces(ways),
    timesThere: ways.filter(({ telling }) => asksWhetherThere(telling, isWhole)).length,
  };
  known.set(key, text);
  return text;
}

const textOf = (dialect: Dialect, ways: readonly Way[], isWhole: boolean): string => {
  const rows = jsonList(dialect, jsonArray(dialect, columnsOf('x')));
  return `with recursive
    asked as materialized (${ASKED[dialect]}),
    ${usesPlaces(ways) ? NEAR_PLACES[dialect] : ''}
    span_of(measure, span) as (
      select m.measure, (select min(f.span) from figure_key f where f.measure = m.measure)
        from (select distinct measure from asked where measure is not null) m
      union all select s.measure, (select min(f.span) from figure_key f where f.measure = s.measure and f.span > s.span)
        from span_of s where s.span is not null),
    span_known(measure, span) as materialized (select measure, span from span_of where span is not null),
    ${usesPlaces(ways) ? NEAR_PLACE_SPAN : ''}
    measure_known(seq) as materialized (select seq from measure order by seq limit ${MOST_MEASURES}),
    kin_below(base, seq) as (
      select distinct population, population from asked where population is not null
      union select k.base, p.seq from kin_below k cross join population p where p.within = k.seq),
    kin_above(base, seq) as (
      select distinct population, population from asked where population is not null
      union select k.base, p.within from kin_above k cross join population p where p.seq = k.seq and p.within is not null),
    kin(base, seq) as materialized (select base, seq from kin_below union select base, seq from kin_above)
    select a.n, 'KIN' as way, (select ${jsonList(dialect, 'k.seq')} from kin k where k.base = a.population) as found from asked a
    ${usesPlaces(ways) ? `union all select ${ALL}, 'PLACES', cast(count(*) as text) from near_place where seq <> 0` : ''}
    ${ways.map((way) => `union all select a.n, '${way.name}', (select ${rows} from (${alongThe(way, isWhole)}) x) from asked a`).join('\n')}
    ${ways.flatMap((way) => beyondThe(way) ?? []).join('\n')}`;
};

/** Whether any of some ways leads through the places near the one that is given. */
export const usesPlaces = (ways: readonly Way[]): boolean =>
  ways.some(({ rows }) => rows.includes('near_place'));

const NEAR_PLACES: Readonly<Record<Dialect, string>> = {
  sqlite: nearPlacesIn('sqlite'),
  postgres: nearPlacesIn('postgres'),
};

/** Places with what else is looked up in one index: of two that are joined PostgreSQL takes one for it, and filters by the other. */
const NEAR_PLACE_SPAN = `near_place_span(base, seq, measure, span) as materialized (
      select r.base, r.seq, t.measure, t.span from near_place r cross join span_known t),
    near_place_then(n, seq, measure, span, start, finish) as materialized (
      select a.n, r.seq, a.measure, a.span, a.start, a.finish from asked a cross join near_place r where r.base = a.place),`;

function nearPlacesIn(dialect: Dialect): string {
  return `base(place) as (select distinct place from asked where place is not null),
    ${NEAR[dialect]},
    near_place(base, seq) as materialized (
      select base, seq from (select base, seq from near limit ?) n union all select place, 0 from base),`;
}

const ASKED: Readonly<Record<Dialect, string>> = {
  sqlite: askedColumns(
    (index) => `json_extract(j.value, '$[${index}]')`,
    'cast(j.key as integer)',
    'json_each(?) j',
  ),
  postgres: askedColumns(
    (index, type) => `cast(j.value ->> ${index} as ${type})`,
    'cast(j.n - 1 as integer)',
    'json_array_elements(cast(? as json)) with ordinality j(value, n)',
  ),
};

function askedColumns(column: (index: number, type: string) => string, number: string, from: string): string {
  const columns = [
    ['measure', 'bigint'],
    ['place', 'bigint'],
    ['span', 'bigint'],
    ['start', 'bigint'],
    ['finish', 'bigint'],
    ['population', 'bigint'],
    ['value', 'double precision'],
    ['nearest', 'double precision'],
    ['qualifier', 'text'],
    ['cut', 'bigint'],
  ] as const;
  return `select ${number} as n, ${columns.map(([name, type], index) => `${column(index, type)} as ${name}`).join(', ')} from ${from}`;
}

const columnsOf = (row: string): string[] => COLUMNS.map((column) => `${row}.${column}`);

const FIGURE = columnsOf('f').join(', ');

const inOrder = (order: string | undefined): string => (order === undefined ? '' : `order by ${order}`);

function alongThe({ rows, order, most, telling }: Way, isWhole: boolean): string {
  const looked = `select ${FIGURE} from ${rows} ${inOrder(order)} limit ${most}`;
  if (telling === undefined) return looked;
  switch (telling.how) {
    case 'IN_ORDER':
      return `select * from (
        select ${FIGURE} from ${rows} and ${isThere('c')} ${inOrder(order)} limit ${most}) f
        where ${AXES} <= ${MOST_OTHER_AXES} limit ${telling.most}`;
    case 'NEAREST':
    case 'FOREMOST':
    case 'FOREMOST_OF_NUMBER':
      return nearestOf(looked, telling, isWhole);
  }
}

function nearestOf(looked: string, telling: Telling, isWhole: boolean): string {
  const isOfNumber = telling.how === 'FOREMOST_OF_NUMBER';
  const isByRecord = isOfNumber || telling.how === 'FOREMOST';
  const isAskedThere = asksWhetherThere(telling, isWhole);
  const from = isByRecord || isAskedThere ? `(${looked}) f cross join claim_summary c` : `(${looked}) f`;
  const where = [
    ...(isByRecord || isAskedThere ? ['c.seq = f.seq'] : []),
    ...(isAskedThere ? [isThere('c')] : []),
    isOfNumber ? `${AXES} <= ${MOST_OTHER_AXES}` : IS_KIN,
  ];
  const order = [
    ...(isByRecord ? [AXES] : [`${AXES} + ${DIFFERS}`, DIFFERS, DISTANCE]),
    ...(isByRecord ? ['c.original desc', 'c.statement_count desc'] : []),
    'f.seq',
  ];
  return `select f.* from ${from} where ${where.join(' and ')} order by ${order.join(', ')} limit ${telling.most}`;
}

/** What is told of by its number alone is told of where it is there; the rest only where something is left out as of the instant. */
function asksWhetherThere(telling: Telling | undefined, isWhole: boolean): boolean {
  switch (telling?.how) {
    case undefined:
      return false;
    case 'NEAREST':
    case 'FOREMOST':
      return !isWhole;
    case 'FOREMOST_OF_NUMBER':
    case 'IN_ORDER':
      return true;
  }
}

/** Whether a way goes on, of those where it is not told by what is found: the next number, or 1. */
function beyondThe({ name, rows, order, most, telling }: Way): string | undefined {
  const next = (what: string): string =>
    `union all select a.n, '${name}${WAY_ON}', cast((select ${what} from ${rows} ${inOrder(order)} limit 1 offset ${most}) as text) from asked a`;
  if (telling?.how !== 'NEAREST' && telling?.how !== 'FOREMOST') return undefined;
  return next(order === undefined ? '1' : 'f.nearest');
}

/** On how many axes but the number a figure differs at the least from what is given. */
const AXES = `(${[
  'f.measure <> a.measure',
  'f.place <> a.place',
  'f.period_start <> a.start or f.period_end <> a.finish',
  'f.population <> a.population',
  'f.qualifier <> a.qualifier',
  ...[LEAVES_OUT, OF_CATEGORIES].map((bit) => `(a.cut & ${bit}) > (f.cut & ${bit})`),
]
  .map((differs) => `coalesce(cast(${differs} as integer), 0)`)
  .join(' + ')})`;

/** 1 where another number is given, or a range with another middle. */
const DIFFERS = `case when a.value is not null then case when f.value = a.value then 0 else 1 end
  when a.nearest > ${NO_NUMBER} then case when f.nearest = a.nearest then 0 else 1 end else 0 end`;

/** How far its number is from what is given, halved so that it is none too large; of none, as far as can be. */
const DISTANCE = `coalesce(abs(f.nearest / 2 - a.nearest / 2), ${Number.MAX_VALUE})`;

/** Its people may be those that are given, or some of them, or they among others. */
const IS_KIN = `(a.population is null or f.population = a.population or f.population = 0
  or f.population in (select k.seq from kin k where k.base = a.population))`;
