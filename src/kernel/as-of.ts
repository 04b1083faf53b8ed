import { instant, type Instant } from './seq.js';

/** When an interval ends that has not ended: later than any date that can be written. */
export const FOREVER: Instant = instant(9_000_000_000_000_000);

/**
 * As of when a question is asked: only what had been `said` by then counts, and only what was `known` here by then.
 * Made once, at the edge, and passed on whole.
 */
export interface AsOf {
  readonly said: Instant;
  readonly known: Instant;
}

/** Just before what has not ended would end: everything that was ever said or recorded. */
export const EVERYTHING: AsOf = { said: instant(FOREVER - 1), known: instant(FOREVER - 1) };

/** What had been said by an instant, as far as it is known today; everything where none is given. */
export const saidBy = (said: Instant | null | undefined): AsOf =>
  said === null || said === undefined ? EVERYTHING : { ...EVERYTHING, said };

/** Nothing is left out: no later statement can change what is asked. */
export const isEverything = ({ said }: AsOf): boolean => said === EVERYTHING.said;
