import type { Interval } from '../scope/intervals.js';
import { ALL_TIME, coversWhole, type Box, type Geography } from '../scope/region.js';
import { partsOf } from '../scope/parts.js';
import type { Scope } from '../scope/relation.js';
import { excludedBoxes, exclusionsInside, figureBox, type Figure } from './figure.js';

/** A figure with what follows from its scope, worked out once. */
export interface ScopedFigure extends Scope {
  /** Without the exclusions that name nothing of it. */
  readonly figure: Figure;
  /** What it leaves out as parts of itself: an axis of which it leaves out all is left unsaid. */
  readonly leftOut: readonly Box[];
}

export function scopedFigure(geography: Geography, given: Figure): ScopedFigure {
  const figure = { ...given, exclusions: exclusionsInside(geography, given) };
  const box = figureBox(figure);
  const excluded = excludedBoxes(geography, figure);
  return { figure, box, excluded, leftOut: partsOf(geography, excluded, box) };
}

/** True when all that `a` excludes of itself is excluded by `b` too. */
export const excludesSubsetOf = (
  geography: Geography,
  a: Pick<ScopedFigure, 'leftOut'>,
  b: Pick<ScopedFigure, 'leftOut'>,
): boolean => a.leftOut.every((part) => coversWhole(geography, b.leftOut, part));

/** The period a box is about; null when it states none. */
export const statedTime = ({ time }: Box): Interval | null => (time.start === ALL_TIME.start ? null : time);
