import type { Report } from '../domain/series/facts.js';
import type { SeriesBreak } from '../domain/series/series.js';
import type { AsOf } from '../kernel/as-of.js';
import type { ChangeWithDifferences, Series } from '../services/read/series.js';
import { periodOf, type PeriodNode } from './period.js';

/** What one voice said of a period, and as of when that is asked. */
export type EntryNode = Report & { readonly asOf: AsOf };

/** What every voice said of one period. */
export interface PointNode {
  readonly period: PeriodNode;
  readonly entries: readonly EntryNode[];
}

/** Two neighbouring periods of one voice whose figures do not go together. */
export type BreakNode = Omit<SeriesBreak, 'from' | 'to' | 'changes'> & {
  readonly from: PeriodNode;
  readonly to: PeriodNode;
  readonly changes: readonly ChangeWithDifferences[];
};

/** The points of a series as the API gives them. */
export const pointsOf = ({ points }: Series, asOf: AsOf): readonly PointNode[] =>
  points.map(({ period, entries }) => ({
    period: periodOf(period.edtf),
    entries: entries.map((entry) => ({ ...entry, asOf })),
  }));

/** The breaks of a series as the API gives them. */
export const breaksOf = ({ breaks }: Series): readonly BreakNode[] =>
  breaks.map(({ from, to, ...one }) => ({ ...one, from: periodOf(from.edtf), to: periodOf(to.edtf) }));
