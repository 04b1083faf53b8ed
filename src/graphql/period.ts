import { parsePeriod } from '../domain/period.js';
import { periodLabel } from '../domain/period-label.js';

/** A stretch of time as the API gives it: `start` inclusive, `end` exclusive. */
export interface PeriodNode {
  readonly edtf: string;
  readonly start: Date;
  readonly end: Date;
  /** In words: December 2016. */
  readonly label: string;
}

/** A recorded EDTF text as a period; null for none. */
export function periodOf(edtf: string): PeriodNode;
export function periodOf(edtf: string | null): PeriodNode | null;
export function periodOf(edtf: string | null): PeriodNode | null {
  if (edtf === null) return null;
  const { start, end } = parsePeriod(edtf);
  return { edtf, start: new Date(start * 1000), end: new Date(end * 1000), label: periodLabel(edtf) };
}
