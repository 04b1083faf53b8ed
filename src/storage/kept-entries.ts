import { LRUCache } from 'lru-cache';
import type { CategoryEntry, MeasureEntry, TreeEntry } from '../domain/record/entries.js';

/** What a name - an id or a ref - stands for, then all that it lies within, up to the root. */
export type KeptBranches<E extends object> = LRUCache<string, readonly E[]>;

/** What names of codes stand for when figures are held against the record: none of it changes once it is recorded. */
export interface KeptEntries {
  readonly measures: KeptBranches<MeasureEntry>;
  readonly populations: KeptBranches<TreeEntry<'population'>>;
  readonly categories: KeptBranches<CategoryEntry>;
}

/** So many names of each kind: those that were asked for last. Nothing is set aside for them before they come. */
const MOST = { maxSize: 5_000, sizeCalculation: () => 1 } as const;

export const keepEntries = (): KeptEntries => ({
  measures: new LRUCache(MOST),
  populations: new LRUCache(MOST),
  categories: new LRUCache(MOST),
});
