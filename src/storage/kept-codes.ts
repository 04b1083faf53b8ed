import { LRUCache } from 'lru-cache';
import type { Seq } from '../kernel/seq.js';
import type { Additivity } from '../domain/vocabulary/additivities.js';

export interface MeasureCode {
  readonly seq: Seq<'measure'>;
  readonly label: string;
  readonly unit: string;
  readonly additivity: Additivity;
  readonly signed: boolean;
  readonly short: string;
}

/** A code that may lie within another of its kind. */
interface NestedCode<K extends 'place' | 'population' | 'category'> {
  readonly seq: Seq<K>;
  readonly label: string;
  readonly within: Seq<K> | null;
}

export interface PlaceCode extends NestedCode<'place'> {
  /** Of a region. */
  readonly contains: readonly Seq<'place'>[];
}

export interface PopulationCode extends NestedCode<'population'> {
  readonly short: string;
}

export interface CategoryCode extends NestedCode<'category'> {
  readonly short: string;
  readonly dimension: string;
}

/** Codes of one kind by their number. */
export type Kept<Code extends { readonly seq: number }> = Pick<LRUCache<Code['seq'], Code>, 'get' | 'set'>;

/** Codes by their numbers: one never changes once it is recorded. */
export interface KeptCodes {
  readonly measures: Kept<MeasureCode>;
  readonly places: Kept<PlaceCode>;
  readonly populations: Kept<PopulationCode>;
  readonly categories: Kept<CategoryCode>;
}

/** So many of each kind are kept: those that were asked for last. Nothing is set aside for them before they come. */
const MOST = { maxSize: 20_000, sizeCalculation: () => 1 } as const;

export const keepCodes = (): KeptCodes => ({
  measures: new LRUCache(MOST),
  places: new LRUCache(MOST),
  populations: new LRUCache(MOST),
  categories: new LRUCache(MOST),
});
