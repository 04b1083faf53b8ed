import type { Words } from './words.js';

/** Over what figures of a measure add up (semantics.md, Comparison and Rollup). */
export const ADDITIVITIES = {
  ADDITIVE: 'Parts add up over place, population and time, as people killed do.',
  SEMI_ADDITIVE:
    'A stock: parts add up over place and population but not over time, as people displaced on a day do.',
  NON_ADDITIVE: 'Parts do not add up: a rate, a share or a mean. Its values may lie below 0.',
} as const satisfies Words;

export type Additivity = keyof typeof ADDITIVITIES;
