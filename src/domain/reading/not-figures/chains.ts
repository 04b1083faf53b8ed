import { inSentence, touches } from '../numbers/around.js';
import type { Word } from '../word.js';
import type { NotFigure } from './not-figure.js';

const MARKS = /^[-‐‑–−/:⁄∶]$/u;

/** A year with a month: "2016-11". */
const YEAR = /^(?:1[5-9]|20|21)\d\d$/u;

/**
 * Numbers joined by marks without a space, which are no range, from a place on: "6/1/16", "2016-11-25T10:00", "10:30",
 * "24/7", "3-0", "2014-16". Null where none stand there, and for a range: "20-25".
 */
export function chainAt(words: readonly Word[], first: number): NotFigure | null {
  const { numbers, marks, after } = chainFrom(words, first);
  const [low = '', high = ''] = numbers;
  if (marks.length === 0) return null;
  const found = (why: string, end = after): NotFigure => ({ first, after: end, why });
  if (marks.length > 1) return found('Numbers joined so are a date or a code.', zoneEnd(words, after));
  if (/^[:∶]$/u.test(marks[0] ?? '')) return found('It is a time of day, or a ratio.');
  if (/^[/⁄]$/u.test(marks[0] ?? '')) return found('It is a part of something, or a date.');
  if (YEAR.test(low) && (YEAR.test(high) || /^\d\d$/u.test(high))) return found('These are years or months.');
  if (/^0\d/u.test(low) || /^0\d/u.test(high)) return found('It is a code.');
  if (!/^\d{1,3}$/u.test(low) || !/^\d{1,3}$/u.test(high)) return null;
  return Number(low) >= Number(high) ? found('It is a score.') : null;
}

interface Chain {
  readonly numbers: readonly string[];
  readonly marks: readonly string[];
  readonly after: number;
}

function chainFrom(words: readonly Word[], first: number): Chain {
  const numbers = [words[first]?.folded ?? ''];
  const marks: string[] = [];
  let after = first + 1;
  while (isJoined(words, after)) {
    marks.push(words[after]?.folded ?? '');
    numbers.push(words[after + 1]?.folded ?? '');
    after += 2;
  }
  return { numbers, marks, after };
}

const isJoined = (words: readonly Word[], mark: number): boolean =>
  words[mark]?.kind === 'MARK' &&
  MARKS.test(words[mark].folded) &&
  words[mark + 1]?.kind === 'NUMBER' &&
  touches(words, mark) &&
  touches(words, mark + 1);

/** The end of what goes on without a space: the time and the zone after a date. */
function zoneEnd(words: readonly Word[], after: number): number {
  let end = after;
  while (end < after + 10 && touches(words, end) && inSentence(words, end, words[after - 1]?.sentence)) end++;
  return words[after]?.kind === 'WORD' ? end : after;
}
