/** Days since 1 January 1970, `end` exclusive. */
export interface Days {
  readonly start: number;
  readonly end: number;
}

const SECONDS = 86_400;

/** The day of an instant, UTC. */
export const dayOfInstant = (seconds: number): number => Math.floor(seconds / SECONDS);

/** The stretch in whole seconds of the Unix epoch. */
export const instantsOf = ({ start, end }: Days): Days => ({ start: start * SECONDS, end: end * SECONDS });

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function dateOf(day: number): CalendarDate {
  const date = new Date(day * SECONDS * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of a date; undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const number = unchecked(year, month, day);
  const date = dateOf(number);
  return date.year === year && date.month === month && date.day === day ? number : undefined;
}

/** A day by itself. */
export const oneDay = (day: number): Days => ({ start: day, end: day + 1 });

/** A month; numbers beyond 1 to 12 are months of the years beside. */
export const monthDays = (year: number, month: number): Days => monthsFrom(year, month, 1);

/** So many months from a month on. */
export const monthsFrom = (year: number, month: number, count: number): Days => ({
  start: unchecked(year, month, 1),
  end: unchecked(year, month + count, 1),
});

export const yearDays = (year: number): Days => monthsFrom(year, 1, 12);

/** 1 for Monday to 7 for Sunday, as ISO 8601 numbers them. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The week of ISO 8601 that a day lies in, Monday to Sunday. */
export function weekDays(day: number): Days {
  const start = day - weekdayOf(day) + 1;
  return { start, end: start + 7 };
}

/** The same day so many months later, or earlier; the last of its month where that has no such day. */
export function monthsLater(day: number, months: number): number {
  const from = dateOf(day);
  const { start, end } = monthDays(from.year, from.month + months);
  return Math.min(start + from.day - 1, end - 1);
}

function unchecked(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 1000 / SECONDS);
}
