import type { Words } from '../word.js';
import { digitNumberAt } from './digit-number.js';
import type { NumberAt } from './number-at.js';
import type { Numerals } from './numerals.js';
import { openNumberAt } from './open-number.js';
import { wordedNumberAt } from './worded-number.js';

/**
 * The numbers of a text in order, whatever they stand for.
 * @param taken places whose words are known to be something else
 */
export function numbersIn(words: Words, numerals: Numerals, taken: (index: number) => boolean): NumberAt[] {
  const numbers: NumberAt[] = [];
  let at = 0;
  while (at < words.words.length) {
    const number = taken(at) ? null : numberAt(words, at, numerals, taken);
    if (number !== null) numbers.push(number);
    at = number?.after ?? at + 1;
  }
  return numbers;
}

function numberAt(
  words: Words,
  at: number,
  numerals: Numerals,
  taken: (index: number) => boolean,
): NumberAt | null {
  const word = words.words[at];
  if (word?.kind === 'NUMBER') return digitNumberAt(words, at, numerals, taken);
  if (word?.kind !== 'WORD') return null;
  return wordedNumberAt(words.words, at, numerals) ?? openNumberAt(words.words, at, numerals);
}
