import { areOtherAxesWithin, type Geography } from '../scope/region.js';
import type { Report } from './facts.js';

/** True when two figures are of one place, and the population and categories of one are or contain those of the other. */
export function areOfLikeScope(geography: Geography, { scoped: a }: Report, { scoped: b }: Report): boolean {
  return (
    a.figure.place === b.figure.place &&
    (a.box.population === null) === (b.box.population === null) &&
    (areOtherAxesWithin(geography, a.box, b.box) || areOtherAxesWithin(geography, b.box, a.box))
  );
}
