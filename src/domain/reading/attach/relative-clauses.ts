import type { Stretch } from './clauses.js';
import type { Grammar } from './grammar.js';
import type { Part } from './line.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** A longer one is more than an aside. */
const LONGEST_ASIDE = 30;

/** A last clause that is set against the rest, without a number: ", but lower than in October 2006". */
export function turnedClauseIn(parts: readonly Part[], grammar: Grammar): Stretch {
  const number = parts.findLastIndex(({ kind }) => kind === 'QUANTITY');
  const from = parts.findIndex((part, index) => index > number && isOneOf(part, grammar.turns));
  return number < 0 || from < 0 ? { from: 0, to: 0 } : { from, to: parts.length };
}

/** Clauses between two commas that say more of what stands before them, without a number: ", which went no further than May,". */
export function relativeClausesIn(parts: readonly Part[], grammar: Grammar): Stretch[] {
  const found: Stretch[] = [];
  for (let index = 0; index < parts.length; index++) {
    if (!isMark(parts[index], ',') || !isOneOf(parts[index + 1], grammar.relatives)) continue;
    const end = endOf(parts, index + 2);
    if (end === undefined) continue;
    found.push({ from: index, to: end });
    index = end - 1;
  }
  return found;
}

function endOf(parts: readonly Part[], from: number): number | undefined {
  for (let index = from; index < Math.min(parts.length, from + LONGEST_ASIDE); index++) {
    const part = parts[index];
    if (part?.kind === 'QUANTITY' || isMark(part, '.', ';', ':')) return undefined;
    if (isMark(part, ',')) return index;
  }
  return undefined;
}
