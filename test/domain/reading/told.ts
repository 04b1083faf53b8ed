import { ENGLISH } from '../../../src/domain/reading/languages/en/english.js';
import { quantitiesIn } from '../../../src/domain/reading/quantities.js';
import type { Quantity } from '../../../src/domain/reading/quantity.js';
import { wordsOf } from '../../../src/domain/reading/words.js';

/** The quantities of a text, each as a line: "at least 40: AT_LEAST 40", "20–25 %: BETWEEN 20 25 PERCENT". */
export const toldIn = (text: string): string[] =>
  quantitiesIn(wordsOf(text), ENGLISH).quantities.map((quantity) => told(text, quantity));

function told(text: string, { start, end, qualifier, value, low, high, of }: Quantity): string {
  const numbers = [value, low, high].filter((number) => number !== null).join(' ');
  return `${text.slice(start, end)}: ${qualifier} ${numbers}${of === 'COUNT' ? '' : ` ${of}`}`;
}

/** What in a text is no figure, as it is written. */
export const noFiguresIn = (text: string): string[] =>
  quantitiesIn(wordsOf(text), ENGLISH).noFigures.map(({ start, end }) => text.slice(start, end));
