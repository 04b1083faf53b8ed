import {
  dateOf,
  dayOf,
  monthDays,
  monthsFrom,
  monthsLater,
  oneDay,
  weekDays,
  weekdayOf,
  yearDays,
} from './calendar.js';
import { lengthSaid } from './length-said.js';
import { yearSaid } from './said-year.js';
import { told, type Told } from './told.js';
import type { Said, Unit } from './time-said.js';
import type { When } from './when.js';

export function month(said: Said<'MONTH'>, when: When): Told | null {
  const year = yearSaid(said.year, when);
  if (year === 'UNKNOWN') return null;
  if (year !== 'UNSAID') return told(monthDays(year, said.month), 'MONTH');
  return when.latest === null
    ? null
    : told(monthDays(yearUpTo(when.latest, said.month, 1), said.month), 'MONTH');
}

export function day(said: Said<'DAY'>, when: When): Told | null {
  const year = yearSaid(said.year, when);
  if (year === 'UNKNOWN' || (year === 'UNSAID' && when.latest === null)) return null;
  const found = year === 'UNSAID' ? latestDay(said, when.latest ?? 0) : dayOf(year, said.month, said.day);
  return found === undefined ? null : told(oneDay(found), 'DAY');
}

/** A leap day is at most eight years back. */
const FARTHEST_YEAR = 8;

function latestDay(
  said: { readonly month: number; readonly day: number },
  latest: number,
): number | undefined {
  const from = yearUpTo(latest, said.month, said.day);
  for (let year = from; year >= from - FARTHEST_YEAR; year -= 1) {
    const found = dayOf(year, said.month, said.day);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last year in which a day of the calendar is not after another day. */
function yearUpTo(latest: number, month: number, day: number): number {
  const { year, month: lastMonth, day: lastDay } = dateOf(latest);
  return month < lastMonth || (month === lastMonth && day <= lastDay) ? year : year - 1;
}

export function partOfYear(said: Said<'PART_OF_YEAR'>, when: When): Told | null {
  const from = said.nth > 0 ? 1 + (said.nth - 1) * said.months : 13 - said.months;
  const length = lengthSaid(said);
  const year = yearSaid(said.year, when);
  if (year === 'UNKNOWN' || (year === 'UNSAID' && when.latest === null)) return null;
  const of = year === 'UNSAID' ? yearUpTo(when.latest ?? 0, from, 1) : year;
  return told(monthsFrom(of, from, said.months), length);
}

export function weekday({ weekday: asked, which }: Said<'WEEKDAY'>, today: number | null): Told | null {
  if (today === null) return null;
  const back = (weekdayOf(today) - asked + 7) % 7;
  if (which === 'THIS' && weekdayOf(today) < asked) return null;
  return told(oneDay(today - (back === 0 && which === 'LAST' ? 7 : back)), 'DAY');
}

/** A unit of the calendar, so many before the one in which a day lies. */
export function whole(unit: Unit, day: number, units: number): Told {
  const { year, month: number } = dateOf(day);
  switch (unit) {
    case 'DAY':
      return told(oneDay(day - units), unit);
    case 'WEEK':
      return told(weekDays(day - 7 * units), unit);
    case 'MONTH':
      return told(monthDays(year, number - units), unit);
    case 'QUARTER':
      return told(monthsFrom(year, number - ((number - 1) % 3) - 3 * units, 3), unit);
    case 'YEAR':
      return told(yearDays(year - units), unit);
  }
}

/** Near the end of a month "two months ago" may be in the one beside that. */
const DAYS_NEAR_END = 2;

/** "Two months ago" is the month in which that day was; beside a time that was named before, it may be reckoned from that. */
export function monthsAgo({ months }: Said<'MONTHS_AGO'>, { today, named }: When): Told | null {
  if (today === null || named.last !== null) return null;
  const { start, end } = whole('MONTH', today, 0).days;
  const isNearEnd = today < start + DAYS_NEAR_END || today >= end - DAYS_NEAR_END;
  return isNearEnd ? null : whole('MONTH', today, months);
}

/** "Last March", said in a later month of that year, is for some the March before. */
export function lastMonthNamed(said: Said<'LAST_MONTH_NAMED'>, today: number | null): Told | null {
  if (today === null) return null;
  const now = dateOf(today);
  return said.month >= now.month ? told(monthDays(now.year - 1, said.month), 'MONTH') : null;
}

/** Months and quarters are whole ones: those before the one of publication, which counts once its last day has come. */
export function past({ unit, units }: Said<'PAST'>, today: number | null): Told | null {
  if (today === null || unit === 'YEAR') return null;
  if (unit === 'DAY' || unit === 'WEEK') {
    const days = unit === 'DAY' ? units : 7 * units;
    return told(
      { start: today + 1 - days, end: today + 1 },
      unit === 'WEEK' && units === 1 ? 'WEEK' : 'STRETCH',
    );
  }
  const current = whole(unit, today, 0).days;
  const end = current.end === today + 1 ? current.end : current.start;
  return told({ start: monthsLater(end, -(unit === 'MONTH' ? units : 3 * units)), end }, 'STRETCH');
}
