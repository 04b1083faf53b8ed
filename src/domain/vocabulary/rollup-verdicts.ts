import type { Words } from './words.js';

/** Whether parts add up to a whole (semantics.md, Rollup). */
export const ROLLUP_VERDICTS = {
  RECONCILES: 'The parts cover the whole, and some number fits both their sum and the whole.',
  SHORT: 'The parts cover the whole, and their sum lies below it.',
  EXCEEDS: 'The sum of the parts lies above the whole.',
  INCOMPLETE:
    'There are no parts, or they leave a stretch of the period or a subdivision of the place uncovered.',
  OVERLAPPING: 'Two parts count something twice.',
  NOT_ADDITIVE: 'The measure does not add up, or not over time where the parts are of other periods.',
} as const satisfies Words;

export type RollupVerdict = keyof typeof ROLLUP_VERDICTS;
