import {
  either,
  map,
  mark,
  maybe,
  only,
  row,
  tight,
  word,
  wordFor,
  wording,
  type Phrase,
} from '../../../times/phrase.js';
import { dayNumber, shortYear, yearInDigits, yearNumber } from '../../../times/number-phrases.js';
import type { TimeSaid, YearSaid } from '../../../times/time-said.js';
import { MONTHS, ORDINALS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar-words.js';
import { ledInEnglish } from './leads.js';
import { isDayAfterMonth, isMonth, isMonthAfterDay, isVerb, isWeekday } from './what-is-meant.js';

export const the = maybe(word('the'));
export const comma = maybe(mark(','));
const stop = maybe(tight(mark('.')));
const possessive = mark("'s", "'");

const longMonth = wordFor(MONTHS);
const shortMonth = map(row(wordFor(SHORT_MONTHS), stop), ([month]) => month);
/** A month where a number beside it tells that it is one. */
const namedMonth = either(longMonth, shortMonth);
/** A month by itself. */
const bareMonth = either(
  only(longMonth, (words, at, next) => isMonth(words, at, next, false)),
  only(shortMonth, (words, at, next) => isMonth(words, at, next, true)),
);

/** A month after "this" or "last", and not a verb: "this may cause". */
const surelyMonth = only(longMonth, (words, at) => words[at]?.capital === true || !isVerb(words[at]));

export const day = dayNumber('st', 'nd', 'rd', 'th');
const ordinalDay = map(row(word('the'), wordFor(ORDINALS), word('of')), ([, value]) => value);

const yearsAgo = (years: number): YearSaid => ({ is: 'AGO', years });
const yearsBefore = (years: number): YearSaid => ({ is: 'BEFORE_NAMED', years });

/** A year by what it is to the day of publication or to the year named before. */
export const relativeYear: Phrase<YearSaid> = either(
  map(row(word('a', 'one'), word('year'), word('before', 'earlier', 'previously')), () => yearsBefore(1)),
  map(either(wording('last year'), wording('past year')), () => yearsAgo(1)),
  map(row(word('this', 'current'), word('year')), () => yearsAgo(0)),
  map(row(the, wording('current year')), () => yearsAgo(0)),
  map(wording('the year before last'), () => yearsAgo(2)),
  map(either(wording('that year'), wording('the same year'), wording('that same year')), () =>
    yearsBefore(0),
  ),
  map(
    either(
      row(word('the'), word('previous', 'preceding', 'prior'), word('year')),
      row(word('the'), wording('year'), word('before', 'earlier')),
    ),
    () => yearsBefore(1),
  ),
  map(either(wording('the following year'), wording('the next year'), wording('the year after')), () =>
    yearsBefore(-1),
  ),
);

/** "of 2016", "2016", "of last year", "last year"; never the number of something else. */
const yearAfter: Phrase<YearSaid> = either(
  map(row(maybe(word('of', 'in')), either(yearInDigits, relativeYear)), ([, year]) => year),
  map(wording('of the year'), () => yearsBefore(0)),
);

/** The year after a month; one in digits may come after a comma. */
const yearOfMonth = either(
  yearAfter,
  map(row(mark(','), yearNumber), ([, year]) => year),
);

const monthSaid = (month: number, year: YearSaid | null): TimeSaid => ({ is: 'MONTH', month, year });

const monthsSaid = (from: number, to: number, year: YearSaid | null): TimeSaid => ({
  is: 'FROM_TO',
  from: monthSaid(from, null),
  to: monthSaid(to, year),
});

export const month: Phrase<TimeSaid> = either(
  map(row(namedMonth, yearOfMonth), ([value, year]) => monthSaid(value, year)),
  map(bareMonth, (value) => monthSaid(value, null)),
  map(row(wording('the month of'), namedMonth, maybe(yearOfMonth)), ([, value, year]) =>
    monthSaid(value, year),
  ),
  map(row(wording('month of'), namedMonth, maybe(yearOfMonth)), ([, value, year]) => monthSaid(value, year)),
  map(row(either(yearNumber, relativeYear), possessive, namedMonth), ([year, , value]) =>
    monthSaid(value, year),
  ),
  map(row(yearNumber, maybe(mark(',')), longMonth), ([year, , value]) => monthSaid(value, year)),
  // Two months joined are both months, however short they are written.
  map(
    row(
      maybe(word('from')),
      namedMonth,
      word('to', 'through', 'thru', 'until', 'till'),
      namedMonth,
      yearOfMonth,
    ),
    ([, from, , to, year]) => monthsSaid(from, to, year),
  ),
  map(row(namedMonth, mark('-', '–', '/'), namedMonth, maybe(yearOfMonth)), ([from, , to, year]) =>
    monthsSaid(from, to, year),
  ),
  map(row(word('last'), maybe(mark('-')), surelyMonth), ([, , value]): TimeSaid => ({
    is: 'LAST_MONTH_NAMED',
    month: value,
  })),
  map(row(word('this'), maybe(word('past')), surelyMonth), ([, past, value]) =>
    monthSaid(value, past === null ? { is: 'AGO', years: 0 } : null),
  ),
);

const daySaid = (value: number, of: number, year: YearSaid | null): TimeSaid => ({
  is: 'DAY',
  day: value,
  month: of,
  year,
});

const yearOfDay = maybe(map(row(comma, either(yearInDigits, relativeYear)), ([, year]) => year));

const monthDay = only(row(namedMonth, the, day), isDayAfterMonth);

/** "1st of August"; the month is its last word, but for a full stop. */
const dayMonth = only(row(the, day, maybe(word('of')), namedMonth), (words, at, next) =>
  isMonthAfterDay(words, at, words[next - 1]?.folded === '.' ? next - 2 : next - 1, next),
);

const dayMonthYear = ([, value, , of, year]: readonly [
  unknown,
  number,
  unknown,
  number,
  YearSaid,
]): TimeSaid => daySaid(value, of, year);

const plainDate: Phrase<TimeSaid> = either(
  map(row(the, day, maybe(word('of')), namedMonth, either(yearInDigits, relativeYear)), dayMonthYear),
  map(row(the, day, maybe(word('of')), namedMonth, mark(','), yearNumber), ([, value, , of, , year]) =>
    daySaid(value, of, year),
  ),
  map(dayMonth, ([, value, , of]) => daySaid(value, of, null)),
  map(row(ordinalDay, namedMonth, yearOfDay), ([value, of, year]) => daySaid(value, of, year)),
  map(monthDay, ([of, , value]) => daySaid(value, of, null)),
  map(row(namedMonth, the, day, comma, either(yearNumber, relativeYear)), ([of, , value, , year]) =>
    daySaid(value, of, year),
  ),
  map(row(day, tight(mark('-')), tight(namedMonth)), ([value, , of]) => daySaid(value, of, null)),
  map(
    row(day, tight(mark('-', '/')), tight(namedMonth), tight(mark('-', '/')), tight(shortYear)),
    ([value, , of, , year]) => daySaid(value, of, year),
  ),
);

const weekdayName = either(
  wordFor(WEEKDAYS),
  map(
    only(row(wordFor(SHORT_WEEKDAYS), stop), (words, at) => {
      const led = ledInEnglish(words, at);
      return words[at]?.capital === true && (led === 'on' || led === 'since' || led === 'by');
    }),
    ([weekday]) => weekday,
  ),
);

/** A weekday before its date is a word more for it. */
export const beforeDate = either(
  wordFor(WEEKDAYS),
  map(row(wordFor(SHORT_WEEKDAYS), stop), ([weekday]) => weekday),
);

export const date: Phrase<TimeSaid> = either(
  plainDate,
  map(row(beforeDate, comma, plainDate), ([, , said]) => said),
);

const timeOfDay = maybe(word('morning', 'afternoon', 'evening', 'night', 'midday', 'noon'));

const weekdayHere = only(weekdayName, (words, at, next) => isWeekday(words, at, next));

export const weekday: Phrase<TimeSaid> = map(
  row(
    maybe(row(word('early', 'late', 'earlier', 'later'), maybe(word('on')))),
    maybe(word('last', 'past', 'this')),
    weekdayHere,
    timeOfDay,
    maybe(word('last')),
  ),
  ([, which, value, , after]): TimeSaid => ({
    is: 'WEEKDAY',
    weekday: value,
    which: which === 'this' ? 'THIS' : which === null && after === null ? 'LATEST' : 'LAST',
  }),
);

/** A year by its number; whether it is one is asked of what stands around it. */
export const year: Phrase<TimeSaid> = either(
  map(yearNumber, (said): TimeSaid => ({ is: 'YEAR', year: said })),
  map(
    row(maybe(word('the', 'all', 'calendar')), maybe(word('of')), word('year'), yearInDigits),
    ([, , , said]): TimeSaid => ({ is: 'YEAR', year: said }),
  ),
  map(relativeYear, (said): TimeSaid | undefined =>
    said.is === 'BEFORE_NAMED' ? undefined : { is: 'YEAR', year: said },
  ),
);
