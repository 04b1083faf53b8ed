import { open, ofList, unreadable, withLetters, withPrefix } from './affixes.js';
import { ofAge } from './ages.js';
import { ofClock } from './clock.js';
import { ofName, wordOfName } from './names.js';
import type { NotFigure, NotFigureRule, NumberPlace } from './not-figure.js';
import { ofContest, ofFraction, ofMargin, ofRate, ofRatio } from './parts.js';
import { ofKnown, ofOne } from './small-words.js';
import { compound, ofUnit } from './units.js';
import { ofYear } from './years.js';

/** In the order in which they are asked: the first that holds says what a number is. */
const RULES: readonly NotFigureRule[] = [
  withPrefix,
  unreadable,
  open,
  withLetters,
  ofList,
  ofName,
  ofClock,
  ofAge,
  ofYear,
  ofUnit,
  compound,
  ofFraction,
  ofContest,
  ofMargin,
  ofRate,
  ofRatio,
  ofOne,
  ofKnown,
  wordOfName,
];

/** Why a number is no figure; null where it is one. */
export function notFigureAt(place: NumberPlace): NotFigure | null {
  for (const rule of RULES) {
    const found = rule(place);
    if (found !== null) return found;
  }
  return null;
}
