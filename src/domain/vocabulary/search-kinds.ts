import type { Words } from './words.js';

/** What full-text search can find, and in which of its texts. */
export const SEARCH_KINDS = {
  CLAIM: 'Claims, by the sentence that says all of them.',
  SOURCE: 'Sources, by name, aliases and description.',
  DOCUMENT: 'Documents, by title, address and captured text.',
  STATEMENT: 'Statements, by quote, passage and note.',
  REBUTTAL: 'Rebuttals, by summary.',
} as const satisfies Words;

export type SearchKind = keyof typeof SEARCH_KINDS;
