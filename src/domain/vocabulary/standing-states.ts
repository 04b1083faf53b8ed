import type { Words } from './words.js';

/** How a claim can stand, computed from what was said about it; the later, the worse (semantics.md, Disputes). */
export const STANDING_STATES = {
  UNDISPUTED: 'Nothing on record speaks against it. That does not make it true.',
  ANSWERED: 'It was disputed, and every rebuttal of it was answered or withdrawn.',
  DISPUTED: 'At least one rebuttal of it is open.',
  CONCEDED: 'A side it started with granted the point of a rebuttal, in full or in part.',
  CORRECTED: 'A side it started with put another figure in its place, and has not said it again since.',
  RETRACTED: 'Every voice that had brought it in took it back, and has not said it again since.',
} as const satisfies Words;

export type StandingState = keyof typeof STANDING_STATES;
