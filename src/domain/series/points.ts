import type { Period } from '../period.js';
import type { Report } from './facts.js';

/** What every voice said of one period. */
export interface SeriesPoint {
  readonly period: Period;
  /** Voices in the order of recording, of each the latest said first; a figure that was said again once. */
  readonly entries: readonly Report[];
}

/** The reports by period, in order of start, then end (semantics.md, Series). */
export function pointsOf(reports: readonly Report[]): SeriesPoint[] {
  const points = new Map<string, { period: Period; entries: Report[] }>();
  const seen = new Set<string>();
  for (const report of [...reports].sort(byVoiceLatestFirst)) {
    const { period } = report.scoped.figure;
    const again = `${report.voice} ${report.claim}`;
    if (seen.has(again)) continue;
    seen.add(again);
    const key = `${period.start} ${period.end}`;
    const point = points.get(key);
    if (point) point.entries.push(report);
    else points.set(key, { period, entries: [report] });
  }
  return [...points.values()].sort((a, b) => a.period.start - b.period.start || a.period.end - b.period.end);
}

const byVoiceLatestFirst = (a: Report, b: Report): number =>
  a.voice - b.voice || b.saidStart - a.saidStart || b.statement - a.statement || a.position - b.position;
