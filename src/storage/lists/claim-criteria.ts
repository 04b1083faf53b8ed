import { type AsOf, EVERYTHING, FOREVER, isEverything } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import type { ReportRole } from '../../domain/vocabulary/report-roles.js';
import type { StandingState } from '../../domain/vocabulary/standing-states.js';
import type { Interval } from '../../domain/scope/intervals.js';
import type { Dialect } from '../dialect.js';
import type { Reader } from '../reader.js';
import { searchCondition } from '../search/match.js';
import { allOf, sql, type Sql } from './rows.js';
import { readInside } from '../inside.js';
import { countedBy, counts, standsAs } from '../rules/as-of.js';
import { isOfCategory, textOfCategories } from '../rules/categories.js';
import { EVER_DISPUTED } from '../rules/ever-disputed.js';
import { isOfSource, OF_SOURCE } from '../rules/voices.js';
import { IN_ROLE } from '../tables/source-claim.js';

/** Which claims; names are resolved, instants are epoch seconds. */
export interface ClaimCriteria {
  /** Only these. */
  readonly seqs?: readonly Seq<'claim'>[] | undefined;
  readonly measure?: number | undefined;
  /** In it or in anything inside it. */
  readonly place?: number | undefined;
  readonly population?: number | undefined;
  readonly categories?: readonly Seq<'category'>[] | undefined;
  readonly period?: Interval | undefined;
  /** Source or voice of a statement that asserts it. */
  readonly source?: number | undefined;
  readonly role?: ReportRole | undefined;
  /** Only claims that somebody disputed: they, or a statement with which they entered, were rebutted. */
  readonly everDisputed?: boolean | undefined;
  /** Only claims computed from this one. */
  readonly derivedFrom?: number | undefined;
  readonly standing?: readonly StandingState[] | undefined;
  readonly valueAtLeast?: number | undefined;
  readonly valueAtMost?: number | undefined;
  readonly hasFigure?: boolean | undefined;
  /** Only claims that entered with a statement behind which no other claim stands; false: only the others. */
  readonly original?: boolean | undefined;
  readonly text?: string | undefined;
}

/** One condition on claims, in two forms: which of them is quick depends on how many claims meet it. */
export interface Criterion {
  /** Tells whether claim `c` meets it. Says `+c.column` where an index on the column must not be taken for the order's. */
  readonly test: Sql;
  /** Finds all `seq` of claims that meet it by an index; left out where none serves. */
  readonly find?: Sql;
  /** `find` tells with each of them when it was `first_said`, out of the same index. */
  readonly findsSaid?: boolean;
  /** Hardly any claim meets it, however many are on record: those that do need not be counted first. */
  readonly isRare?: boolean;
  /** It asks several things at once: what meets all of them may lie together, at the far end of an order. */
  readonly asksSeveral?: boolean;
  /** Finds about as many rows, not all at once as `find` may have to: to see whether they are few. */
  readonly sample?: Sql;
  /** Testing claim by claim takes longer than finding them all, however many they are. */
  readonly slow?: boolean;
  /** A claim that meets it is there as of the instant. */
  readonly impliesThere?: boolean;
}

/** What the criteria ask, each on its own; as of an instant, of what counts then. */
export async function criteriaOf(
  reader: Reader,
  criteria: ClaimCriteria,
  asOf: AsOf,
): Promise<readonly Criterion[]> {
  const { dialect } = reader;
  const places = criteria.place === undefined ? undefined : await readInside(reader, criteria.place);
  const {
    seqs,
    derivedFrom,
    measure,
    population,
    categories,
    period,
    source,
    standing,
    hasFigure,
    original,
    text,
  } = criteria;
  const inDispute =
    standing !== undefined && places !== undefined && isEverything(asOf) && !standing.includes('UNDISPUTED')
      ? disputedInPlaces(dialect, standing, places, period)
      : undefined;
  return [
    ...given(seqs, isOneOf),
    ...given(derivedFrom, computedFrom),
    ...given(text, (words) => matching(dialect, words)),
    ...(inDispute ? [inDispute] : given(standing, (states) => standingAmong(dialect, states, asOf))),
    ...given(source, (by) => assertedBy(by, criteria.role, asOf)),
    ...(measure !== undefined && places !== undefined
      ? [ofMeasureInPlaces(measure, places, period, asOf)]
      : [
          ...given(measure, ofMeasure),
          ...(inDispute ? [] : [...given(places, inPlaces), ...given(period, overlapping)]),
        ]),
    ...given(population, ofPopulation),
    ...(categories ?? []).map((category) => inCategory(dialect, category)),
    ...valued(criteria),
    ...given(original, isOriginal),
    ...given(hasFigure, (is) => ({ test: sql('c.is_figure = ?', is ? 1 : 0) })),
    ...(criteria.everDisputed === true ? [{ test: sql(EVER_DISPUTED) }] : []),
  ];
}

const given = <T>(value: T | undefined, criterion: (value: T) => Criterion): Criterion[] =>
  value === undefined ? [] : [criterion(value)];

const isOneOf = (seqs: readonly Seq<'claim'>[]): Criterion => ({
  test: sql('c.seq in ??', seqs),
  find: sql('select m.seq from claim_summary m where m.seq in ??', seqs),
});

/** Most claims are original: only the others are found by an index. */
const isOriginal = (is: boolean): Criterion =>
  is
    ? { test: sql('c.original = 1') }
    : { test: sql('c.original = 0'), find: sql('select m.seq from claim_summary m where m.original = 0') };

const computedFrom = (claim: number): Criterion => ({
  test: sql('exists (select 1 from derivation_part d where d.claim = c.seq and d.from_claim = ?)', claim),
  find: sql('select distinct d.claim as seq from derivation_part d where d.from_claim = ?', claim),
});

const ofMeasure = (measure: number): Criterion => ({
  test: sql('+c.measure = ?', measure),
  find: sql('select m.seq from claim_summary m where m.measure = ?', measure),
});

/** The places that are inside the one that is asked for. */
const inPlaces = (places: readonly Seq<'place'>[]): Criterion => ({
  test: sql('+c.place in ??', places),
  find: sql('select m.seq from claim_summary m where m.place in ??', places),
});

/** Both at once, and the period where one is given: an index finds what far fewer claims meet than either. */
function ofMeasureInPlaces(
  measure: number,
  places: readonly Seq<'place'>[],
  period: Interval | undefined,
  asOf: AsOf,
): Criterion {
  const overlap = period
    ? sql(' and m.period_start < ? and +m.period_end > ?', period.end, period.start)
    : sql('');
  return {
    test: allOf([
      ofMeasure(measure).test,
      inPlaces(places).test,
      ...given(period, overlapping).map(({ test }) => test),
    ]),
    find: sql(
      `select m.seq, m.first_said from claim_summary m where m.measure = ? and m.place in ??${overlap.text}`,
      measure,
      places,
      ...overlap.params,
    ),
    findsSaid: isEverything(asOf),
    asksSeveral: period !== undefined,
  };
}

/** The population itself and everything within it. */
function ofPopulation(top: number): Criterion {
  const subtree = `with recursive down(seq) as (
    select cast(? as bigint) union select t.seq from down cross join population t where t.within = down.seq)`;
  return {
    test: sql(`+c.population in (${subtree} select seq from down)`, top),
    find: sql(
      `${subtree} select m.seq from down cross join claim_summary m where m.population = down.seq`,
      top,
    ),
  };
}

/** The category itself and everything within it. */
const inCategory = (dialect: Dialect, category: Seq<'category'>): Criterion => ({
  test: sql(isOfCategory(dialect, 'c'), textOfCategories([category])),
  find: sql('select k.claim as seq from claim_category k where k.category = ?', category),
});

function valued({ valueAtLeast: least, valueAtMost: most }: ClaimCriteria): Criterion[] {
  const bounds = (column: string): Sql =>
    allOf([
      ...(least === undefined ? [] : [sql(`${column} >= ?`, least)]),
      ...(most === undefined ? [] : [sql(`${column} <= ?`, most)]),
    ]);
  if (least === undefined && most === undefined) return [];
  const range = bounds('m.value');
  return [
    {
      test: bounds('c.value'),
      find: sql(`select m.seq from claim_summary m where ${range.text}`, ...range.params),
    },
  ];
}

const overlapping = ({ start, end }: Interval): Criterion => ({
  test: sql('c.period_start < ? and +c.period_end > ?', end, start),
});

/** What a source asserts of all that is recorded is kept; as of an instant, its statements are gone through. */
function assertedBy(source: number, role: ReportRole | undefined, asOf: AsOf): Criterion {
  if (!isEverything(asOf)) return assertedBefore(source, role, asOf);
  const inRole = role === undefined ? '' : ` and k.${IN_ROLE[role]} = 1`;
  return {
    test: sql(
      `exists (select 1 from source_claim k where k.source = ? and k.claim = c.seq${inRole})`,
      source,
    ),
    find: sql(`select k.claim as seq from source_claim k where k.source = ?${inRole}`, source),
    impliesThere: true,
  };
}

function assertedBefore(source: number, role: ReportRole | undefined, asOf: AsOf): Criterion {
  const inRole = role === undefined ? '' : ' and a.role = ?';
  const extra = [...countedBy(asOf), ...(role === undefined ? [] : [role])];
  return {
    test: sql(
      `exists (select 1 from assertion a cross join statement_summary s
         where a.claim = c.seq and s.seq = a.statement and ${isOfSource('s')} and ${counts('s')}${inRole})`,
      source,
      source,
      ...extra,
    ),
    find: sql(
      `select distinct a.claim as seq
       from ${OF_SOURCE} o cross join statement_summary s cross join assertion a
       where a.statement = o.seq and s.seq = o.seq and ${counts('s')}${inRole}`,
      source,
      source,
      ...extra,
    ),
    sample: sql('select k.claim as seq from source_claim k where k.source = ?', source),
    slow: true,
    impliesThere: true,
  };
}

/** A claim that nothing was ever said against or taken back of, or carried to, has been UNDISPUTED throughout. */
function standingAmong(dialect: Dialect, states: readonly StandingState[], asOf: AsOf): Criterion {
  const holds = standsAs(states, asOf);
  const exists = `exists (select 1 from claim_standing st where st.claim = c.seq and ${holds.text})`;
  // Statistics tell SQLite how common a state is on average, which says nothing: nearly all claims are UNDISPUTED.
  const byState = dialect === 'sqlite' ? ' indexed by claim_standing_state' : '';
  return {
    test: {
      text: states.includes('UNDISPUTED') ? `(${CALM}) or ${exists}` : `not (${CALM}) and ${exists}`,
      params: holds.params,
    },
    find: {
      text: `select st.claim as seq from claim_standing st${byState} where ${holds.text}`,
      params: holds.params,
    },
    impliesThere: true,
  };
}

/** All three at once: what stands otherwise than UNDISPUTED now is found by its place and period. */
function disputedInPlaces(
  dialect: Dialect,
  states: readonly StandingState[],
  places: readonly Seq<'place'>[],
  period: Interval | undefined,
): Criterion {
  const byPlace = dialect === 'sqlite' ? ' indexed by claim_standing_place' : '';
  const overlap = period
    ? sql(' and st.period_start < ? and +st.period_end > ?', period.end, period.start)
    : sql('');
  return {
    test: allOf([
      standingAmong(dialect, states, EVERYTHING).test,
      inPlaces(places).test,
      ...given(period, overlapping).map(({ test }) => test),
    ]),
    find: sql(
      `select st.claim as seq, st.first_said from claim_standing st${byPlace}
       where st.state in ?? and st.place in ?? and st.to_at = ${FOREVER} and st.state <> 'UNDISPUTED'${overlap.text}`,
      states,
      places,
      ...overlap.params,
    ),
    findsSaid: true,
    isRare: true,
    impliesThere: true,
  };
}

const CALM = 'c.contested = 0 and c.shadowed = 0';

function matching(dialect: Dialect, text: string): Criterion {
  const match = searchCondition(dialect, 'CLAIM', text);
  if (!match) return { test: sql('1 = 0'), find: sql('select c.seq from claim_summary c where 1 = 0') };
  const { from, where, params } = match;
  const found = `select e.node as seq from ${from} where e.kind = 'CLAIM' and ${where}`;
  // Asked of one claim, SQLite's index of words begins its search anew: there all are found once, then looked up.
  const test =
    dialect === 'sqlite'
      ? `c.seq in (${found})`
      : `exists (select 1 from ${from} where e.kind = 'CLAIM' and e.node = c.seq and ${where})`;
  return { test: { text: test, params }, find: { text: found, params }, slow: true };
}
