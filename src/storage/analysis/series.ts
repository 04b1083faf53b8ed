import type { Seq } from '../../kernel/seq.js';
import type { Report } from '../../domain/series/facts.js';
import type { ScopedFigure } from '../../domain/claim/scoped-figure.js';
import type { Period } from '../../domain/period.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Param, Reader } from '../reader.js';
import { loadClaims, type LoadedClaims } from './claims.js';
import { countedBy, counts } from '../rules/as-of.js';

/** Which figures to line up; all by number, times in epoch seconds. */
export interface SeriesAsked {
  readonly measure: Seq<'measure'>;
  readonly place?: Seq<'place'> | undefined;
  readonly population?: Seq<'population'> | undefined;
  /** Periods that start here or later, and that end here or earlier. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Sources or voices. */
  readonly sources?: readonly Seq<'source'>[] | undefined;
  /** False for only statements behind whose assertion no other claim stands. */
  readonly rewordings?: boolean | undefined;
  readonly asOf: AsOf;
}

interface ReportRow {
  readonly claim: Seq<'claim'>;
  readonly statement: Seq<'statement'>;
  readonly position: number;
  readonly saidStart: number;
  readonly voice: Seq<'source'>;
  readonly voiceName: string;
}

/** The counted reports, as origin, of figures with a period, of a measure, within a place and a population. */
export async function loadReports(
  reader: Reader,
  { measure, place, population, start, end, sources, rewordings = true, asOf }: SeriesAsked,
): Promise<{ readonly reports: Report[]; readonly claims: LoadedClaims }> {
  const subtree = (table: 'place' | 'population', name: string): string =>
    `${name}(seq) as (select cast(? as bigint) union select t.seq from ${name} cross join ${table} t where t.within = ${name}.seq)`;
  const trees: [string, Param][] = [
    ...(place === undefined ? [] : [[subtree('place', 'places'), place] as [string, Param]]),
    ...(population === undefined
      ? []
      : [[subtree('population', 'populations'), population] as [string, Param]]),
  ];
  const conditions: [string, ...Param[]][] = [
    ['c.measure = ?', measure],
    ['c.period_start is not null'],
    ...(place === undefined ? [] : ([['c.place = places.seq']] as [string][])),
    ...(population === undefined ? [] : ([['c.population in (select seq from populations)']] as [string][])),
    ...(start === undefined ? [] : ([['c.period_start >= ?', start]] as [string, Param][])),
    ...(end === undefined ? [] : ([['c.period_end <= ?', end]] as [string, Param][])),
    [`a.claim = c.seq and a.role = 'ORIGIN' and s.seq = a.statement and ${counts('s')}`, ...countedBy(asOf)],
    ...(sources
      ? ([['(s.source in ?? or s.voice in ??)', sources, sources]] as [string, Param, Param][])
      : []),
    ...(rewordings ? [] : ([[REWORDS_NOTHING]] as [string][])),
    ['v.seq = s.voice'],
  ];
  const rows = await reader.all<ReportRow>(
    `${trees.length === 0 ? '' : `with recursive ${trees.map(([text]) => text).join(', ')}`}
     select c.seq as claim, s.seq as statement, a.seq as position, s.said_start as "saidStart", s.voice,
       v.name as "voiceName"
     from ${place === undefined ? '' : 'places cross join '}claim_summary c cross join assertion a cross join statement_summary s
       cross join source v
     where ${conditions.map(([text]) => text).join(' and ')}`,
    [...trees.map(([, param]) => param), ...conditions.flatMap(([, ...params]) => params)],
  );
  const claims = await loadClaims(
    reader,
    rows.map(({ claim }) => claim),
  );
  return {
    claims,
    reports: rows.map((row) => ({ ...row, scoped: claims.claim(row.claim).scoped as Dated })),
  };
}

const REWORDS_NOTHING =
  'not exists (select 1 from behind b where b.statement = a.statement and b.claim = a.claim and b.rewords = 1)';

type Dated = ScopedFigure & { readonly figure: { readonly period: Period } };
