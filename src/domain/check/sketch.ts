import type { Seq } from '../../kernel/seq.js';
import type { Interval } from '../scope/intervals.js';
import type { Foremost } from './foremost.js';
import type { GivenFigure } from './given-figure.js';
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
  /** What it is told apart by from those that are as near; undefined where it is not told. */
  readonly foremost?: Foremost;
  /** Known to be of other categories than those given; else it may be of them or not. */
  readonly isCutOtherwise?: boolean;
}

/**
 * An index tells all that a figure that is given says, so that what differs on as many axes by it does so indeed. Of ranges it
 * tells the middle: one that is given may have that of another.
 */
export const isToldWhole = ({ categories, exclusions, low }: GivenFigure): boolean =>
  categories.length === 0 && exclusions === null && low === null;
