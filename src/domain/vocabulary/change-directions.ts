import type { Words } from './words.js';

/** Which way a figure went from one period to the next (semantics.md, Series). */
export const CHANGE_DIRECTIONS = {
  RISE: 'Every number that fits the later figure is above every number that fits the earlier one.',
  FALL: 'Every number that fits the later figure is below every number that fits the earlier one.',
  SAME: 'Both figures are the same single number.',
  UNCLEAR: 'Some number fits both, so that neither a rise nor a fall is certain.',
} as const satisfies Words;

export type ChangeDirection = keyof typeof CHANGE_DIRECTIONS;
