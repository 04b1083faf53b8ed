import type { Standing } from './standing.js';

/** How every claim stands against which nothing was ever said. */
export const UNDISPUTED: Standing = {
  state: 'UNDISPUTED',
  since: null,
  openRebuttals: [],
  correctedBy: null,
  explanation: 'Nothing recorded here disputes this.',
};
