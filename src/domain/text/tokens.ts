import { GROUPED_DIGITS, numberWord, numeralOf } from './numerals.js';

/** A searchable word of a text with the place it stands at, in UTF-16 code units. */
export interface Token {
  readonly token: string;
  readonly start: number;
  readonly end: number;
  /** The number that it is, by one of its readings. */
  readonly number?: number;
}

/** Longer words are cut to so many code units: both engines can index what is left. */
const LONGEST = 200;

/** Scripts written without spaces between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** Letters of an alphabet with capitals: digits before them are part of their word, as in "1st". */
const CASED = '\\p{Lu}\\p{Ll}\\p{Lt}';

/** A number, one character of a script written without spaces, or a run of letters and digits. */
const WORD = new RegExp(
  [
    `(?<number>${GROUPED_DIGITS}|\\p{Nd}+(?![\\p{Nd}${CASED}]))`,
    '[a-zA-Z0-9]+(?![a-zA-Z0-9\\u0080-\\u{10ffff}])',
    `[${UNSPACED}]\\p{M}*`,
    `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}ـ])+`,
  ].join('|'),
  'gu',
);

const NOT_DECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
};

/** Marks, and letters of some scripts that are marks by their nature: signs of vowels and tone. */
const MARKS = /[\p{M}ـ\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3]/gu;

// eslint-disable-next-line no-control-regex -- the range is what ASCII is
const ASCII = /^[\x00-\x7f]*$/;

/** A text as it is compared: case, accents and other marks, and letter variants folded away. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .replaceAll(/[øđðłħıßæœþŧς]/g, (letter) => NOT_DECOMPOSED[letter] ?? letter)
    .toLowerCase();
}

/**
 * The words of a text, folded, one after another; everything that is neither letter nor digit parts them. A number is a
 * word for each of its readings, however it is written (`numberWord`).
 */
export function* tokensIn(text: string): Generator<Token, void> {
  for (const { 0: word, index, groups } of text.matchAll(WORD)) {
    if (groups?.['number'] === undefined) {
      const token = searchable(word);
      if (token !== '') yield { token, start: index, end: index + word.length };
    } else yield* tokensOfNumeral(word, index);
  }
}

function* tokensOfNumeral(word: string, start: number): Generator<Token, void> {
  const { readings, pieces, end } = numeralOf(word, start);
  for (const number of readings) yield { token: numberWord(number), start, end, number };
  const whole = readings.map(numberWord);
  for (const { digits, ...place } of pieces)
    if (!whole.includes(digits)) yield { token: digits.slice(0, LONGEST), ...place };
}

/** The words of a text, folded, in order. */
export const tokenize = (text: string): Token[] => [...tokensIn(text)];

function searchable(word: string): string {
  const folded = fold(word);
  const bare = /^[a-z0-9]+$/.test(folded) ? folded : folded.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return bare.length > LONGEST ? bare.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : bare;
}
