import type { Standing } from './standing.js';

/** How every claim stands against which nothing was ever said. */
export const UNDISPUTED: Standing = {
  state: 'UNDISPUTED',
  own: 'UNDISPUTED',
  through: [],
  since: null,
  correctedBy: null,
  explanation: 'Nothing recorded here disputes this.',
};

/** How a claim stands before anybody said it. */
export const NOT_THERE_YET: Standing = {
  ...UNDISPUTED,
  explanation: 'Nobody recorded here had said this by then.',
};
