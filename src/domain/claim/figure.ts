import type { Seq } from '../../kernel/seq.js';
import { badInput } from '../../kernel/errors.js';
import type { Period } from '../period.js';
import { ALL_TIME, clipped, coversWhole, maximalBoxes, type Box, type Geography } from '../scope/region.js';
import type { Additivity } from '../vocabulary/additivities.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';

/** A part of the scope that a figure leaves out, as written: an absent axis is the figure's own. */
export interface ExclusionAsWritten {
  readonly place: Seq<'place'> | null;
  readonly period: Period | null;
  readonly population: Seq<'population'> | null;
  readonly reason: string | null;
}

/** A quantity somebody put a number on, as written. Places and populations are numbered by recording. */
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
  readonly exclusions: readonly ExclusionAsWritten[];
}

const MOST_EXCLUSIONS = 200;

/** The box a figure is about, before its exclusions are taken off. */
export const figureBox = ({
  place,
  period,
  population,
}: Pick<Figure, 'place' | 'period' | 'population'>): Box => ({
  place,
  time: period ?? ALL_TIME,
  population,
});

/** The region a figure leaves out, in canonical form; what its exclusions name outside the figure is ignored. */
export function excludedRegion(geography: Geography, figure: Figure): Box[] {
  return maximalBoxes(geography, clippedExclusions(geography, figure));
}

/** The exclusions, as written, that leave out something of the figure: what one names outside it is ignored. */
export function exclusionsInside(geography: Geography, figure: Figure): readonly ExclusionAsWritten[] {
  const frame = figureBox(figure);
  return figure.exclusions.filter((exclusion) => clipped(geography, figureBox(exclusion), frame));
}

function clippedExclusions(geography: Geography, figure: Figure): Box[] {
  const frame = figureBox(figure);
  return figure.exclusions.flatMap((exclusion) => clipped(geography, figureBox(exclusion), frame) ?? []);
}

/**
 * Holds a figure to the table of semantics.md, Bounds.
 * @throws SaysoError BAD_USER_INPUT with the field at fault
 */
export function checkFigure(geography: Geography, figure: Figure, additivity: Additivity): void {
  if (figure.exclusions.length > MOST_EXCLUSIONS) {
    throw badInput(
      `A figure has at most ${MOST_EXCLUSIONS} exclusions; this one has ${figure.exclusions.length}: leave out larger parts.`,
      'exclusions',
    );
  }
  for (const field of ['value', 'low', 'high'] as const) {
    if (figure[field] !== null && !Number.isFinite(figure[field])) {
      throw badInput(`${field} is not a number that can be kept: give a finite number.`, field);
    }
  }
  checkNumbers(figure, additivity);
  if (coversWhole(geography, clippedExclusions(geography, figure), figureBox(figure))) {
    throw badInput(
      'The exclusions leave nothing of the figure: an exclusion is a part of what it counts.',
      'exclusions',
    );
  }
}

function checkNumbers({ value, low, high, qualifier }: Figure, additivity: Additivity): void {
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
  if (value !== null && low === null && leavesNoNumber(value, qualifier, additivity)) {
    throw badInput(
      `No number is ${qualifier === 'AT_MOST' ? 'at most' : 'fewer than'} ${value} and not below 0.`,
      'value',
    );
  }
}

const leavesNoNumber = (value: number, qualifier: Qualifier, additivity: Additivity): boolean =>
  additivity !== 'NON_ADDITIVE' &&
  ((qualifier === 'AT_MOST' && value < 0) || (qualifier === 'FEWER_THAN' && value <= 0));
