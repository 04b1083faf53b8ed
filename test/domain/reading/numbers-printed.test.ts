import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ENGLISH } from '../../../src/domain/reading/languages/en/english.js';
import { quantitiesIn } from '../../../src/domain/reading/quantities.js';
import { wordsOf } from '../../../src/domain/reading/words.js';

/** The first digit of each script that a newspaper may print in. */
const ZEROS = ['0', '٠', '۰', '०', '০', '๐', '０', '𝟎'];

const inScript = (western: string, zero: string): string =>
  western.replaceAll(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));

const grouped = (value: number, separator: string): string =>
  String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, separator);

const indian = (value: number): string => value.toLocaleString('en-IN');

const SEPARATORS = [',', '.', ' ', '\u00a0', '\u202f', '\u2009', "'", '’', '٬'];

/** Numbers as they are printed, each way with how it prints one. */
const PRINTED: readonly ((value: number) => string)[] = [
  ...SEPARATORS.map((mark) => (value: number) => grouped(value, mark)),
  indian,
  inWords,
];

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value >= 1e6) return joined(`${inWords(Math.floor(value / 1e6))} million`, value % 1e6);
  if (value >= 1000) return joined(`${inWords(Math.floor(value / 1000))} thousand`, value % 1000);
  if (value >= 100) return joined(`${ONES[Math.floor(value / 100)]} hundred`, value % 100);
  if (value < 20) return ONES[value] ?? '';
  const rest = value % 10 === 0 ? '' : `-${ONES[value % 10]}`;
  return `${TENS[Math.floor(value / 10) - 2]}${rest}`;
}

const joined = (whole: string, rest: number): string => {
  if (rest === 0) return whole;
  return rest < 100 ? `${whole} and ${inWords(rest)}` : `${whole} ${inWords(rest)}`;
};

const readIn = (text: string): (number | null)[] =>
  quantitiesIn(wordsOf(text), ENGLISH).quantities.map(({ value }) => value);

/** As newspapers have them: small ones as often as large ones. */
const numbers = fc.oneof(
  fc.integer({ min: 2, max: 99 }),
  fc.integer({ min: 100, max: 9999 }),
  fc.integer({ min: 10_000, max: 999_999_999 }),
);

test('a number is read back as it was printed, in any groups, digits and words', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...PRINTED), fc.constantFrom(...ZEROS), (value, print, zero) => {
      expect(readIn(`The flood drove out ${inScript(print(value), zero)} people, they say.`)).toEqual([
        value,
      ]);
    }),
    { numRuns: 2000 },
  );
});

test('a number with a fraction is read back in either way of writing it', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom('.', ','),
      (whole, hundredths, mark) => {
        const value = Number(`${whole}.${String(hundredths).padStart(2, '0')}`);
        const text = `${grouped(whole, mark === '.' ? ',' : '.')}${mark}${String(hundredths).padStart(2, '0')}`;
        expect(readIn(`The index fell under ${text} points.`)).toEqual([value]);
      },
    ),
    { numRuns: 500 },
  );
});

test('in any text quantities lie in it, in order, and none shares a letter with another or with what is no figure', () => {
  const pieces = fc.constantFrom(
    ...'1,959 12 2016 20-25 one two hundred million dozen at least up to more than between and of the % $ - . , ( ) killed May 3 9th pm days aged'.split(
      ' ',
    ),
    '\n',
    '\ud83d',
    '١٩',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');
      const { quantities, noFigures } = quantitiesIn(wordsOf(text), ENGLISH);
      const spans = [...quantities, ...noFigures].sort((a, b) => a.start - b.start);
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        ({ end } = span);
      }
      expect(end).toBeLessThanOrEqual(text.length);
      for (const { start, end: until, number, qualified } of quantities)
        for (const part of [number, qualified])
          if (part !== null) expect(part.start >= start && part.end <= until).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
