import type { Words } from './words.js';

/** How one figure was computed from others. */
export const DERIVATION_METHODS = {
  SUM: 'The others were added up.',
  DIFFERENCE: 'One was taken from another.',
  RATIO: 'One was divided by another: a rate, a share.',
  OTHER: 'They were put together in some other way.',
} as const satisfies Words;

export type DerivationMethod = keyof typeof DERIVATION_METHODS;
