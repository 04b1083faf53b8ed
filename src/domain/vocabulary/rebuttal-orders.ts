import type { Words } from './words.js';

/** In which orders rebuttals can be listed; ties by recording. */
export const REBUTTAL_ORDERS = {
  SAID_OLDEST: 'By said time, earliest first.',
  SAID_NEWEST: 'By said time, latest first.',
} as const satisfies Words;

export type RebuttalOrder = keyof typeof REBUTTAL_ORDERS;
