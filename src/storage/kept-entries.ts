import { LRUCache } from 'lru-cache';
import type { CategoryEntry, MeasureEntry, TreeEntry } from '../domain/record/entries.js';
import type { PlaceEntry } from '../domain/record/place-entries.js';

/** What a name - an id or a ref - stands for, then all that it lies within, up to the root, and of a region all that it contains. */
export type KeptBranches<E extends object> = LRUCache<string, readonly E[]>;

/**
 * What names of codes stand for when figures are held against the record: none of it changes once it is recorded, but the
 * aliases that a built-in place is given, which only matter where one is recorded.
 */
export interface KeptEntries {
  readonly measures: KeptBranches<MeasureEntry>;
  readonly places: KeptBranches<PlaceEntry>;
  readonly populations: KeptBranches<TreeEntry<'population'>>;
  readonly categories: KeptBranches<CategoryEntry>;
}

/** So many names of each kind: those that were asked for last. Nothing is set aside for them before they come. */
const MOST = { maxSize: 5_000, sizeCalculation: () => 1 } as const;

export const keepEntries = (): KeptEntries => ({
  measures: new LRUCache(MOST),
  places: new LRUCache(MOST),
  populations: new LRUCache(MOST),
  categories: new LRUCache(MOST),
});
