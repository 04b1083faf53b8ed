import type { Seq } from '../../kernel/seq.js';
import type { Interval } from '../scope/intervals.js';
import type { GivenFigure } from './given-figure.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';

/** What figures that are as near as one another are told apart by, before what was recorded first. */
export interface Foremost {
  /** It entered with a statement behind which no other claim stands (semantics.md, Lists). */
  readonly isOriginal: boolean;
  /** How many statements assert it, as of the instant. */
  readonly statements: number;
}

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

/** Originals before rewordings, what more statements say, and what was recorded first. */
export const byForemost = (
  a: Foremost & { readonly claim: Seq<'claim'> },
  b: Foremost & { readonly claim: Seq<'claim'> },
): number => Number(b.isOriginal) - Number(a.isOriginal) || b.statements - a.statements || a.claim - b.claim;

/** An index tells all that a figure that is given says, so that what differs on as many axes by it does so indeed. */
export const isToldWhole = ({ categories, exclusions }: GivenFigure): boolean =>
  categories.length === 0 && exclusions === null;
