import { MOST_OTHER_AXES } from '../../domain/check/nearness.js';
import type { Qualifier } from '../../domain/vocabulary/qualifiers.js';
import type { Dialect } from '../dialect.js';
import { jsonArray, jsonList } from '../json-sql.js';
import { isThere } from '../rules/as-of.js';
import { LEAVES_OUT, OF_CATEGORIES } from '../tables/figure-key.js';
import { LAST_CODES } from './surroundings.js';
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
  /** By which equals are told apart; of ways that are told in that order, where nothing is left out as of the instant. */
  original?: number,
  statements?: number,
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
] as const;

/** What equals are told apart by, of a row of `claim_summary`. */
const FOREMOST = ['original', 'statement_count'] as const;

/** The number of what is asked without one: below all others. */
export const NO_NUMBER = -Number.MAX_VALUE;

/** After the name of a way: whether it goes on beyond what was looked at. */
export const WAY_ON = ' goes on';

/** Of a record with more measures than these, a number is not looked for among the rest. */
const MOST_MEASURES = 200;

/** Stands for all that is asked together. */
export const ALL = -1;

/** SQL that looks along some ways; it takes the JSON of what is asked and of populations with their kin, then what is told here. */
export interface NearFiguresText {
  readonly text: string;
  /** Takes the JSON of places with what is near them, between the two. */
  readonly takesPlaces: boolean;
  /** How often it takes what `isThere` takes. */
  readonly timesThere: number;
}

/** By the list itself: the same ways are the same list each time. */
const TEXTS = new WeakMap<readonly Way[], Map<string, NearFiguresText>>();

/**
 * SQL of rows with `n` the place of what is asked, `way` and `found`: of each way the JSON of its `SketchRow`s, and once
 * for all `LAST_CODES`.
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
  const rows = (way: Way): string =>
    jsonList(
      dialect,
      jsonArray(dialect, [...columnsOf('x'), ...(tellsForemost(way, isWhole) ? foremostOf('x') : [])]),
    );
  return `with recursive
    asked as materialized (${ASKED[dialect]}),
    ${usesPlaces(ways) ? `near_place(base, seq) as materialized (${LISTED_AROUND[dialect]}),` : ''}
    span_of(measure, span) as (
      select m.measure, (select min(f.span) from figure_key f where f.measure = m.measure)
        from (select distinct measure from asked where measure is not null) m
      union all select s.measure, (select min(f.span) from figure_key f where f.measure = s.measure and f.span > s.span)
        from span_of s where s.span is not null),
    span_known(measure, span) as materialized (select measure, span from span_of where span is not null),
    ${usesPlaces(ways) ? NEAR_PLACE_SPAN[dialect] : ''}
    measure_known(seq) as materialized (select seq from measure order by seq limit ${MOST_MEASURES}),
    kin(base, seq) as materialized (${LISTED_AROUND[dialect]})
    select ${ALL} as n, 'LAST_CODES' as way, ${LAST_CODES[dialect]} as found
    ${ways.map((way) => `union all select a.n, '${way.name}', (select ${rows(way)} from (${alongThe(way, isWhole)}) x) from asked a`).join('\n')}
    ${ways.flatMap((way) => beyondThe(way) ?? []).join('\n')}`;
};

/** Whether any of some ways leads through the places near the one that is given. */
export const usesPlaces = (ways: readonly Way[]): boolean =>
  ways.some(({ rows }) => rows.includes('near_place'));

/** Out of the JSON of pairs: something with the list of what is around it. */
const LISTED_AROUND: Readonly<Record<Dialect, string>> = {
  sqlite: `select j.value ->> 0, i.value from json_each(?) j cross join json_each(j.value, '$[1]') i`,
  postgres: `select cast(j.value ->> 0 as bigint), cast(i.value as bigint)
      from json_array_elements(cast(? as json)) j(value) cross join lateral json_array_elements_text(j.value -> 1) i(value)`,
};

/**
 * Places with what else is looked up in one index: of two that are joined PostgreSQL takes one for it, and filters by the
 * other. SQLite goes through them as they are.
 */
const NEAR_PLACE_SPAN: Readonly<Record<Dialect, string>> = {
  sqlite: nearPlaceSpan(''),
  postgres: nearPlaceSpan('materialized'),
};

function nearPlaceSpan(materialized: string): string {
  return `near_place_span(base, seq, measure, span) as ${materialized} (
      select r.base, r.seq, t.measure, t.span from near_place r cross join span_known t),
    near_place_then(n, seq, measure, span, start, finish) as ${materialized} (
      select a.n, r.seq, a.measure, a.span, a.start, a.finish from asked a cross join near_place r where r.base = a.place),`;
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

const foremostOf = (row: string): string[] => FOREMOST.map((column) => `${row}.${column}`);

const FIGURE = columnsOf('f').join(', ');

const isByRecord = (telling: Telling | undefined): boolean =>
  telling !== undefined && telling.how !== 'NEAREST';

/** Whether equals come along a way in the order of the answer, so that it is told what they are told apart by. */
const tellsForemost = ({ telling }: Way, isWhole: boolean): boolean => isWhole && isByRecord(telling);

const inOrder = (order: string | undefined): string => (order === undefined ? '' : `order by ${order}`);

function alongThe({ rows, order, most, telling }: Way, isWhole: boolean): string {
  const looked = `select ${FIGURE} from ${rows} ${inOrder(order)} limit ${most}`;
  if (telling === undefined) return looked;
  switch (telling.how) {
    case 'IN_ORDER':
      return `select * from (
        select ${[FIGURE, ...foremostOf('c')].join(', ')} from ${rows} and ${isThere('c')} ${inOrder(order)} limit ${most}) f
        where ${AXES} <= ${MOST_OTHER_AXES} limit ${telling.most}`;
    case 'NEAREST':
    case 'FOREMOST':
    case 'FOREMOST_OF_NUMBER':
      return nearestOf(looked, telling, isWhole);
  }
}

function nearestOf(looked: string, telling: Telling, isWhole: boolean): string {
  const isOfNumber = telling.how === 'FOREMOST_OF_NUMBER';
  const isAskedThere = asksWhetherThere(telling, isWhole);
  const isOrdered = isByRecord(telling);
  const from = isOrdered || isAskedThere ? `(${looked}) f cross join claim_summary c` : `(${looked}) f`;
  const where = [
    ...(isOrdered || isAskedThere ? ['c.seq = f.seq'] : []),
    ...(isAskedThere ? [isThere('c')] : []),
    isOfNumber ? `${AXES} <= ${MOST_OTHER_AXES}` : IS_KIN,
  ];
  const order = [
    ...(isOrdered ? [AXES, 'c.original desc', 'c.statement_count desc'] : [NEARNESS, DISTANCE]),
    'f.seq',
  ];
  const told = ['f.*', ...(isOrdered ? foremostOf('c') : [])].join(', ');
  return `select ${told} from ${from} where ${where.join(' and ')} order by ${order.join(', ')} limit ${telling.most}`;
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
  ...[
    'f.measure <> a.measure',
    'f.place <> a.place',
    'f.period_start <> a.start or f.period_end <> a.finish',
    'f.population <> a.population',
    'f.qualifier <> a.qualifier',
  ].map((differs) => `case when ${differs} then 1 else 0 end`),
  // Most say nothing of it: two conditions are spared for each of thousands.
  `case when a.cut = 0 then 0 else ${[LEAVES_OUT, OF_CATEGORIES]
    .map((bit) => `case when (a.cut & ${bit}) > (f.cut & ${bit}) then 1 else 0 end`)
    .join(' + ')} end`,
].join(' + ')})`;

/** Whether another number is given, or a range with another middle. */
const DIFFERS = `case when a.value is not null then f.value is null or f.value <> a.value
  else a.nearest > ${NO_NUMBER} and (f.nearest is null or f.nearest <> a.nearest) end`;

/** First by all axes on which it differs, then with the number that is given before others. */
const NEARNESS = `2 * ${AXES} + case when ${DIFFERS} then 3 else 0 end`;

/** How far its number is from what is given, halved so that it is none too large; of none, as far as can be. */
const DISTANCE = `coalesce(abs(f.nearest / 2 - a.nearest / 2), ${Number.MAX_VALUE})`;

/** Its people may be those that are given, or some of them, or they among others. */
const IS_KIN = `(a.population is null or f.population = a.population or f.population = 0
  or exists (select 1 from kin k where k.base = a.population and k.seq = f.population))`;
