import { digits, map, mark, maybe, only, row, tight, word, either, type Phrase } from './phrase.js';
import type { YearSaid } from './time-said.js';

const inRange =
  (pattern: RegExp, from: number, to: number) =>
  (folded: string): number | undefined => {
    const value = Number(folded);
    return pattern.test(folded) && value >= from && value <= to ? value : undefined;
  };

/** A year of four digits. */
export const fourDigits: Phrase<number> = digits(inRange(/^\d{4}$/, 1000, 2999));

/** A month in one or two digits. */
export const monthDigits: Phrase<number> = digits(inRange(/^\d{1,2}$/, 1, 12));

/** A day in one or two digits. */
export const dayDigits: Phrase<number> = digits(inRange(/^\d{1,2}$/, 1, 31));

/** The last two digits of a year behind an apostrophe: "'16". */
const afterApostrophe: Phrase<YearSaid> = map(
  row(mark("'", '‘'), tight(digits(inRange(/^\d{2}$/, 0, 99)))),
  ([, value]) => ({ is: 'DIGITS', digits: value }),
);

export const yearNumber: Phrase<YearSaid> = map(fourDigits, (year) => ({ is: 'NUMBER', year }));

/** A year in digits: 2016, '16. */
export const yearInDigits: Phrase<YearSaid> = either(yearNumber, afterApostrophe);

/** A year of four digits, or its last two. */
export const shortYear: Phrase<YearSaid> = either(
  yearNumber,
  map(digits(inRange(/^\d{2}$/, 0, 99)), (value): YearSaid => ({ is: 'DIGITS', digits: value })),
);

/** Right against what stands before and after: no letter, digit or joining mark beside it. */
export const alone = <T>(phrase: Phrase<T>): Phrase<T> =>
  only(phrase, (words, at, next) => {
    const [before, first, after, beyond] = [words[at - 1], words[at], words[next], words[next + 1]];
    if (first?.spaced === false && before !== undefined && JOINS.test(before.folded)) return false;
    if (after === undefined || after.spaced) return true;
    if (after.kind !== 'MARK') return false;
    return !(JOINS.test(after.folded) && beyond !== undefined && !beyond.spaced && beyond.kind !== 'MARK');
  });

const JOINS = /^(?:[-/+:#@=_.]|[a-z\d].*)$/u;

/** A day of the month as languages write it in digits: 1, 1st, 1er, 1º, "1.". */
export const dayNumber = (...endings: readonly string[]): Phrase<number> =>
  map(row(dayDigits, maybe(tight(either(word(...endings), mark('.', 'º', 'ª', '°'))))), ([day]) => day);
