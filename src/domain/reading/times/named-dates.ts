import { dateOf, monthsLater, yearDays } from './calendar.js';
import { whole } from './calendar-dates.js';
import { yearSaid } from './said-year.js';
import { told, type Told } from './told.js';
import type { Said } from './time-said.js';
import type { When } from './when.js';

export function beforeNamed({ unit, units }: Said<'BEFORE_NAMED'>, { named }: When): Told | null {
  const last = { DAY: named.day, WEEK: named.week, MONTH: named.month, QUARTER: named.quarter, YEAR: null }[
    unit
  ];
  if (unit === 'YEAR') return yearNamed(units, named);
  return last === null ? null : whole(unit, last.days.start, units);
}

/** "The year before" of a month may be that month of it, or the whole year. */
function yearNamed(units: number, { year, last }: When['named']): Told | null {
  if (year === null || (units !== 0 && last?.length !== 'YEAR')) return null;
  return told(yearDays(year - units), 'YEAR');
}

export function samePeriod(said: Said<'SAME_PERIOD'>, when: When): Told | null {
  const { last } = when.named;
  if (last === null || last.length === 'WEEK' || last.length === 'INSTANT') return null;
  const own = dateOf(last.days.start).year;
  const year = said.year.is === 'BEFORE_NAMED' ? own - said.year.years : yearSaid(said.year, when);
  if (typeof year !== 'number' || (year === own && said.year.is !== 'BEFORE_NAMED')) return null;
  return yearsLater(last, year - own);
}

const yearsLater = ({ days, length }: Told, years: number): Told =>
  told({ start: monthsLater(days.start, 12 * years), end: monthsLater(days.end, 12 * years) }, length);

/** Of a time that is just over; of others it is not told whether a year before it or before publication is meant. */
export function yearAgo({ today, named: { last } }: When): Told | null {
  if (last === null || today === null || last.days.end > today + 1) return null;
  const isLong = last.length === 'MONTH' || last.length === 'QUARTER' || last.length === 'YEAR';
  const isJustOver = today - last.days.end <= last.days.end - last.days.start;
  return isLong && isJustOver ? yearsLater(last, -1) : null;
}
