import type { Words } from './words.js';

/** How a rebuttal stands, computed from what was said against it (semantics.md, Disputes). */
export const REBUTTAL_STATES = {
  OPEN: 'The rebuttal stands: it was neither conceded nor withdrawn, and no rebuttal of it is open.',
  ANSWERED: 'At least one rebuttal of this rebuttal is open.',
  CONCEDED: 'The attacked side granted its point, in full or in part, before it was withdrawn.',
  WITHDRAWN: 'Its own voice took it back, or took back the statement in which it was made.',
} as const satisfies Words;

export type RebuttalState = keyof typeof REBUTTAL_STATES;
