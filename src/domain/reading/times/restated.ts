import type { Word } from '../word.js';
import type { Mention } from './mentions.js';
import type { TimeWords } from './time-words.js';

/** Between a time and the same in other words. */
const MARKS = new Set([',', '(', '–', '—']);

/** A time is told by the one right after it: "two months ago, in September". One that is led by its own words is not. */
export function isRestated(
  words: readonly Word[],
  mention: Mention,
  next: Mention | undefined,
  language: TimeWords,
): boolean {
  if (next === undefined || language.ledWithin(words, mention.at) !== null) return false;
  const between = words.slice(mention.next, next.at);
  const [mark, lead] = between;
  return (
    mark !== undefined &&
    between.length <= 2 &&
    MARKS.has(mark.folded) &&
    (lead === undefined || lead.folded === next.led)
  );
}
