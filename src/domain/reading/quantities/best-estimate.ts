import { inSentence, touches } from '../numbers/around.js';
import type { Word } from '../word.js';
import { joined, rangeOf, type NumberWithUnit, type Range } from './ranges.js';
import type { Qualifiers } from './qualifiers.js';

/** How many words may lead to a range in brackets: "(95% CI: 140–160)". */
const REACH = 6;

/** A range in brackets right after a number, which lies inside. */
export interface Estimate {
  readonly range: Range;
  /** The place of its second number among the numbers. */
  readonly last: number;
  /** The place of the closing bracket among the words. */
  readonly close: number;
}

/**
 * The range of which a number is the best estimate: "152 (140–160)", "152 [95% CI 140 to 160]". Null where nothing such
 * stands behind it.
 */
export function estimateAfter(
  words: readonly Word[],
  numbers: readonly NumberWithUnit[],
  at: number,
  rules: Qualifiers,
): Estimate | null {
  const number = numbers[at];
  if (number === undefined || !/^[([]$/u.test(words[number.unit.after]?.folded ?? '')) return null;
  const first = numbers[at + 1]?.unit.of === 'PERCENT' && number.unit.of !== 'PERCENT' ? at + 2 : at + 1;
  const [low, high] = [numbers[first], numbers[first + 1]];
  if (low === undefined || high === undefined || low.first - number.unit.after > REACH) return null;
  const close = high.unit.after;
  if (!/^[)\]]$/u.test(inSentence(words, close, words[number.first]?.sentence)?.folded ?? '')) return null;
  const range = rangeOf(words, low, high, joined(words, low, high, rules), rules);
  const isInside =
    range !== null && number.value !== null && number.value >= range.low && number.value <= range.high;
  return isInside && touches(words, close) ? { range, last: first + 1, close } : null;
}
