import type { Words } from './words.js';

/** In which orders claims can be listed; nulls come last, ties by recording (semantics.md, Lists). */
export const CLAIM_ORDERS = {
  SAID_NEWEST: 'By the said time of the first statement that asserts the claim, latest first.',
  SAID_OLDEST: 'By the said time of the first statement that asserts the claim, earliest first.',
  PERIOD_NEWEST:
    'By the period the figure is about, latest start first, then latest end; those without a period last.',
  PERIOD_OLDEST:
    'By the period the figure is about, earliest start first, then earliest end; those without a period last.',
  RECORDED_NEWEST: 'By recording, latest first.',
  VALUE_HIGHEST: 'By value, highest first, whatever the measure; those without a value last.',
  VALUE_LOWEST: 'By value, lowest first, whatever the measure; those without a value last.',
  MOST_DISPUTED: 'By the number of rebuttals of the claim, most first.',
  MOST_REPORTED: 'By the number of statements that assert the claim, most first.',
  MOST_SPREAD: 'By the number of statements that assert the claim or what others made of it, most first.',
} as const satisfies Words;

export type ClaimOrder = keyof typeof CLAIM_ORDERS;
