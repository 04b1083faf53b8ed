import { SaysoError } from '../../kernel/errors.js';
import type { Seq } from '../../kernel/seq.js';
import type { Report } from '../../domain/series/facts.js';
import type { ScopedFigure } from '../../domain/claim/scoped-figure.js';
import type { Period } from '../../domain/period.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Param, Reader } from '../reader.js';
import { readInside } from '../inside.js';
import { readStandingStates } from '../relations.js';
import { loadClaims, type LoadedClaims } from './claims.js';
import { countedBy, counts } from '../rules/as-of.js';
import { isOfCategory, textOfCategories } from '../rules/categories.js';

/** Which figures to line up; all by number, times in epoch seconds. */
export interface SeriesAsked {
  readonly measure: Seq<'measure'>;
  readonly place?: Seq<'place'> | undefined;
  readonly population?: Seq<'population'> | undefined;
  /** Each of these and everything within it. */
  readonly categories?: readonly Seq<'category'>[] | undefined;
  /** Periods that start here or later, and that end here or earlier. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Sources or voices; of what was said jointly, the reports of these voices. */
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

/** The most reports that one series lines up. */
const MOST_REPORTS = 2000;

/**
 * The counted reports, as origin, of figures with a period, of a measure, within a place, a population and categories.
 * @throws SaysoError QUERY_TOO_COMPLEX where these are more than one series lines up
 */
export async function loadReports(
  reader: Reader,
  { measure, place, population, categories = [], start, end, sources, rewordings = true, asOf }: SeriesAsked,
): Promise<{ readonly reports: Report[]; readonly claims: LoadedClaims }> {
  const trees: [string, Param][] =
    population === undefined ? [] : [[POPULATIONS, population] as [string, Param]];
  const inside = place === undefined ? undefined : await readInside(reader, place);
  const conditions: [string, ...Param[]][] = [
    ['c.measure = ?', measure],
    ['c.period_start is not null'],
    ...(inside === undefined ? [] : ([['c.place in ??', inside]] as [string, Param][])),
    ...(population === undefined ? [] : ([['c.population in (select seq from populations)']] as [string][])),
    ...categories.map((category): [string, Param] => [
      isOfCategory(reader.dialect, 'c'),
      textOfCategories([category]),
    ]),
    ...(start === undefined ? [] : ([['c.period_start >= ?', start]] as [string, Param][])),
    ...(end === undefined ? [] : ([['c.period_end <= ?', end]] as [string, Param][])),
    [`a.claim = c.seq and a.role = 'ORIGIN' and s.seq = a.statement and ${counts('s')}`, ...countedBy(asOf)],
    ...(sources
      ? ([['(v.position = 0 and s.source in ?? or v.voice in ??)', sources, sources]] as [
          string,
          Param,
          Param,
        ][])
      : []),
    ...(rewordings ? [] : ([[REWORDS_NOTHING]] as [string][])),
    ['v.statement = s.seq and n.seq = v.voice'],
  ];
  const rows = await reader.all<ReportRow>(
    `${trees.length === 0 ? '' : `with recursive ${trees.map(([text]) => text).join(', ')}`}
     select c.seq as claim, s.seq as statement, a.seq as position, s.said_start as "saidStart", v.voice,
       n.name as "voiceName"
     from claim_summary c cross join assertion a cross join statement_summary s
       cross join statement_voice v cross join source n
     where ${conditions.map(([text]) => text).join(' and ')} limit ${MOST_REPORTS + 1}`,
    [...trees.map(([, param]) => param), ...conditions.flatMap(([, ...params]) => params)],
  );
  if (rows.length > MOST_REPORTS) throw tooMany();
  const seqs = rows.map(({ claim }) => claim);
  const [claims, states] = await Promise.all([
    loadClaims(reader, seqs),
    readStandingStates(reader, seqs, asOf),
  ]);
  return {
    claims,
    reports: rows.map((row) => ({
      ...row,
      scoped: claims.claim(row.claim).scoped as Dated,
      isRetracted: states.get(row.claim) === 'RETRACTED',
    })),
  };
}

const tooMany = (): SaysoError =>
  new SaysoError(
    'QUERY_TOO_COMPLEX',
    `More than ${MOST_REPORTS.toLocaleString('en-US')} figures would be lined up: ask for a place, a population, categories, sources or a shorter time (from, to).`,
  );

const POPULATIONS = `populations(seq) as (
  select cast(? as bigint)
  union select t.seq from populations cross join population t where t.within = populations.seq)`;

const REWORDS_NOTHING =
  'not exists (select 1 from behind b where b.statement = a.statement and b.claim = a.claim and b.rewords = 1)';

type Dated = ScopedFigure & { readonly figure: { readonly period: Period } };
