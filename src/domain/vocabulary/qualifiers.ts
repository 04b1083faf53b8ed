import type { Words } from './words.js';

/** How a number is meant (semantics.md, Bounds). */
export const QUALIFIERS = {
  EXACT: 'The value itself.',
  APPROXIMATE: 'About the value: a tenth of its size less, up to a tenth of its size more.',
  AT_LEAST: 'The value or more.',
  MORE_THAN: 'More than the value.',
  AT_MOST: 'The value or less; not below 0, unless the measure is NON_ADDITIVE.',
  FEWER_THAN: 'Less than the value; not below 0, unless the measure is NON_ADDITIVE.',
  BETWEEN:
    'From low to high, which must both be given. A value, if there is one, is the best estimate and lies inside.',
  UNKNOWN:
    'The quantity exists and nobody gives its number: value, low and high are null. It does not mean zero.',
} as const satisfies Words;

export type Qualifier = keyof typeof QUALIFIERS;
