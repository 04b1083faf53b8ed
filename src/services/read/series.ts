import type { Report } from '../../domain/series/facts.js';
import type { SeriesBreak } from '../../domain/series/series.js';
import type { AsOf } from '../../kernel/as-of.js';
import { badInput, underField } from '../../kernel/errors.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns } from '../../kernel/work.js';
import { differencesOf, type AxisDifference } from '../../domain/comparison/compare.js';
import { parsePeriod, type Period } from '../../domain/period.js';
import type { SeriesChange } from '../../domain/series/change.js';
import { seriesOf } from '../../domain/series/series.js';
import type { Codelists } from '../../domain/codelists.js';
import { loadReports } from '../../storage/analysis/series.js';
import type { Reading } from '../services.js';
import { allKnown, categoriesSought, known, knownIfGiven, placeIfGiven } from './names.js';

type Maybe<T> = T | null | undefined;

/** Which figures to line up; names may be ids or refs. */
export interface SeriesAsked {
  readonly measure: string;
  /** This one and everything within it. */
  readonly place?: Maybe<string>;
  readonly population?: Maybe<string>;
  /** Each of these and everything within it. */
  readonly categories?: Maybe<readonly string[]>;
  /** EDTF: periods that start no earlier than the one, and end no later than the other. */
  readonly from?: Maybe<string>;
  readonly to?: Maybe<string>;
  /** Said by these, or on their behalf. */
  readonly sources?: Maybe<readonly string[]>;
  /** False: only what is not a rewording of another figure. */
  readonly rewordings?: Maybe<boolean>;
  readonly asOf: AsOf;
}

/** A change that tells, when asked, the axes on which its two figures differ. */
export type ChangeWithDifferences = SeriesChange & { differences(): readonly AxisDifference[] };

/** What was said of a measure over time: `changes` and `breaks` between neighbouring periods. */
export interface Series {
  readonly measure: Seq<'measure'>;
  readonly points: readonly { readonly period: Period; readonly entries: readonly Report[] }[];
  readonly changes: readonly ChangeWithDifferences[];
  readonly breaks: readonly (Omit<SeriesBreak, 'changes'> & {
    readonly changes: readonly ChangeWithDifferences[];
  })[];
}

/**
 * Lines up what was said of a measure over time, as of an instant (semantics.md, Series).
 * @throws SaysoError NOT_FOUND or BAD_USER_INPUT with the field at fault
 */
export async function series(reading: Reading, asked: SeriesAsked): Promise<Series> {
  const { from, to, sources, rewordings, asOf } = asked;
  // One after another: of several names of nothing it is the first that is told.
  const measure = await known(reading, 'measure', asked.measure, 'measure');
  const place = await placeIfGiven(reading, asked.place, 'place');
  const population = await knownIfGiven(reading, 'population', asked.population, 'population');
  const { reports, claims } = await loadReports(reading, {
    measure,
    place,
    population,
    categories: await categoriesSought(reading, asked.categories ?? [], 'categories'),
    ...stretch(from, to),
    sources: sources ? await allKnown(reading, 'source', sources, 'sources') : undefined,
    rewordings: rewordings ?? true,
    asOf,
  });
  const { points, changes, breaks } = await inTurns(reading.work, seriesOf(claims.codelists, reports));
  const differing = withDifferences(claims.codelists);
  return {
    measure,
    points,
    changes: changes.map(differing),
    breaks: breaks.map((one) => ({ ...one, changes: one.changes.map(differing) })),
  };
}

const withDifferences =
  (codelists: Codelists) =>
  (change: SeriesChange): ChangeWithDifferences => ({
    ...change,
    differences: () => differencesOf(codelists, change.from.scoped, change.to.scoped),
  });

function stretch(from: Maybe<string>, to: Maybe<string>) {
  const read = (field: string, text: Maybe<string>): Period | undefined =>
    text === null || text === undefined ? undefined : underField(field, () => parsePeriod(text));
  const [start, end] = [read('from', from)?.start, read('to', to)?.end];
  if (start !== undefined && end !== undefined && start >= end) {
    throw badInput(`"${to}" ends before "${from}" starts: put the earlier date in from.`, 'to');
  }
  return { start, end };
}
