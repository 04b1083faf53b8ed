import type { Words } from './words.js';

/** Which way a rebuttal says that a number is off, and how an explanation says so. */
export const DIRECTIONS = {
  TOO_HIGH: {
    means: 'Whoever disputes the number holds that the right one is lower.',
    inSentence: 'calling it too high',
  },
  TOO_LOW: {
    means: 'Whoever disputes the number holds that the right one is higher.',
    inSentence: 'calling it too low',
  },
} as const satisfies Words;

export type Direction = keyof typeof DIRECTIONS;
