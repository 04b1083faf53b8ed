import type { TimeRead } from '../time-read.js';
import type { TimeSaid } from './time-said.js';

/** How long a time is by what is said of it, whichever it is. */
export function lengthSaid(said: TimeSaid): TimeRead['length'] {
  switch (said.is) {
    case 'DAY':
    case 'DIGITS':
    case 'WEEKDAY':
    case 'END_OF':
      return 'DAY';
    case 'WEEK_FROM':
    case 'WEEK_OF':
      return 'WEEK';
    case 'INSTANT':
      return 'INSTANT';
    case 'MONTH':
    case 'MONTHS_AGO':
    case 'LAST_MONTH_NAMED':
      return 'MONTH';
    case 'YEAR':
      return 'YEAR';
    case 'AGO':
    case 'BEFORE_NAMED':
      return said.unit;
    case 'PART_OF_YEAR':
      return said.months === 1 ? 'MONTH' : said.months === 3 ? 'QUARTER' : 'STRETCH';
    default:
      return 'STRETCH';
  }
}
