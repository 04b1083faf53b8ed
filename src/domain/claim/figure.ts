import type { Seq } from '../../kernel/seq.js';
import { badInput } from '../../kernel/errors.js';
import type { Period } from '../period.js';
import { tooManyDigits } from './digits.js';
import { partsOf } from '../scope/parts.js';
import { ALL_TIME, clipped, coversWhole, type Box, type Geography } from '../scope/region.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';
import { mayBeNegative, type Summability } from './summability.js';

/** A part of the scope that a figure leaves out, as written: an absent axis is the figure's own. */
export interface ExclusionAsWritten {
  readonly place: Seq<'place'> | null;
  readonly period: Period | null;
  readonly population: Seq<'population'> | null;
  /** At most one of each dimension. */
  readonly categories: readonly Seq<'category'>[];
  readonly reason: string | null;
}

/** A quantity somebody put a number on, as written. What it is about is numbered by recording. */
export interface Figure {
  readonly measure: Seq<'measure'>;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly asWritten: string | null;
  readonly place: Seq<'place'> | null;
  readonly period: Period | null;
  readonly population: Seq<'population'> | null;
  /** At most one of each dimension; it is about all of a dimension that is left out. */
  readonly categories: readonly Seq<'category'>[];
  readonly exclusions: readonly ExclusionAsWritten[];
}

const MOST_EXCLUSIONS = 200;

/** What a figure is about. */
type StatedScope = Pick<Figure, 'place' | 'period' | 'population' | 'categories'>;
type ScopeWithExclusions = StatedScope & Pick<Figure, 'exclusions'>;

/** The box a figure is about, before its exclusions are taken off. */
export const figureBox = ({ place, period, population, categories }: StatedScope): Box => ({
  place,
  time: period ?? ALL_TIME,
  population,
  categories,
});

/** What a figure leaves out, box by box; what its exclusions name outside the figure is ignored. */
export function excludedBoxes(geography: Geography, figure: ScopeWithExclusions): Box[] {
  const frame = figureBox(figure);
  return figure.exclusions.flatMap((exclusion) => clipped(geography, figureBox(exclusion), frame));
}

/** The exclusions, as written, that leave out something of the figure: what one names outside it is ignored. */
export function exclusionsInside(
  geography: Geography,
  figure: ScopeWithExclusions,
): readonly ExclusionAsWritten[] {
  const frame = figureBox(figure);
  return figure.exclusions.filter((exclusion) => clipped(geography, figureBox(exclusion), frame).length > 0);
}

/**
 * Holds a figure to the table of semantics.md, Bounds.
 * @throws SaysoError BAD_USER_INPUT with the field at fault
 */
export function checkFigure(geography: Geography, figure: Figure, measure: Summability): void {
  if (figure.exclusions.length > MOST_EXCLUSIONS) {
    throw badInput(
      `A figure has at most ${MOST_EXCLUSIONS} exclusions; this one has ${figure.exclusions.length}: leave out larger parts.`,
      'exclusions',
    );
  }
  for (const field of ['value', 'low', 'high'] as const) {
    const number = figure[field];
    if (number === null) continue;
    if (!Number.isFinite(number))
      throw badInput(`${field} is not a number that can be kept: give a finite number.`, field);
    const refusal = tooManyDigits(String(number), field);
    if (refusal) throw refusal;
  }
  checkNumbers(figure);
  if (!mayBeNegative(measure)) checkNotBelowZero(figure);
  const [box, excluded] = [figureBox(figure), excludedBoxes(geography, figure)];
  if (coversWhole(geography, excluded, box)) {
    throw badInput(
      'The exclusions leave nothing of the figure: an exclusion is a part of what it counts.',
      'exclusions',
    );
  }
  partsOf(geography, excluded, box, MOST_EXCLUSIONS);
}

function checkNumbers({ value, low, high, qualifier }: Figure): void {
  if (qualifier === 'UNKNOWN') {
    if (value === null && low === null && high === null) return;
    throw badInput(
      'A figure of qualifier UNKNOWN has no number: leave out value, low and high.',
      'qualifier',
    );
  }
  if ((low === null) !== (high === null)) {
    throw badInput('low and high go together: give both or neither.', low === null ? 'low' : 'high');
  }
  if (low !== null && high !== null && low > high) {
    throw badInput(`low (${low}) is above high (${high}): put the smaller number in low.`, 'low');
  }
  if (qualifier === 'BETWEEN' && low === null) throw badInput('BETWEEN needs low and high.', 'low');
  if (qualifier !== 'BETWEEN' && value === null) {
    throw badInput(
      `A figure of qualifier ${qualifier} needs a value; without one it is BETWEEN (with low and high) or UNKNOWN.`,
      'value',
    );
  }
  if (value !== null && low !== null && high !== null && (value < low || value > high)) {
    throw badInput(`The value ${value} lies outside its range ${low} to ${high}.`, 'value');
  }
}

/** Only rates and signed measures go below zero. */
function checkNotBelowZero(figure: Figure): void {
  for (const field of ['value', 'low', 'high'] as const) {
    const number = figure[field];
    if (number === null || number >= 0) continue;
    throw badInput(
      `${field} is ${number}, and this measure does not go below 0: give a number from 0 up, or a measure that is signed or NON_ADDITIVE.`,
      field,
    );
  }
  if (figure.qualifier === 'FEWER_THAN' && figure.value === 0 && figure.low === null) {
    throw badInput('No number is fewer than 0 and not below 0: give a larger number.', 'value');
  }
}
