import type { Additivity } from '../vocabulary/additivities.js';

/** Whether the figures of a measure add up, and whether they may be below zero all the same. */
export interface Summability {
  readonly additivity: Additivity;
  /** Adds up, and may be below zero: net migration. */
  readonly signed: boolean;
}

/** True when the numbers of a measure may lie below zero. */
export const mayBeNegative = ({ additivity, signed }: Summability): boolean =>
  additivity === 'NON_ADDITIVE' || signed;
