import { FOREVER } from '../../kernel/as-of.js';
import { instant, type Instant } from '../../kernel/seq.js';

/**
 * Lengths of time over which what changes is summed, in seconds: what changed up to an instant are some hundreds of long
 * stretches, and what changed at single instants since the last of these.
 */

/** What changes at an instant, by itself. */
export const INSTANT = 1;

/** Some twelve days. */
export const LONG_STRETCH = 2 ** 20;

/** All time, as one. */
export const WHOLE = FOREVER;

/** Those over which instants are summed. */
export const STRETCHES = [LONG_STRETCH, WHOLE] as const;

/** The start of the stretch in which an instant lies; that of all time is 0. */
export const startOf = (at: Instant, stretch: number): Instant =>
  instant(stretch === WHOLE ? 0 : Math.floor(at / stretch) * stretch);
