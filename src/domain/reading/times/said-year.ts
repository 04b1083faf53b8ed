import { dateOf, dayOf } from './calendar.js';
import type { Said, YearSaid } from './time-said.js';
import type { When } from './when.js';

/** Which year is meant. UNSAID: none is said; UNKNOWN: it cannot be told. */
export function yearSaid(said: YearSaid | null, when: When): number | 'UNSAID' | 'UNKNOWN' {
  if (said === null) return 'UNSAID';
  switch (said.is) {
    case 'NUMBER':
      return said.year;
    case 'DIGITS':
      return fromDigits(said.digits, when.today);
    case 'AGO':
      return when.today === null ? 'UNKNOWN' : dateOf(when.today).year - said.years;
    case 'BEFORE_NAMED':
      if (when.named.year !== null) return when.named.year - said.years;
      return said.years === 0 ? 'UNSAID' : 'UNKNOWN';
  }
}

/** Two digits are a year of this century up to the one after publication; without it, up to 69, as POSIX has it. */
function fromDigits(digits: number, today: number | null): number {
  const last = today === null ? 2068 : dateOf(today).year + 1;
  const year = last - (last % 100) + digits;
  return year > last ? year - 100 : year;
}

/** A date of more than a month before publication is hardly the one of its figures. */
const NEAR = 31;

/** The day of a date in digits; null where day and month could be either. */
export function digitsDay(said: Said<'DIGITS'>, when: When): number | null {
  const year = yearSaid(said.year, when);
  if (typeof year !== 'number') return null;
  const dayFirst = dayOf(year, said.second, said.first);
  const monthFirst = dayOf(year, said.first, said.second);
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return dayFirst ?? monthFirst ?? null;
  if (when.dayFirst !== null) return when.dayFirst ? dayFirst : monthFirst;
  return nearOf([dayFirst, monthFirst], when.today);
}

/** The only one that is not after publication, or the only one of its last weeks. */
function nearOf(days: readonly number[], today: number | null): number | null {
  if (today === null) return null;
  const before = days.filter((day) => day <= today);
  if (before.length === 1) return before[0] ?? null;
  const near = before.filter((day) => today - day <= NEAR);
  return near.length === 1 ? (near[0] ?? null) : null;
}
