import type { Span } from '../span.js';
import { isNamed, type Part } from './line.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isOneOf } from './words-of-parts.js';

/** "|their| wounded": those whose the people are that a number counts. */
export interface Owner extends Span {
  /** They may be others than those who were counted last: somebody else is named before it. */
  readonly mayBeOthers: boolean;
}

/**
 * Whose what is counted is, where words before its measure say so; null where none do.
 * @param measure where the words of the measure stand
 */
export function ownerOf(
  { parts, attributions }: Sentence,
  measure: number | null,
  { grammar }: AttachWords,
): Owner | null {
  const at = measure === null ? -1 : measure - 1;
  const word = parts[at];
  if (!word || !isOneOf(word, grammar.owners)) return null;
  const counted = parts.slice(0, at).findLastIndex(({ kind }) => kind === 'QUANTITY');
  const named = parts.slice(counted + 1, at).filter(isOfPeople);
  const isSaidBy = attributions.some(({ to }) => to === at);
  return { start: word.start, end: word.end, mayBeOthers: named.length > 1 || isSaidBy };
}

const isOfPeople = (part: Part): boolean => isNamed(part, 'population') || isNamed(part, 'category');
