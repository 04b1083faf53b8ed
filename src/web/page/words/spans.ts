/** How long a period is, as far as a reader sorts figures by it. */
export type Span = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'other';

export const SPANS: Readonly<Record<Span, string>> = {
  day: 'By day',
  week: 'By week',
  month: 'By month',
  quarter: 'By quarter',
  year: 'By year',
  other: 'Other stretches',
};

export const isSpan = (text: string): text is Span => text in SPANS;

const DAY_MS = 86_400_000;
const BY_MONTHS: Readonly<Record<number, Span>> = { 1: 'month', 3: 'quarter', 12: 'year' };
const BY_DAYS: Readonly<Record<number, Span>> = { 1: 'day', 7: 'week' };

/** The span from `start` to `end`, exclusive, both UTC. */
export function spanOf(start: Date, end: Date): Span {
  const isWhole = [start, end].every((time) => time.getUTCDate() === 1 && time.getTime() % DAY_MS === 0);
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return (isWhole ? BY_MONTHS[months] : BY_DAYS[days]) ?? 'other';
}
