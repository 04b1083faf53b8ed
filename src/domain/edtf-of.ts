import { instant } from '../kernel/seq.js';
import type { Interval } from './scope/intervals.js';
import type { Period } from './period.js';

/** The shortest EDTF text of a stretch of time, as years, months, days or instants (UTC). */
export function edtfOf({ start, end }: Interval): string {
  for (const length of [4, 7, 10]) {
    if (!isStart(start, length) || !isStart(end, length)) continue;
    const first = text(start).slice(0, length);
    const last = text(end - 1).slice(0, length);
    return first === last ? first : `${first}/${last}`;
  }
  const first = text(start);
  return end - start === 1 ? first : `${first}/${text(end - 1)}`;
}

/** The stretch as a period in its own words. */
export const periodOf = ({ start, end }: Interval): Period => ({
  start: instant(start),
  end: instant(end),
  edtf: edtfOf({ start, end }),
});

/** True when a year (4), month (7) or day (10) begins at an instant. */
export const isStart = (seconds: number, length: number): boolean =>
  text(seconds).slice(length) === '0000-01-01T00:00:00Z'.slice(length);

/** ISO 8601 of epoch seconds, to the second. */
const text = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
