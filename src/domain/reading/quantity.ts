import type { Qualifier } from '../vocabulary/qualifiers.js';
import type { Span } from './span.js';

/** A number that a text gives: from the words that say how it is meant to what is written with it, per cent or a currency. */
export interface Quantity extends Span {
  /** The number alone; of a range, both with what stands between. */
  readonly number: Span;
  /** The words that say how it is meant: "at least", "nearly", "between". */
  readonly qualified: Span | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  /** What is written with it: per cent or a currency; else a plain number. */
  readonly of: 'COUNT' | 'PERCENT' | 'MONEY';
}

/** A number that is asked for, or meant, and not told: of what stands in these words. */
export const untold = (number: Span): Quantity => ({
  ...number,
  number,
  qualified: null,
  value: null,
  low: null,
  high: null,
  qualifier: 'EXACT',
  of: 'COUNT',
});

/** Digits or words of number that are no figure: a date, an age, an ordinal, a score, a telephone number. */
export interface NoFigure extends Span {
  readonly why: string;
  /** They say that it is many, or a few, and not how many: "hundreds". */
  readonly isVague?: boolean;
  /** It tells how old somebody is. */
  readonly isAge?: boolean;
}
