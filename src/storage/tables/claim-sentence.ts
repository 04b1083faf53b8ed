import { bookkeeping, reference, text } from './column.js';
import { table } from './table.js';

/** What each claim says, in one sentence, in its own words: apart from what lists read claim after claim. */
export const CLAIM_SENTENCE = table('claim_sentence', {
  /** Of the claim. */
  seq: bookkeeping(reference('claim')),
  sentence: text(),
});
