import type { Words } from './words.js';

/** How much of a rebuttal's point is granted. */
export const EXTENTS = {
  FULL: 'All of the point is granted.',
  PARTIAL:
    'Some of the point is granted; the summary may say what. What was attacked stands CONCEDED all the same.',
} as const satisfies Words;

export type Extent = keyof typeof EXTENTS;
