import type { Seq } from '../../kernel/seq.js';
import type { Interval } from '../scope/intervals.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';

/** A figure on record as an index tells of it, without its exclusions and range; null is not stated. */
export interface Sketch {
  readonly claim: Seq<'claim'>;
  readonly measure: Seq<'measure'>;
  readonly place: Seq<'place'> | null;
  readonly period: Interval | null;
  readonly population: Seq<'population'> | null;
  readonly value: number | null;
  /** The value, or else the middle of the range (semantics.md, Bounds). */
  readonly nearest: number | null;
  readonly qualifier: Qualifier;
  /** Known to be of other categories than those given; else it may be of them or not. */
  readonly isCutOtherwise?: boolean;
}
