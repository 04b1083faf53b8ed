import type { Word } from '../word.js';
import { isOf } from './around.js';
import type { NumberAt } from './number-at.js';
import type { Numerals } from './numerals.js';

/**
 * Words that stand for a number and give none, beginning at a place: "dozens", "tens of thousands", "several hundred",
 * "a couple of hundred". Null where none begins.
 *
 * Such words give a vague number, and no UNKNOWN one: UNKNOWN says that nobody gives it (semantics.md, Bounds). Where they
 * are a figure, it is one without a value, and no other is the same.
 */
export function openNumberAt(words: readonly Word[], first: number, numerals: Numerals): NumberAt | null {
  const isScale = (word: Word | undefined): boolean =>
    word !== undefined && (numerals.scales.has(word.folded) || numerals.sets.has(word.folded));
  let at = first;
  while (at < first + 3 && isOf(words[at], numerals.vague)) at += isOf(words[at + 1], numerals.of) ? 2 : 1;
  if (!isOf(words[at], numerals.indefinite) && !isScale(words[at])) return null;
  at++;
  while (isOf(words[at], numerals.of) && (isOf(words[at + 1], numerals.indefinite) || isScale(words[at + 1])))
    at += 2;
  return { first, after: at, value: null, written: 'WORDS', multiplied: false, scale: 1 };
}
