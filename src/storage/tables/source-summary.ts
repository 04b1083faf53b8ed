import { bookkeeping, foldedVoice, reference } from './column.js';
import { table } from './table.js';

/** What is known of each source by what was recorded of it and what it said. */
export const SOURCE_SUMMARY = table('source_summary', {
  /** Of the source. */
  seq: bookkeeping(reference('source')),
  /**
   * The voice that it counts for: the topmost organization of it, or of a source of the same Wikidata item, else the first
   * source of the item. What is recorded later of the item can change it.
   */
  root: bookkeeping(foldedVoice()),
});
