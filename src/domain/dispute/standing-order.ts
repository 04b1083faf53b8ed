import type { StandingState } from './facts.js';

/** How a claim can stand; the later, the worse. */
export const STANDING_STATES = [
  'UNDISPUTED',
  'ANSWERED',
  'DISPUTED',
  'CONCEDED',
  'CORRECTED',
  'RETRACTED',
] as const satisfies readonly StandingState[];

const SEVERITY = Object.fromEntries(STANDING_STATES.map((state, at) => [state, at])) as Readonly<
  Record<StandingState, number>
>;

export const isWorse = (a: StandingState, b: StandingState): boolean => SEVERITY[a] > SEVERITY[b];

export const worse = (a: StandingState, b: StandingState): StandingState => (isWorse(b, a) ? b : a);
export const better = (a: StandingState, b: StandingState): StandingState => (isWorse(a, b) ? b : a);
