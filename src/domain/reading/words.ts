import { withSentences } from './sentence-ends.js';
import { splitWords } from './split-words.js';
import type { Words } from './word.js';

/**
 * A text in its words, numbers and marks, with the sentences and paragraphs they stand in: of any script, in steps that
 * grow as its length does. What is one word is told at `splitWords`, where a sentence ends at `withSentences`.
 */
export const wordsOf = (text: string): Words => ({ text, words: withSentences(text, splitWords(text)) });
