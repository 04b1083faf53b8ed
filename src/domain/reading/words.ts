import { withSentences } from './sentence-ends.js';
import { splitWords } from './split-words.js';
import { tablesIn } from './tables/tables-in.js';
import type { Words } from './word.js';

/**
 * A text in its words, numbers and marks, with the sentences and paragraphs they stand in: of any script, in steps that
 * grow as its length does. What is one word is told at `splitWords`, where a sentence ends at `withSentences`.
 */
export function wordsOf(text: string): Words {
  const tables = tablesIn(text);
  return { text, words: withSentences(text, splitWords(text, tables), tables) };
}
