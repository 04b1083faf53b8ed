import type { AxisDifference } from '../comparison/compare.js';
import { listed } from '../phrases.js';
import type { Axis } from '../vocabulary/axes.js';

/** In what a figure on record is not what was given, in words to go on with after "it": one clause an axis. */
export const differencesInWords = (differences: readonly AxisDifference[]): string =>
  listed(differences.map(inWords));

function inWords({ axis, dimension, a, b }: AxisDifference): string {
  const not = `, not ${a}`;
  switch (axis) {
    case 'MEASURE':
      return `counts “${b}”, not “${a}”`;
    case 'UNIT':
      return `counts in ${b}${not}`;
    case 'PLACE':
    case 'PERIOD':
      return b === null ? `names no ${NAMED[axis]} where you gave ${a}` : `is about ${b}${not}`;
    case 'POPULATION':
      return b === null ? `does not say whom it counts where you gave ${a}` : `counts ${b}${not}`;
    case 'CATEGORY':
      return b === null ? `does not count by ${dimension} where you gave ${a}` : `counts ${b}${not}`;
    case 'EXCLUSIONS':
      return leftOut(a, b);
    case 'QUALIFIER':
      return `says “${b}”, not “${a}”`;
    case 'VALUE':
      return b === null ? `gives no number where you gave ${a}` : `is ${b}${not}`;
    case 'RANGE':
      return b === null
        ? `gives no range where you gave ${a}`
        : `lies between ${between(b)}, not ${between(a)}`;
  }
}

const NAMED = { PLACE: 'place', PERIOD: 'time' } as const satisfies Partial<Record<Axis, string>>;

/** A range is worded "300 to 400". */
const between = (range: string | null): string => (range ?? '').replace(' to ', ' and ');

/** Exclusions are worded "without police". */
const bare = (exclusions: string): string => exclusions.replace(/^without /, '');

function leftOut(a: string | null, b: string | null): string {
  if (b === null) return `leaves out nothing where you leave out ${bare(a ?? '')}`;
  if (a === null) return `does not count ${bare(b)} where you leave out nothing`;
  return `leaves out ${bare(b)} where you leave out ${bare(a)}`;
}
