import type { Period } from './period.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const MARKS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'possibly ', '%': 'possibly about ' };

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::\d{2})?))?)?)?([~?%])?$/;

/** A date or interval as a newspaper prints it: "3 December 2016", "17 October to 30 November 2016", "about 2016". */
export function periodLabel(edtf: string): string {
  const [first = edtf, second] = edtf.split('/');
  if (second === undefined) return dateLabel(first);
  const from = dateLabel(first);
  const to = dateLabel(second);
  return from === to ? from : `${withoutShared(from, to)} to ${to}`;
}

/** A period beside another that says its year, where both lie in one: "May" beside 2016, "11 to 31 January". */
export function labelBeside(period: Period, other: Period | null): string {
  const year = yearOf(period);
  return other !== null && year === yearOf(other) ? labelWithoutYear(period) : periodLabel(period.edtf);
}

/** The label without the year at its end; a year alone stays. */
export function labelWithoutYear(period: Period): string {
  const label = periodLabel(period.edtf);
  const year = ` ${yearOf(period)}`;
  return label.endsWith(year) ? label.slice(0, -year.length) : label;
}

/** The calendar year that a period lies in; null for one that reaches beyond it. */
export function yearOf({ start, end }: Period): number | null {
  const [first, last] = [start, end - 1].map((at) => new Date(at * 1000).getUTCFullYear());
  return first === undefined || first !== last ? null : first;
}

/** "17" for "17 October 2016" where the end says the month and the year, "17 October" where it says the year. */
function withoutShared(from: string, to: string): string {
  const [, day, month] = /^(\d{1,2}) ([A-Z][a-z]+ \d{4})$/.exec(from) ?? [];
  return day !== undefined && to.endsWith(` ${month}`) ? day : withoutSharedYear(from, to);
}

/** A year by itself is kept. */
function withoutSharedYear(from: string, to: string): string {
  const year = /[a-z] (\d{4})$/.exec(from)?.[1];
  const isOnlyYear = !MONTHS.some((month) => from.includes(month));
  return year !== undefined && !isOnlyYear && to.endsWith(` ${year}`)
    ? from.slice(0, -year.length - 1)
    : from;
}

function dateLabel(text: string): string {
  const match = DATE.exec(text);
  if (!match) return text;
  const [, year, month, day, time, second, zone, mark] = match;
  const date = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
  if (time === undefined) return `${mark === undefined ? '' : (MARKS[mark] ?? '')}${date}`;
  const clock = second === undefined || second === '00' ? time : `${time}:${second}`;
  return `${date}, ${clock} ${zone === 'Z' || zone === '+00:00' ? 'UTC' : `UTC${zone ?? ''}`}`;
}
