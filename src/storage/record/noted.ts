import type { Seq } from '../../kernel/seq.js';
import { placeAliases } from '../place-aliases.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';

/** Of populations, one that was recorded before within the same population. */
export const readSiblings = (
  reader: Reader,
  populations: readonly Seq<'population'>[],
): Promise<{ population: Seq<'population'>; within: number; label: string; other: string }[]> =>
  reader.all(
    `select p.seq as population, p.within, p.label, o.label as other
     from population p cross join population o
     where o.within = p.within and o.seq < p.seq and p.seq in ?? order by p.seq, o.seq`,
    [populations],
  );

/** Of places, those that are built in; `aliases` is a JSON array of strings. */
export const readBuiltIn = (
  reader: Reader,
  places: readonly Seq<'place'>[],
): Promise<{ place: Seq<'place'>; ref: string; name: string; within: string | null; aliases: string }[]> =>
  reader.all(
    `select p.seq as place, p.ref, p.name, w.ref as within, ${placeAliases(reader.dialect, 'p')} as aliases
     from place p left join place w on w.seq = p.within where p.built_in = 1 and p.seq in ??`,
    [places],
  );

/** An exact number that a statement asserts. */
export interface ExactRow {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly value: number;
  readonly measure: number;
  readonly place: number | null;
  readonly period_start: number | null;
  readonly period_end: number | null;
  readonly population: number | null;
  readonly categories: string;
}

const EXACT = ofManyRows(
  [
    'statement',
    'claim',
    'value',
    'measure',
    'place',
    'period_start',
    'period_end',
    'population',
    'categories',
  ] satisfies (keyof ExactRow)[],
  `select a.statement, a.claim, c.value, c.measure, c.place, c.period_start, c.period_end, c.population, c.categories
   from assertion a cross join claim c
   where c.seq = a.claim and a.statement in ?? and c.qualifier = 'EXACT' and c.low is null order by a.seq`,
  ['value'],
);

/** The exact numbers of statements, as first given. */
export const readExact = (reader: Reader, statements: readonly Seq<'statement'>[]): Promise<ExactRow[]> =>
  reader.all(EXACT, [statements]);

const ONLY_UPSTREAM = ofManyRows(
  ['statement', 'upstream', 'name'],
  `select r.downstream as statement, r.upstream, coalesce(u.ref, u.id) as name
   from relay r cross join statement u
   where u.seq = r.upstream and r.downstream in ?? and not exists (
     select 1 from relay o where o.downstream = r.downstream and o.upstream <> r.upstream)`,
);

/** Of statements that pass on one other and no more: which, and its ref or id. */
export const readOnlyUpstream = (
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<{ statement: Seq<'statement'>; upstream: Seq<'statement'>; name: string }[]> =>
  reader.all(ONLY_UPSTREAM, [statements]);
