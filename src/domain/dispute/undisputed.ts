import type { Seq } from '../../kernel/seq.js';
import type { Moment } from './moment.js';
import type { Standing } from './standing.js';
import { openRebuttals } from './standing-state.js';

/** How every claim stands against which nothing was ever said. */
export const UNDISPUTED: Standing = {
  state: 'UNDISPUTED',
  own: 'UNDISPUTED',
  through: [],
  since: null,
  openRebuttals: [],
  correctedBy: null,
  explanation: 'Nothing recorded here disputes this.',
};

/** How a claim stands before anybody said it. */
export const NOT_THERE_YET: Standing = {
  ...UNDISPUTED,
  explanation: 'Nobody recorded here had said this by then.',
};

/** The same of one against which something had been said before: that is listed, and bears on it once it is there. */
export const notThereYet = (moment: Moment, claim: Seq<'claim'>): Standing => ({
  ...NOT_THERE_YET,
  openRebuttals: openRebuttals(moment, claim).map(({ seq }) => seq),
});
