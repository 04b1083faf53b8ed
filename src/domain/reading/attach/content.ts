import type { Part } from './line.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isSmall } from './small-words.js';

/**
 * The first word of a stretch that says something which nothing was read from; undefined where all was read, or is small.
 */
export function contentIn(
  { parts, isAside }: Sentence,
  from: number,
  to: number,
  words: AttachWords,
): Part | undefined {
  for (let index = from; index < to; index++) {
    const part = parts[index];
    if (part?.kind === 'WORD' && !isAside(index) && !isSmall(part.folded, words)) return part;
  }
  return undefined;
}
