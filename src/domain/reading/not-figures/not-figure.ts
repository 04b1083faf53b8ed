import type { NumberAt } from '../numbers/number-at.js';
import type { Numerals } from '../numbers/numerals.js';
import type { Words } from '../word.js';
import type { NotFigures } from './not-figures.js';

/** A stretch of words with a number that is no figure, in places of the words. */
export interface NotFigure {
  readonly first: number;
  readonly after: number;
  /** A sentence that says what it is. */
  readonly why: string;
  /** It says that it is many, or a few, and not how many. */
  readonly isVague?: boolean;
  readonly isAge?: boolean;
}

/** A number, or two with what joins them to a range, where it is to be told whether it is a figure. */
export interface NumberPlace extends Words {
  readonly numerals: Numerals;
  readonly rules: NotFigures;
  readonly sentence: number;
  /** The first, and of a range the second number; else the first again. */
  readonly low: NumberAt;
  readonly high: NumberAt;
}

/** Why a number is no figure; null where the rule does not say so. */
export type NotFigureRule = (place: NumberPlace) => NotFigure | null;

/** The whole place is no figure. */
export const whole = ({ low, high }: NumberPlace, why: string): NotFigure => ({
  first: low.first,
  after: high.after,
  why,
});
