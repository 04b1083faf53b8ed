import { ENGLISH_GOING_ON } from './en/going-on.js';
import { MONTHS } from './en/times/calendar-words.js';

/** Words with which no sentence ends, of every language that is read. */
export const GOING_ON: ReadonlySet<string> = ENGLISH_GOING_ON;

/** What stands beside the number of a day or a year. */
export const MONTH_NAMES: ReadonlySet<string> = new Set(MONTHS.keys());
