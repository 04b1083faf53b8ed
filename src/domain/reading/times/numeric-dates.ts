import type { Word } from '../word.js';
import { fold } from '../../text/tokens.js';
import { instantSaid } from './instant-said.js';
import { alone, dayDigits, fourDigits, monthDigits, shortYear } from './number-phrases.js';
import { dayOf } from './calendar.js';
import {
  digits,
  either,
  map,
  mark,
  maybe,
  only,
  row,
  rowAcross,
  tight,
  word,
  wordFor,
  type Phrase,
} from './phrase.js';
import { UNTOLD, type TimeSaid, type YearSaid } from './time-said.js';

const year = (number: number): YearSaid => ({ is: 'NUMBER', year: number });

/** A date as only dates are written, and yet no day of the calendar: 2016-02-31. */
const yearBefore = (number: number, month: number, day: number): TimeSaid =>
  dayIn(number, month, day) ?? UNTOLD;

/** A day that the calendar has. */
function dayIn(number: number, month: number, day: number): TimeSaid | undefined {
  return dayOf(number, month, day) === undefined ? undefined : { is: 'DAY', day, month, year: year(number) };
}

const slash = tight(mark('/'));
const hyphen = tight(mark('-', '‑', '‐'));
const dash = mark('-', '‑', '‐', '–');

/** 2016-11-30, 2016/11/30. */
const yearFirst = either(
  ...[slash, hyphen].map((joint) =>
    map(row(fourDigits, joint, tight(monthDigits), joint, tight(dayDigits)), ([y, , m, , d]) =>
      yearBefore(y, m, d),
    ),
  ),
);

/** 6/1/16, 01/08/2016, 01-08-2016: the order of day and month is another country's. */
const yearLast = either(
  ...[slash, hyphen].map((joint) =>
    map(
      row(dayDigits, joint, tight(dayDigits), joint, tight(shortYear)),
      ([first, , second, , said]): TimeSaid | undefined =>
        first > 12 && second > 12 ? undefined : { is: 'DIGITS', first, second, year: said },
    ),
  ),
);

/** Numbers with two full stops are versions as well: these are years of dates. */
const isYearOfDate = (number: number): boolean => number >= 1800 && number <= 2100;

/** 01.08.2016, 1.8.2016, 01.08.16, 2016.08.01: with full stops the day comes before the month. */
const dotted = digits((folded): TimeSaid | undefined => {
  const [, a = '', b = '', c = ''] = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/.exec(folded) ?? [];
  if (isYearOfDate(Number(a)) && c.length <= 2) return dayIn(Number(a), Number(b), Number(c));
  if (isYearOfDate(Number(c)) && a.length <= 2) return dayIn(Number(c), Number(b), Number(a));
  return /^\d\d\.\d\d\.\d\d$/.test(folded) && dayOf(2000, Number(b), Number(a)) !== undefined
    ? { is: 'DAY', day: Number(a), month: Number(b), year: { is: 'DIGITS', digits: Number(c) } }
    : undefined;
});

/** 17/04, 04/17: of which only one can be the month. */
const withoutYear = map(
  row(dayDigits, slash, tight(dayDigits)),
  ([first, , second]): TimeSaid | undefined => {
    const [day, month] = first > 12 ? [first, second] : [second, first];
    return day > 12 && month <= 12 ? { is: 'DAY', day, month, year: null } : undefined;
  },
);

const stop = tight(mark('.'));

/** 14. 1. 2016, 2016. 1. 14.: with full stops and spaces. */
const spacedDots = either(
  map(rowAcross(dayDigits, stop, monthDigits, stop, fourDigits), ([d, , m, , y]) => dayIn(y, m, d)),
  map(rowAcross(fourDigits, stop, monthDigits, stop, dayDigits), ([y, , m, , d]) => dayIn(y, m, d)),
);

/** 11/2016, 11.2016. */
const monthFirst = either(
  map(row(monthDigits, slash, tight(fourDigits)), ([month, , number]) => monthIn(number, month)),
  digits((folded) => {
    const [, month, number] = /^(0[1-9]|1[0-2])\.((?:19|20)\d\d)$/.exec(folded) ?? [];
    return number === undefined ? undefined : monthIn(Number(number), Number(month));
  }),
);

const monthIn = (number: number, month: number): TimeSaid => ({ is: 'MONTH', month, year: year(number) });

/** 2016-11 and 2016/11 are months; 2016/17 and 2010-11 are two years, or a month, and nobody can tell. */
const monthOrYears = map(
  row(
    fourDigits,
    tight(either(slash, dash)),
    tight(digits((folded) => (/^\d{2}$/.test(folded) ? folded : undefined))),
  ),
  ([number, joint, last]): TimeSaid | undefined => {
    const second = Number(last);
    const later = second > number % 100;
    const isMonth = second >= 1 && second <= 12 && joint !== '–';
    if (isMonth) return later ? UNTOLD : monthIn(number, second);
    if (!later && second !== 0) return undefined;
    const end = number - (number % 100) + second + (second === 0 ? 100 : 0);
    return end - number === 1 ? UNTOLD : yearsFrom(number, end);
  },
);

const yearsFrom = (from: number, to: number): TimeSaid => ({
  is: 'FROM_TO',
  from: { is: 'YEAR', year: year(from) },
  to: { is: 'YEAR', year: year(to) },
});

const twoDigits = digits((folded) => (/^[0-5]\d$/.test(folded) ? folded : undefined));
const seconds = digits((folded) => /^([0-5]\d)(?:\.\d+)?$/.exec(folded)?.[1]);
const hour = wordFor(
  new Map(
    Array.from({ length: 24 }, (_, value) => String(value).padStart(2, '0')).map((value) => [
      `t${value}`,
      value,
    ]),
  ),
);
const digitsAfterT = wordFor(
  new Map(Array.from({ length: 76 }, (_, value) => [`t${value + 24}`, value + 24] as const)),
);
const colon = tight(mark(':'));
const zone = either(
  map(tight(word('z')), () => 'Z'),
  map(
    row(
      tight(mark('+', '-')),
      tight(twoDigits),
      maybe(map(row(colon, tight(twoDigits)), ([, minutes]) => minutes)),
    ),
    ([sign, hours, minutes]) => (Number(hours) > 23 ? undefined : `${sign}${hours}:${minutes ?? '00'}`),
  ),
);

/** 2016-12-04T10:00:00Z, to the second; without its zone it is told to the day. */
const instant = map(
  row(
    map(yearFirst, (said) => (said.is === 'DAY' ? said : undefined)),
    tight(hour),
    colon,
    tight(twoDigits),
    maybe(map(row(colon, tight(seconds)), ([, value]) => value)),
    maybe(zone),
  ),
  ([date, hours, , minutes, second, offset]): TimeSaid | undefined =>
    offset === null ? date : instantSaid(date, `${hours}:${minutes}:${second ?? '00'}`, offset),
);

/** An instant that no clock or calendar has: 2016-02-31T99:00Z. */
const noInstant = map(
  row(yearFirst, tight(digitsAfterT), maybe(row(colon, tight(digits((folded) => folded)))), maybe(zone)),
  (): TimeSaid => UNTOLD,
);

const isoDate = map(
  either(
    map(row(fourDigits, hyphen, tight(monthDigits), hyphen, tight(dayDigits)), ([y, , m, , d]) =>
      dayIn(y, m, d),
    ),
    map(row(fourDigits, hyphen, tight(monthDigits)), ([y, , m]) => monthIn(y, m)),
  ),
  (said) => said,
);

/** 2016年11月30日 */
const inHan = map(
  row(
    fourDigits,
    word(...['年', '년'].map(fold)),
    maybe(
      map(
        row(
          monthDigits,
          word(...['月', '월'].map(fold)),
          maybe(map(row(dayDigits, word(...['日', '일'].map(fold))), ([day]) => day)),
        ),
        (m) => m,
      ),
    ),
  ),
  ([number, , rest]): TimeSaid | undefined => {
    if (rest === null) return { is: 'YEAR', year: year(number) };
    const [month, , day] = rest;
    return day === null ? monthIn(number, month) : dayIn(number, month, day);
  },
);

/** 2016-10-17/2016-11-30, as ISO 8601 and EDTF write a stretch. */
const isoInterval = map(row(isoDate, slash, tight(isoDate)), ([from, , to]): TimeSaid => ({
  is: 'FROM_TO',
  from,
  to,
}));

const oneDate = either(yearFirst, yearLast, dotted);

/** 1/1/2016-25/12/2016 */
const twoDates = map(row(oneDate, mark('-', '–', '—'), oneDate), ([from, , to]): TimeSaid => ({
  is: 'FROM_TO',
  from,
  to,
}));

/** Both of two digits, as fractions and scores are hardly written. */
const isPadded = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded.length === 2 && words[at + 2]?.folded.length === 2;

/** Dates that are digits in any language. */
export const NUMERIC_DATES: Phrase<TimeSaid> = either(
  alone(instant),
  alone(noInstant),
  alone(yearFirst),
  alone(yearLast),
  alone(dotted),
  alone(only(withoutYear, isPadded)),
  alone(monthFirst),
  alone(monthOrYears),
  alone(isoInterval),
  alone(twoDates),
  spacedDots,
  inHan,
);
