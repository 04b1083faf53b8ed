import { parsePeriod } from '../../period.js';
import {
  dateOf,
  dayOfInstant,
  monthsLater,
  oneDay,
  weekDays,
  weekdayOf,
  yearDays,
  type Days,
} from './calendar.js';
import { day, lastMonthNamed, month, monthsAgo, partOfYear, past, weekday, whole } from './calendar-dates.js';
import { beforeNamed, samePeriod, yearAgo } from './named-dates.js';
import { digitsDay, yearSaid } from './said-year.js';
import { statesYear } from './states-year.js';
import { told, type Told } from './told.js';
import type { Said, TimeSaid } from './time-said.js';
import type { When } from './when.js';

const MONDAY = 1;

/**
 * Which time is meant; null where that cannot be told. Several are told one by one.
 * A time that does not state its year is never later than publication.
 */
export function resolve(said: TimeSaid, when: When): Told | null {
  const found = (RESOLVERS[said.is] as (said: TimeSaid, when: When) => Told | null)(said, when);
  const isLater = found !== null && when.today !== null && found.days.start > when.today;
  return isLater && !statesYear(said) ? null : found;
}

type Resolvers = { readonly [I in TimeSaid['is']]: (said: Said<I>, when: When) => Told | null };

const RESOLVERS: Resolvers = {
  YEAR: (said, when) => {
    const year = yearSaid(said.year, when);
    return typeof year === 'number' ? told(yearDays(year), 'YEAR') : null;
  },
  MONTH: month,
  DAY: day,
  DIGITS: (said, when) => {
    const number = digitsDay(said, when);
    return number === null ? null : told(oneDay(number), 'DAY');
  },
  INSTANT: ({ edtf }) => ({
    days: oneDay(dayOfInstant(parsePeriod(edtf).start)),
    length: 'INSTANT',
    edtf,
  }),
  WEEKDAY: (said, { today }) => weekday(said, today),
  AGO: ({ unit, units }, { today }) => (today === null ? null : whole(unit, today, units)),
  MONTHS_AGO: monthsAgo,
  LAST_MONTH_NAMED: (said, { today }) => lastMonthNamed(said, today),
  BEFORE_NAMED: beforeNamed,
  SAME_PERIOD: samePeriod,
  YEAR_AGO: (_, when) => yearAgo(when),
  PAST: (said, { today }) => past(said, today),
  PART_OF_YEAR: partOfYear,
  DAYS_OF: daysOf,
  END_OF: (said, when) => endOf(resolve(said.of, when)),
  FROM_TO: fromTo,
  SINCE: since,
  UP_TO: upTo,
  UNITS_TO: unitsTo,
  WEEK_FROM: weekFrom,
  WEEK_OF: weekOf,
  YEAR_TO: yearTo,
  SEVERAL: () => null,
  ASIDE: () => null,
  UNTOLD: () => null,
};

function daysOf(said: Said<'DAYS_OF'>, when: When): Told | null {
  const of = resolve(said.of, when);
  if (of === null || of.days.end - of.days.start < said.days) return null;
  const { start, end } = of.days;
  const days: Days =
    said.edge === 'START' ? { start, end: start + said.days } : { start: end - said.days, end };
  return told(days, 'STRETCH');
}

const endOf = (of: Told | null): Told | null => (of === null ? null : told(oneDay(of.days.end - 1), 'DAY'));

/** Of two times without year the first is the last such before the second. */
function fromTo(said: Said<'FROM_TO'>, when: When): Told | null {
  const isOnwards = statesYear(said.from) && !statesYear(said.to);
  const start = isOnwards ? resolve(said.from, when) : null;
  const latest = start === null ? when.latest : Math.max(start.days.start + 364, start.days.end - 1);
  const to = resolve(said.to, { ...when, latest });
  const last = to && to.days.end - 1;
  const from =
    start ??
    resolve(said.from, { ...when, latest: last, today: said.from.is === 'WEEKDAY' ? last : when.today });
  if (from === null || to === null || from.days.start >= to.days.end) return null;
  return told({ start: from.days.start, end: to.days.end }, 'STRETCH');
}

function since(said: Said<'SINCE'>, when: When): Told | null {
  const from = resolve(said.from, when);
  if (from === null || when.today === null || from.days.start > when.today) return null;
  return told({ start: from.days.start, end: when.today + 1 }, 'STRETCH');
}

/** A count without a beginning is of the year that the text is about, where it named one. */
function upTo(said: Said<'UP_TO'>, when: When): Told | null {
  const to = resolve(said.to, when);
  const year = when.named.wholeYear;
  if (to === null || year === null || dateOf(to.days.start).year !== year) return null;
  return told({ start: yearDays(year).start, end: to.days.end }, 'STRETCH');
}

function unitsTo({ unit, units, to: said }: Said<'UNITS_TO'>, when: When): Told | null {
  const to = resolve(said, when);
  if (to === null) return null;
  const { end } = to.days;
  if (unit === 'DAY' || unit === 'WEEK') {
    if (to.length !== 'DAY') return null;
    return told(
      { start: end - units * (unit === 'DAY' ? 1 : 7), end },
      unit === 'WEEK' && units === 1 ? 'WEEK' : 'STRETCH',
    );
  }
  const months = units * { MONTH: 1, QUARTER: 3, YEAR: 12 }[unit];
  return told({ start: monthsLater(end, -months), end }, 'STRETCH');
}

function weekFrom(said: Said<'WEEK_FROM'>, when: When): Told | null {
  const from = resolve(said.from, when);
  return from && told({ start: from.days.start, end: from.days.start + 7 }, 'WEEK');
}

function weekOf(said: Said<'WEEK_OF'>, when: When): Told | null {
  const of = resolve(said.of, when);
  return of && weekdayOf(of.days.start) === MONDAY ? told(weekDays(of.days.start), 'WEEK') : null;
}

function yearTo(said: Said<'YEAR_TO'>, when: When): Told | null {
  const to = resolve(said.to, when);
  if (to === null) return null;
  const { end } = to.days;
  const { year } = dateOf(end - 1);
  const isWhole = dateOf(end).day === 1;
  return told({ start: isWhole ? monthsLater(end, -12) : yearDays(year).start, end }, 'STRETCH');
}
