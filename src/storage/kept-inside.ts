import { LRUCache } from 'lru-cache';
import type { Seq } from '../kernel/seq.js';

/**
 * What is inside of places, for as long as no other place is recorded: none changes once it is, and a region is recorded
 * with all that it contains.
 */
export interface KeptInside {
  /** The last place on record when it was read. */
  last: number | null;
  readonly of: LRUCache<number, readonly Seq<'place'>[]>;
}

/** So many in all, inside of what was asked for last. */
const MOST_KEPT = 200_000;

export const keepInside = (): KeptInside => ({
  last: null,
  of: new LRUCache({ maxSize: MOST_KEPT, sizeCalculation: (inside) => 1 + inside.length }),
});
