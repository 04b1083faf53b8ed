import type { Word } from '../../../word.js';
import {
  either,
  map,
  mark,
  maybe,
  only,
  row,
  word,
  wordFor,
  wording,
  type Phrase,
} from '../../../times/phrase.js';
import { yearInDigits } from '../../../times/number-phrases.js';
import type { TimeSaid, YearSaid } from '../../../times/time-said.js';
import { ORDINALS, UNITS } from './calendar-words.js';
import { comma, date, month, relativeYear, the } from './dates.js';
import { ledInEnglish, OVER } from './leads.js';
import { count, relative } from './relative.js';

interface Part {
  readonly months: number;
  /** From 1 at the start of the year, from -1 at its end. */
  readonly nth: number;
}

const part = (months: number, nth: number): Part => ({ months, nth });

const CODES = new Map<string, Part>([
  ...[1, 2, 3, 4].map((nth): [string, Part] => [`q${nth}`, part(3, nth)]),
  ...[1, 2].map((nth): [string, Part] => [`h${nth}`, part(6, nth)]),
]);

const nth = either(
  wordFor(ORDINALS),
  map(row(count, word('st', 'nd', 'rd', 'th')), ([value]) => value),
  map(word('last', 'final'), () => -1),
);

const quarter = map(row(the, nth, maybe(mark('-')), word('quarter')), ([, which]) =>
  which <= 4 ? part(3, which) : undefined,
);
const half = map(row(the, nth, maybe(mark('-')), word('half')), ([, which]) =>
  which <= 2 ? part(6, which) : undefined,
);
const months = either(
  map(row(the, nth, count, word('months')), ([, which, number]) =>
    Math.abs(which) === 1 && number < 12 ? part(number, which) : undefined,
  ),
  map(row(the, nth, word('month')), ([, which]) => (which <= 12 ? part(1, which) : undefined)),
);

const ofYear: Phrase<YearSaid> = either(
  map(row(word('of', 'in'), either(yearInDigits, relativeYear)), ([, year]) => year),
  map(row(maybe(word('of')), word('the'), word('year')), (): YearSaid => ({
    is: 'BEFORE_NAMED',
    years: 0,
  })),
  relativeYear,
);

/** A quarter of the year, and not of a match, a cup or a town. */
const isSure = (led: string | null): boolean => led !== null && (OVER.has(led) || led === 'for');

/** "Q3" is the quarter wherever it stands with a capital; "H1" is a heading as well. */
const isCode = (words: readonly Word[], at: number): boolean =>
  isSure(ledInEnglish(words, at)) || (words[at]?.capital === true && words[at].folded.startsWith('q'));

const of = (value: Part, year: YearSaid | null): TimeSaid => ({ is: 'PART_OF_YEAR', ...value, year });

/** The year of which the text speaks is the one it named, or else the last in which the part had begun. */
const partOfYear: Phrase<TimeSaid> = either(
  map(row(wordFor(CODES), comma, maybe(mark('-', '/')), either(yearInDigits, ofYear)), ([value, , , year]) =>
    of(value, year),
  ),
  map(only(wordFor(CODES), isCode), (value) => of(value, null)),
  map(row(yearInDigits, maybe(mark('-', '/')), wordFor(CODES)), ([year, , value]) => of(value, year)),
  map(
    row(
      either(quarter, half, months),
      either(
        ofYear,
        map(row(comma, yearInDigits), ([, year]) => year),
      ),
    ),
    ([value, year]) => of(value, year),
  ),
  map(row(wording('the year'), mark("'s"), either(quarter, half, months)), ([, , value]) =>
    of(value, { is: 'BEFORE_NAMED', years: 0 }),
  ),
  map(
    row(either(yearInDigits, relativeYear), mark("'s", "'"), either(quarter, half, months)),
    ([year, , value]) => of(value, year),
  ),
  map(
    only(
      quarter,
      (words, at, next) =>
        words[next]?.folded !== 'of' && (words[at]?.folded === 'the' || isSure(ledInEnglish(words, at))),
    ),
    (value) => (value.nth > 0 ? of(value, null) : undefined),
  ),
);

/** How far before "the second" the quarter may stand that it follows. */
const REACH = 20;

function followsQuarter(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let before = at - 1; before >= Math.max(1, at - REACH); before--) {
    const word = words[before];
    if (word?.sentence !== sentence) return false;
    if (word?.folded === 'quarter') return ORDINALS.has(words[before - 1]?.folded ?? '');
  }
  return false;
}

/** "from 9 in the first quarter to 7 in the second". */
const quarterAfter: Phrase<TimeSaid> = map(
  only(
    row(word('the'), wordFor(ORDINALS)),
    (words, at, next) =>
      isSure(ledInEnglish(words, at)) && words[next]?.kind !== 'WORD' && followsQuarter(words, at),
  ),
  ([, which]) => (which <= 4 ? of(part(3, which), null) : undefined),
);

/** "the first ten days of May", "the last day of November". */
const partOfMonth: Phrase<TimeSaid> = either(
  map(
    row(the, word('first', 'last', 'final'), count, word('days'), word('of', 'in'), month),
    ([, edge, days, , , said]): TimeSaid => ({
      is: 'DAYS_OF',
      days,
      edge: edge === 'first' ? 'START' : 'END',
      of: said,
    }),
  ),
  map(
    row(the, word('last', 'final'), word('day'), word('of'), either(month, relative)),
    ([, , , , said]): TimeSaid => ({ is: 'END_OF', of: said }),
  ),
);

const whole = either(
  month,
  map(either(yearInDigits, relativeYear), (year): TimeSaid => ({ is: 'YEAR', year })),
  partOfYear,
  relative,
);

/** The day with which a month, a quarter or a year ends: "the end of November", "end-2016". */
export const endOf: Phrase<TimeSaid> = either(
  map(row(the, word('end', 'close'), word('of'), whole), ([, , , said]): TimeSaid => ({
    is: 'END_OF',
    of: said,
  })),
  map(
    row(the, word('end', 'close'), word('of'), word('the'), wordFor(UNITS)),
    ([, , , , unit]): TimeSaid => ({
      is: 'END_OF',
      of: { is: 'BEFORE_NAMED', unit, units: 0 },
    }),
  ),
  map(row(word('end'), mark('-'), whole), ([, , said]): TimeSaid => ({ is: 'END_OF', of: said })),
  map(row(word('year'), maybe(mark('-')), word('end'), yearInDigits), ([, , , year]): TimeSaid => ({
    is: 'END_OF',
    of: { is: 'YEAR', year },
  })),
);

export const parts: Phrase<TimeSaid> = either(partOfYear, quarterAfter, partOfMonth, endOf);

/** A time by itself, of which stretches and lists are made. */
export const point: Phrase<TimeSaid> = either(date, month, parts, relative);
