import { sameInterval, type Interval } from '../scope/intervals.js';
import { ALL_TIME, coversWhole, type Box, type Geography } from '../scope/region.js';
import type { Scope } from '../scope/relation.js';
import { excludedRegion, exclusionsInside, figureBox, type Figure } from './figure.js';

/** A figure with what follows from its scope, worked out once. */
export interface ScopedFigure extends Scope {
  /** Without the exclusions that name nothing of it. */
  readonly figure: Figure;
  /** What it leaves out as parts of itself: an axis that is all of the figure's own is left unsaid. */
  readonly leftOut: readonly Box[];
}

export function scopedFigure(geography: Geography, given: Figure): ScopedFigure {
  const figure = { ...given, exclusions: exclusionsInside(geography, given) };
  const box = figureBox(figure);
  const excluded = excludedRegion(geography, figure);
  return { figure, box, excluded, leftOut: excluded.map((hole) => asPart(hole, box)) };
}

/** A box inside a frame, with an axis that is all of the frame's left unsaid. */
export const asPart = ({ place, time, population }: Box, frame: Box): Box => ({
  place: place === frame.place ? null : place,
  time: sameInterval(time, frame.time) ? ALL_TIME : time,
  population: population === frame.population ? null : population,
});

/** True when all that `a` excludes of itself is excluded by `b` too. */
export const excludesSubsetOf = (
  geography: Geography,
  a: Pick<ScopedFigure, 'leftOut'>,
  b: Pick<ScopedFigure, 'leftOut'>,
): boolean => a.leftOut.every((part) => coversWhole(geography, b.leftOut, part));

/** The period a box is about; null when it states none. */
export const statedTime = ({ time }: Box): Interval | null => (time.start === ALL_TIME.start ? null : time);
