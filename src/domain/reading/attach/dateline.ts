import { isOfADay } from './attribution.js';
import { isDash } from './clauses.js';
import type { Grammar } from './grammar.js';
import { isNamed, type Part } from './line.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** A longer one is none. */
const LONGEST_DATELINE = 14;

/**
 * How many parts the dateline takes with which an article begins: "KIRKUK -- ", "Geneva, 3 January (Agency) – ". It
 * tells where the text was written, not where what it tells of took place.
 */
export function datelineOf(parts: readonly Part[], grammar: Grammar): number {
  if (!parts[0]?.capital) return 0;
  for (let index = 1; index < Math.min(parts.length, LONGEST_DATELINE); index++) {
    const part = parts[index];
    if (part?.kind === 'QUANTITY' || isOneOf(part, grammar.auxiliaries) || isMark(part, ':', ';', '.'))
      return 0;
    if (!isDash(part)) continue;
    const next = isMark(parts[index + 1], '-') ? index + 2 : index + 1;
    if (parts[next]?.kind === 'QUANTITY') return isDatelineOf(parts, index, next, grammar) ? next : 0;
    return isOpening(parts[next], grammar) ? next : 0;
  }
  return 0;
}

/** "JUBA, 8 October - 379,400 people in South Sudan": with its day, and the number has a place of its own. */
const isDatelineOf = (parts: readonly Part[], dash: number, number: number, grammar: Grammar): boolean =>
  parts.slice(1, dash).some((part) => part.kind === 'TIME' && isOfADay(part.time)) &&
  parts.some((part, at) => at > number && isOneOf(parts[at - 1], grammar.toPlaces) && isNamed(part, 'place'));

/** What a sentence begins with. */
const isOpening = (part: Part | undefined, grammar: Grammar): boolean =>
  part !== undefined && (part.capital || isOneOf(part, grammar.determiners));
