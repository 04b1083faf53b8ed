import { held } from '../../kernel/certain.js';
import { seqOf, type Seq } from '../../kernel/seq.js';
import type { AsOf } from '../../kernel/as-of.js';
import { nearestValue } from '../../domain/claim/bounds.js';
import type { GivenFigure } from '../../domain/check/given-figure.js';
import { distanceFrom, MOST_OTHER_AXES, otherAxes, type Beyond } from '../../domain/check/nearness.js';
import { saysNumber } from '../../domain/check/scoped-given.js';
import type { Sketch } from '../../domain/check/sketch.js';
import type { Qualifier } from '../../domain/vocabulary/qualifiers.js';
import type { Dialect } from '../dialect.js';
import type { Reader } from '../reader.js';
import { countedBy, isThere } from '../rules/as-of.js';
import { NEAR } from '../rules/regions.js';
import { stretchOf, UNSTATED } from '../rules/spans.js';
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
 * Looks along the ways of a mode, for several figures in one SQL statement, in their order. What is not there as of the
 * instant is found as well, but for what is told of only because of its number.
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
  const mostPlaces = MOST_PLACES * new Set(given.flatMap(({ place }) => place ?? [])).size;
  const rows = await reader.all<{ n: number; way: WayName | 'KIN' | 'PLACES'; found: string }>(
    textFor(reader.dialect, mode, depth),
    [
      JSON.stringify(given.map(asRow)),
      mostPlaces,
      ...ways.filter(({ told }) => told !== undefined).flatMap(() => countedBy(asOf)),
    ],
  );
  const byGiven = new Map<number, Map<string, string>>();
  for (const { n, way, found } of rows) {
    const ofOne = byGiven.get(n) ?? new Map<string, string>();
    byGiven.set(n, ofOne.set(way, found));
  }
  const places = Number(byGiven.get(ALL)?.get('PLACES') ?? 0);
  if (places > 0 && places >= mostPlaces) return undefined;
  return given.map((one, n) => foundFor(one, OFF_THE_WAYS[mode]?.[depth], ways, held(byGiven, n)));
}

/** Stands for all that is asked together. */
const ALL = -1;

function foundFor(
  given: GivenFigure,
  off: number | undefined,
  ways: readonly Way[],
  found: ReadonlyMap<string, string>,
): Found {
  const walks = ways.map((way) => ({
    way,
    sketches: (JSON.parse(held(found, way.name)) as SketchRow[]).map(sketchOf),
  }));
  return {
    sketches: [...new Map(walks.flatMap(({ sketches }) => sketches).map((one) => [one.claim, one])).values()],
    beyond: [
      ...walks.flatMap(({ way, sketches }) => beyondOf(given, way, sketches) ?? []),
      ...(off === undefined ? [] : [{ otherAxes: off, hasValue: false, distance: 0, isInOrder: false }]),
    ],
    populations:
      given.population === null ? null : new Set(JSON.parse(held(found, 'KIN')) as Seq<'population'>[]),
  };
}

/** How near at the nearest is what lies beyond the last that was looked at along a way; nothing where it ends there. */
function beyondOf(
  given: GivenFigure,
  { name, most, told, isInOrder = false, beyond }: Way,
  sketches: readonly Sketch[],
): Beyond | undefined {
  const last = sketches.at(-1);
  if (last === undefined || sketches.length < (told ?? most)) return undefined;
  if (isInOrder) return { otherAxes: beyond, hasValue: true, distance: 0, isInOrder };
  if (told !== undefined)
    return { otherAxes: otherAxes(given, last), hasValue: true, distance: 0, isInOrder: true };
  const isNearestFirst = name === 'UPWARD' || name === 'DOWNWARD' || name === 'WITHOUT_NUMBER';
  const distance = isNearestFirst ? distanceFrom(given, last.nearest) : 0;
  const hasValue = isNearestFirst ? distance === 0 : name === 'NUMBER_HERE' || name === 'NUMBER_THEN';
  return { otherAxes: beyond, hasValue: hasValue && given.value !== null, distance, isInOrder: false };
}

const asRow = (given: GivenFigure): readonly (number | string | null)[] => {
  const { measure, place, period, population, value, qualifier } = given;
  const stretch = period && stretchOf(period.start, period.end);
  return [
    measure,
    place,
    stretch?.span ?? null,
    stretch?.start ?? null,
    stretch?.end ?? null,
    population,
    value,
    nearestValue(given) ?? -Number.MAX_VALUE,
    saysNumber(given) ? qualifier : null,
  ];
};

type SketchRow = readonly [
  claim: number,
  measure: number,
  place: number,
  start: number,
  end: number,
  population: number,
  value: number | null,
  nearest: number | null,
  qualifier: Qualifier,
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
];

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
]: SketchRow): Sketch => ({
  claim: seqOf('claim', claim),
  measure: seqOf('measure', measure),
  place: place === 0 ? null : seqOf('place', place),
  period: start === UNSTATED.start ? null : { start, end },
  population: population === 0 ? null : seqOf('population', population),
  value,
  nearest,
  qualifier,
});

const texts = new Map<string, string>();

function textFor(dialect: Dialect, mode: Mode, depth: Depth): string {
  const key = `${dialect} ${mode} ${depth}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = textOf(dialect, WAYS[mode][depth]);
  texts.set(key, text);
  return text;
}

const textOf = (dialect: Dialect, ways: readonly Way[]): string => {
  const list = LIST[dialect];
  return `with recursive
    asked as materialized (${ASKED[dialect]}),
    base(place) as (select distinct place from asked where place is not null),
    ${NEAR[dialect]},
    near_place(base, seq) as materialized (
      select base, seq from (select base, seq from near limit ?) n union all select place, 0 from base),
    span_of(measure, span) as (
      select m.measure, (select min(f.span) from figure_key f where f.measure = m.measure)
        from (select distinct measure from asked where measure is not null) m
      union all select s.measure, (select min(f.span) from figure_key f where f.measure = s.measure and f.span > s.span)
        from span_of s where s.span is not null),
    span_known(measure, span) as materialized (select measure, span from span_of where span is not null),
    measure_known(seq) as materialized (select seq from measure order by seq limit ${MOST_MEASURES}),
    kin_below(base, seq) as (
      select distinct population, population from asked where population is not null
      union select k.base, p.seq from kin_below k cross join population p where p.within = k.seq),
    kin_above(base, seq) as (
      select distinct population, population from asked where population is not null
      union select k.base, p.within from kin_above k cross join population p where p.seq = k.seq and p.within is not null)
    select a.n, 'KIN' as way, (select ${list('k.seq')} from (
      select seq from kin_below where base = a.population union select seq from kin_above where base = a.population) k) as found
    from asked a
    ${usesPlaces(ways) ? `union all select ${ALL}, 'PLACES', cast(count(*) as text) from near_place where seq <> 0` : ''}
    ${ways.map((way) => `union all select a.n, '${way.name}', (select ${list(ROW[dialect])} from (${alongThe(way)}) x) from asked a`).join('\n')}`;
};

const usesPlaces = (ways: readonly Way[]): boolean => ways.some(({ rows }) => rows.includes('near_place'));

/** More places than these near one are not gone through one by one. */
const MOST_PLACES = 400;

/** Of a record with more measures than these, a number is not looked for among the rest. */
const MOST_MEASURES = 200;

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
  ] as const;
  return `select ${number} as n, ${columns.map(([name, type], index) => `${column(index, type)} as ${name}`).join(', ')} from ${from}`;
}

/** SQL for a JSON array of something of each row. */
const LIST: Readonly<Record<Dialect, (of: string) => string>> = {
  sqlite: (of) => `json_group_array(${of})`,
  postgres: (of) => `coalesce(cast(json_agg(${of}) as text), '[]')`,
};

/** Which of some places have more near them than are gone through one by one. */
export async function readWidePlaces(
  reader: Reader,
  places: readonly Seq<'place'>[],
): Promise<ReadonlySet<Seq<'place'>>> {
  const wide = await Promise.all(
    places.map(async (place) => {
      const [row] = await reader.all<{ total: number }>(
        `with recursive base(place) as (select cast(? as bigint)), ${NEAR[reader.dialect]}
         select count(*) as total from (select 1 from near limit ${MOST_PLACES}) n`,
        [place],
      );
      return row !== undefined && row.total >= MOST_PLACES ? [place] : [];
    }),
  );
  return new Set(wide.flat());
}

const ROW: Readonly<Record<Dialect, string>> = {
  sqlite: `json_array(${COLUMNS.map((column) => `x.${column}`).join(', ')})`,
  postgres: `json_build_array(${COLUMNS.map((column) => `x.${column}`).join(', ')})`,
};

const FIGURE = COLUMNS.map((column) => `f.${column}`).join(', ');

function alongThe({ rows, order, most, told, isInOrder }: Way): string {
  if (isInOrder)
    return `select * from (
      select ${FIGURE} from ${rows} and ${isThere('c')} order by ${order} limit ${most}) f where ${AXES} <= ${MOST_OTHER_AXES} limit ${told}`;
  const looked = `select ${FIGURE} from ${rows}${order === undefined ? '' : ` order by ${order}`} limit ${most}`;
  if (told === undefined) return looked;
  return `select f.* from (${looked}) f cross join claim_summary c
    where c.seq = f.seq and ${isThere('c')} and ${AXES} <= ${MOST_OTHER_AXES}
    order by ${AXES}, c.original desc, c.statement_count desc, f.seq limit ${told}`;
}

/** On how many axes but the number a figure differs at the least from what is given. */
const AXES = [
  'f.measure <> a.measure',
  'f.place <> a.place',
  'f.period_start <> a.start or f.period_end <> a.finish',
  'f.population <> a.population',
  'f.qualifier <> a.qualifier',
]
  .map((differs) => `coalesce(cast(${differs} as integer), 0)`)
  .join(' + ');
