import { either, map, mark, maybe, row, word } from '../../times/phrase.js';
import type { TimeWords } from '../../times/time-words.js';
import { MONTHS, SHORT_MONTHS } from './times/calendar-words.js';
import { instant } from './times/clock.js';
import { compared } from './times/compared.js';
import { weekday, year } from './times/dates.js';
import { ledInEnglish, ledWithinInEnglish } from './times/leads.js';
import { point } from './times/parts.js';
import { monthsAgo } from './times/relative.js';
import { stretches } from './times/stretches.js';
import { untoldTimes } from './times/untold.js';
import { isEnglishYear } from './times/what-is-meant.js';

/** How English speaks of times. */
export const ENGLISH_TIMES: TimeWords = {
  phrases: compared(either(instant, point, weekday, year, stretches, monthsAgo, untoldTimes)),
  months: new Map([...SHORT_MONTHS, ...MONTHS]),
  uncertain: either(
    map(
      either(
        word('about', 'around', 'approximately', 'circa', 'roughly'),
        row(word('c', 'ca'), maybe(mark('.'))),
      ),
      () => '~' as const,
    ),
    map(word('possibly', 'perhaps', 'maybe'), () => '?' as const),
    map(row(word('possibly', 'perhaps'), word('about', 'around')), () => '%' as const),
  ),
  articles: new Set(['the', 'of', 'all', 'day', 'month', 'year']),
  led: ledInEnglish,
  ledWithin: ledWithinInEnglish,
  saidOn: new Set(['on', 'dated', 'of', 'as of']),
  isYear: isEnglishYear,
};
