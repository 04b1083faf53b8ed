import type { Word } from '../word.js';
import { inSentence, isJoiningHyphen } from './around.js';
import type { NumberAt } from './number-at.js';
import type { Numerals } from './numerals.js';
import { scaled } from './scaled.js';

/** From here on a number in words is round, as one in digits with a multiplier is: "two million". */
const ROUND_FROM = 1e6;

/** What was read so far of a number in words. */
interface Sum {
  /** What stands before the last multiplier above hundred, with it. */
  readonly total: number;
  /** What stands after it. */
  readonly group: number;
  /** The last such multiplier. */
  readonly scale: number;
  readonly last: 'NOTHING' | 'ONES' | 'TENS' | 'HUNDRED' | 'SCALE' | 'END';
  readonly multiplied: boolean;
  readonly after: number;
}

/**
 * The number in words that begins at a place: "Six hundred and nine", "twenty-three", "a dozen", "half a million",
 * "two and a half thousand"; without value where one follows another: "nineteen eighty-four". Null where none begins.
 * Each word is passed once.
 *
 * No library reads them for us. compromise 14.17 and wink-nlp 2 with its English model were tried on the sentences of
 * the tests: they find as many numbers in words, but call every second date, age and ordinal one too, read "two dozen" as
 * 2 and "two and a half thousand" as 2000, know neither "three lakh" nor "1 959" nor digits of other scripts, and part a
 * text in words of their own, to which no other rule's places fit.
 */
export function wordedNumberAt(words: readonly Word[], first: number, numerals: Numerals): NumberAt | null {
  const reader = { words, numerals, sentence: words[first]?.sentence };
  let sum: Sum | null = begun(reader, first);
  if (sum === null) return null;
  for (let next = goneOn(reader, sum); next !== null; next = goneOn(reader, sum)) sum = next;
  const run = runOn(reader, sum.after);
  const value = run === sum.after ? scaled(sum.total + sum.group, 1) : null;
  return { first, after: run, value, written: 'WORDS', multiplied: sum.multiplied, scale: lastScale(sum) };
}

const lastScale = ({ last, group, scale }: Sum): number => {
  if (last === 'SCALE') return scale;
  return last === 'HUNDRED' && group > 0 ? 100 : 1;
};

interface Reader {
  readonly words: readonly Word[];
  readonly numerals: Numerals;
  readonly sentence: number | undefined;
}

const NOTHING: Omit<Sum, 'after'> = {
  total: 0,
  group: 0,
  scale: Infinity,
  last: 'NOTHING',
  multiplied: false,
};

const folded = (reader: Reader, index: number): string =>
  inSentence(reader.words, index, reader.sentence)?.folded ?? '';

function begun(reader: Reader, first: number): Sum | null {
  const part = partOfScale(reader, first);
  if (part !== null) return part;
  const { articles, scales, sets } = reader.numerals;
  const next = folded(reader, first + 1);
  if (articles.has(folded(reader, first)) && (scales.has(next) || sets.has(next)))
    return { ...NOTHING, group: 1, last: 'ONES', after: first + 1 };
  return withSmall(reader, { ...NOTHING, after: first }, first);
}

/** "half a million", "a half-million", "half a dozen", "a quarter of a million". */
function partOfScale(reader: Reader, first: number): Sum | null {
  const { articles, half, quarter, of, scales, sets } = reader.numerals;
  let at = articles.has(folded(reader, first)) ? first + 1 : first;
  const part = half.has(folded(reader, at)) ? 0.5 : quarter.has(folded(reader, at)) ? 0.25 : null;
  if (part === null) return null;
  at++;
  if (of.has(folded(reader, at)) || isJoiningHyphen(reader.words, at)) at++;
  if (articles.has(folded(reader, at))) at++;
  const whole = scales.get(folded(reader, at)) ?? sets.get(folded(reader, at));
  if (whole === undefined) return null;
  return {
    ...NOTHING,
    total: part * whole,
    scale: whole,
    last: 'END',
    multiplied: whole >= ROUND_FROM,
    after: at + 1,
  };
}

function goneOn(reader: Reader, sum: Sum): Sum | null {
  if (sum.last === 'END') return null;
  const at = isJoiningHyphen(reader.words, sum.after) ? sum.after + 1 : sum.after;
  return (
    withSmall(reader, sum, at) ??
    withScale(reader, sum, at) ??
    withSet(reader, sum, at) ??
    (at === sum.after ? (withHalf(reader, sum) ?? withRest(reader, sum) ?? withFraction(reader, sum)) : null)
  );
}

/** A word from nought to ninety, where one may stand: "twenty" before "three", never "three" before "twenty". */
function withSmall(reader: Reader, sum: Sum, at: number): Sum | null {
  const { ones, tens } = reader.numerals;
  const ten = tens.get(folded(reader, at));
  const one = ones.get(folded(reader, at));
  const isFree = sum.last !== 'ONES' && sum.last !== 'TENS';
  if (ten !== undefined)
    return isFree ? { ...sum, group: sum.group + ten, last: 'TENS', multiplied: false, after: at + 1 } : null;
  if (one === undefined || !(isFree || (sum.last === 'TENS' && one > 0 && one < 10))) return null;
  return { ...sum, group: sum.group + one, last: 'ONES', multiplied: false, after: at + 1 };
}

function withScale(reader: Reader, sum: Sum, at: number): Sum | null {
  const scale = reader.numerals.scales.get(folded(reader, at));
  if (scale === undefined) return null;
  const { total, group } = sum;
  if (scale === 100)
    return group > 0 && group < 100 ? { ...sum, group: group * 100, last: 'HUNDRED', after: at + 1 } : null;
  const multiplied = scale >= ROUND_FROM;
  const after = at + 1;
  if (group > 0 && scale < sum.scale)
    return { total: total + scaled(group, scale), group: 0, scale, last: 'SCALE', multiplied, after };
  if (group === 0 && total > 0 && scale > 1000)
    return { total: scaled(total, scale), group: 0, scale, last: 'SCALE', multiplied, after };
  return null;
}

function withSet(reader: Reader, sum: Sum, at: number): Sum | null {
  const size = reader.numerals.sets.get(folded(reader, at));
  if (size === undefined || sum.total > 0 || sum.group === 0) return null;
  return { ...sum, group: sum.group * size, last: 'END', after: at + 1 };
}

/** "two and a half million", "a million and a half", "two and a half". */
function withHalf(reader: Reader, sum: Sum): Sum | null {
  const { and, articles, half, scales } = reader.numerals;
  const [one, two, three] = [0, 1, 2].map((offset) => folded(reader, sum.after + offset));
  if (!and.has(one ?? '') || !articles.has(two ?? '') || !half.has(three ?? '')) return null;
  const after = sum.after + 3;
  if (sum.last === 'SCALE')
    return { ...sum, total: sum.total + sum.scale / 2, last: 'END', multiplied: true, after };
  const scale = scales.get(folded(reader, after));
  if (sum.total > 0) return null;
  if (scale === undefined) return { ...sum, group: sum.group + 0.5, last: 'END', after };
  return { ...sum, group: scaled(sum.group + 0.5, scale), last: 'END', multiplied: true, after: after + 1 };
}

/** "six hundred and nine", "two thousand and five"; not "a hundred and one of them". */
function withRest(reader: Reader, sum: Sum): Sum | null {
  const { and, of } = reader.numerals;
  if (sum.last !== 'HUNDRED' && sum.last !== 'SCALE') return null;
  if (!and.has(folded(reader, sum.after)) || of.has(folded(reader, sum.after + 2))) return null;
  return withSmall(reader, sum, sum.after + 1);
}

/** "three point five", digit by digit, a multiplier after it. */
function withFraction(reader: Reader, sum: Sum): Sum | null {
  const { ones, point, scales } = reader.numerals;
  if (!point.has(folded(reader, sum.after)) || sum.total > 0) return null;
  let digits = '';
  let at = sum.after + 1;
  for (
    let one = ones.get(folded(reader, at));
    one !== undefined && one < 10;
    one = ones.get(folded(reader, at))
  ) {
    digits += String(one);
    at++;
  }
  if (digits === '' || digits.length > 9) return null;
  const value = Number(`${sum.group}.${digits}`);
  const scale = scales.get(folded(reader, at));
  if (scale === undefined) return { ...sum, group: value, last: 'END', after: at };
  return { ...sum, group: scaled(value, scale), last: 'END', multiplied: true, after: at + 1 };
}

/** The place after the small numbers that follow without anything between: a year in words, a telephone number. */
function runOn(reader: Reader, from: number): number {
  const { ones, tens } = reader.numerals;
  const isSmall = (index: number): boolean =>
    ones.has(folded(reader, index)) || tens.has(folded(reader, index));
  let after = from;
  while (isSmall(after) && (!isJoiningHyphen(reader.words, after + 1) || isSmall(after + 2)))
    after += isJoiningHyphen(reader.words, after + 1) ? 2 : 1;
  return after;
}
