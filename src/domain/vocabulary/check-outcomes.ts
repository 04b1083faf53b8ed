import type { Words } from './words.js';

/** What is on record about a figure that somebody gives (semantics.md, A figure in front of you). */
export const CHECK_OUTCOMES = {
  SAME: 'A figure on record differs in nothing that is said of this one.',
  FITS: 'The one given is a round number or a range, and one on record lies in it: about 2,000, and 1,959.',
  DIFFERS: 'Figures on record are near it, and each candidate says in what it differs.',
  NONE: 'Nothing on record is near it.',
} as const satisfies Words;

export type CheckOutcome = keyof typeof CHECK_OUTCOMES;
