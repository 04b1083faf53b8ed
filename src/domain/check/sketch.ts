import type { Seq } from '../../kernel/seq.js';
import type { Interval } from '../scope/intervals.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';

/** A figure on record as an index tells of it, without its range; null is not stated. */
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
  /** It has exclusions, whichever. */
  readonly leavesOut: boolean;
  /** It is of some category, whichever. */
  readonly isOfCategories: boolean;
  /** Known to be of other categories than those given; else it may be of them or not. */
  readonly isCutOtherwise?: boolean;
}
