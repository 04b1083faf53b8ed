import { atOnce, type InTurns } from '../../kernel/turns.js';
import { withSentences } from './sentence-ends.js';
import { splitWords } from './split-words.js';
import { tablesIn } from './tables/tables-in.js';
import type { Words } from './word.js';

/**
 * A text in its words, numbers and marks, with the sentences and paragraphs they stand in: of any script, in steps that
 * grow as its length does. What is one word is told at `splitWords`, where a sentence ends at `withSentences`.
 */
export const wordsOf = (text: string): Words => atOnce(readingWords(text));

/** The same in turns. */
export function* readingWords(text: string): InTurns<Words> {
  const tables = tablesIn(text);
  const words = yield* splitWords(text, tables);
  yield;
  return { text, words: yield* withSentences(text, words, tables) };
}
