import { STANDING_STATES, type StandingState } from '../vocabulary/standing-states.js';
import { wordsOf } from '../vocabulary/words.js';

/** The later in the table, the worse. */
const SEVERITY = Object.fromEntries(wordsOf(STANDING_STATES).map((state, at) => [state, at])) as Readonly<
  Record<StandingState, number>
>;

export const isWorse = (a: StandingState, b: StandingState): boolean => SEVERITY[a] > SEVERITY[b];

export const worse = (a: StandingState, b: StandingState): StandingState => (isWorse(b, a) ? b : a);
export const better = (a: StandingState, b: StandingState): StandingState => (isWorse(a, b) ? b : a);
