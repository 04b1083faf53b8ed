import { LRUCache } from 'lru-cache';
import type { Seq } from '../kernel/seq.js';

/**
 * Which place and which population were the last on record: as long as they are, so is all that surrounds others, since none
 * changes once it is recorded, and a region is recorded with all that it contains.
 */
export interface LastCodes {
  readonly place: number;
  readonly population: number;
}

/** Of places what is near them (`NEAR`), themselves among it; of populations all within them and all that they lie within. */
export interface Surroundings {
  readonly near: ReadonlyMap<Seq<'place'>, readonly Seq<'place'>[]>;
  readonly kin: ReadonlyMap<Seq<'population'>, readonly Seq<'population'>[]>;
  readonly of: LastCodes;
}

/** Surroundings that were read, for as long as the last codes on record are those of then. */
export interface KeptSurroundings {
  of: LastCodes | null;
  readonly near: LRUCache<Seq<'place'>, readonly Seq<'place'>[]>;
  readonly kin: LRUCache<Seq<'population'>, readonly Seq<'population'>[]>;
}

/** So many in all, around what was asked for last. */
const MOST_KEPT = 200_000;

const keepLists = <K extends number>(): LRUCache<K, readonly K[]> =>
  new LRUCache({ maxSize: MOST_KEPT, sizeCalculation: (around) => 1 + around.length });

export const keepSurroundings = (): KeptSurroundings => ({ of: null, near: keepLists(), kin: keepLists() });
