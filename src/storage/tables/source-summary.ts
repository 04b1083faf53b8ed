import { bookkeeping, foldedVoice, reference } from './column.js';
import { table } from './table.js';

/** The voice that each source counts for: what is recorded later of its Wikidata item can change it. */
export const SOURCE_SUMMARY = table('source_summary', {
  /** Of the source. */
  seq: bookkeeping(reference('source')),
  /** The topmost organization of it, or of a source of the same Wikidata item; else the first source of the item. */
  root: bookkeeping(foldedVoice()),
});
