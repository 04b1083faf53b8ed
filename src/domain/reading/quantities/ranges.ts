import { DASHES, inSentence, isOf, touches } from '../numbers/around.js';
import type { NumberAt } from '../numbers/number-at.js';
import { scaled } from '../numbers/scaled.js';
import type { Word } from '../word.js';
import type { Qualifiers } from './qualifiers.js';
import type { WithUnit } from './unit.js';

/** A number with what is written with it. */
export interface NumberWithUnit extends NumberAt {
  readonly unit: WithUnit;
}

const THOUSAND = 1000;

/** How far before two numbers a word of change may stand: "rose sharply again from 10 to 15"; */
const REACH = 5;

/** and in one clause: "corrected the number of deaths in March from 74 to 81". */
const REACH_IN_CLAUSE = 16;

/** What joins two numbers; null where they stand apart. "or" joins for what is written after both: "3 or 4 days". */
export type Joined = 'DASH' | 'TO' | 'AND' | 'OR' | null;

/** How a number is joined to the next: by one word or mark, percent and currency between left out. */
export function joined(
  words: readonly Word[],
  low: NumberWithUnit,
  high: NumberWithUnit,
  rules: Qualifiers,
): Joined {
  const at = low.unit.after;
  const joint = inSentence(words, at, words[low.first]?.sentence);
  if (high.unit.start !== at + 1 || joint?.sentence !== words[high.first]?.sentence) return null;
  if (isOf(joint, DASHES)) return touches(words, at) === touches(words, at + 1) ? 'DASH' : null;
  if (isOf(joint, rules.to)) return 'TO';
  if (isOf(joint, rules.or)) return 'OR';
  return isOf(joint, rules.and) && leadAt(words, low, rules.rangeBetween) !== null ? 'AND' : null;
}

/** The place of "between" or "from" before a number. */
export function leadAt(
  words: readonly Word[],
  low: NumberWithUnit,
  leads: ReadonlySet<string>,
): number | null {
  const at = low.unit.start - 1;
  return isOf(inSentence(words, at, words[low.first]?.sentence), leads) ? at : null;
}

/** The ends of a range. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * The range that two joined numbers are; null where they are two figures: where the second is not larger ("from 926 to
 * 386"), where something changed from one to the other ("rose from 10 to 15", "up 12 to 926"), or where "or" stands
 * between, but for neighbours in words: "two or three". The first shares the multiplier of the second: "2 to 3
 * million".
 */
export function rangeOf(
  words: readonly Word[],
  low: NumberWithUnit,
  high: NumberWithUnit,
  by: Joined,
  rules: Qualifiers,
): Range | null {
  if (by === null || low.value === null || high.value === null) return null;
  if (low.unit.of === 'PERCENT' && high.unit.of !== 'PERCENT') return null;
  const ends = { low: signed(sharing(low, high, by), low), high: signed(high.value, high) };
  if (ends.low >= ends.high) return null;
  if (by === 'OR') return low.written === 'WORDS' && ends.high === ends.low + 1 ? ends : null;
  return by === 'TO' && isChange(words, low, rules) ? null : ends;
}

const signed = (value: number, { unit }: NumberWithUnit): number => (unit.negative ? -value : value);

function sharing(low: NumberWithUnit, high: NumberWithUnit, by: Joined): number {
  const [first, second] = [low.value ?? 0, high.value ?? 0];
  const scale = high.scale > 1 ? high.scale : thousandsOf(low, high, by);
  const shares = low.scale === 1 && scale > 1 && first < second / scale;
  return shares ? scaled(first, scale) : first;
}

/** "25-30,000" is of thousands, both of them. */
const thousandsOf = (low: NumberWithUnit, high: NumberWithUnit, by: Joined): number =>
  by === 'DASH' &&
  low.written === 'PLAIN' &&
  high.written === 'GROUPED' &&
  (low.value ?? 0) >= 1 &&
  (high.value ?? 0) % THOUSAND === 0 &&
  (high.value ?? 0) < THOUSAND * THOUSAND
    ? THOUSAND
    : 1;

function isChange(words: readonly Word[], low: NumberWithUnit, rules: Qualifiers): boolean {
  const lead = leadAt(words, low, rules.rangeFrom);
  const [from, reach] = lead === null ? [low.unit.start, 2] : [lead, REACH_IN_CLAUSE];
  for (let back = 1; back <= reach; back++) {
    const word = inSentence(words, from - back, words[low.first]?.sentence);
    if (word === undefined || (back > REACH && /^[,;:]$/u.test(word.folded))) return false;
    if (isOf(word, rules.changes)) return true;
  }
  return false;
}
