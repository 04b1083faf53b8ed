import type { TimeSaid } from './time-said.js';

/** The year of the time is in its own words. */
export function statesYear(said: TimeSaid): boolean {
  switch (said.is) {
    case 'INSTANT':
    case 'DIGITS':
      return true;
    case 'YEAR':
      return isNumber(said.year);
    case 'MONTH':
    case 'DAY':
    case 'PART_OF_YEAR':
    case 'SAME_PERIOD':
      return said.year !== null && isNumber(said.year);
    case 'DAYS_OF':
    case 'END_OF':
    case 'WEEK_OF':
      return statesYear(said.of);
    case 'WEEK_FROM':
      return statesYear(said.from);
    case 'FROM_TO':
      return statesYear(said.from) || statesYear(said.to);
    case 'UP_TO':
    case 'UNITS_TO':
    case 'YEAR_TO':
      return statesYear(said.to);
    case 'SEVERAL':
      return said.times.some(statesYear);
    default:
      return false;
  }
}

const isNumber = ({ is }: { readonly is: string }): boolean => is === 'NUMBER' || is === 'DIGITS';
