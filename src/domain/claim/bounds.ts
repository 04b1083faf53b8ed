import { difference, middle, sum, tenth } from './decimal.js';
import type { Figure } from './figure.js';
import { mayBeNegative, type Summability } from './summability.js';

/** The numbers that fit a figure, in its unit; unbounded ends are infinite, an open end does not fit itself. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

type Numbers = Pick<Figure, 'value' | 'low' | 'high' | 'qualifier'>;

/** semantics.md, Bounds. */
export function boundsOf({ value, low, high, qualifier }: Numbers, measure: Summability): Bounds {
  const least = mayBeNegative(measure) ? -Infinity : 0;
  if (low !== null && high !== null) return closed(low, high);
  if (value === null) return closed(least, Infinity);
  switch (qualifier) {
    case 'APPROXIMATE':
      return closed(sum([value, -tenth(Math.abs(value))]), sum([value, tenth(Math.abs(value))]));
    case 'AT_LEAST':
      return closed(value, Infinity);
    case 'MORE_THAN':
      return { ...closed(value, Infinity), openLow: true };
    case 'AT_MOST':
      return closed(least, value);
    case 'FEWER_THAN':
      return { ...closed(least, value), openHigh: true };
    case 'EXACT':
    case 'BETWEEN':
    case 'UNKNOWN':
      return closed(value, value);
  }
}

const closed = (low: number, high: number): Bounds => ({ low, high, openLow: false, openHigh: false });

/** True when some number of `a` is at most some number of `b`. */
export const reaches = (a: Bounds, b: Bounds): boolean =>
  a.low < b.high || (a.low === b.high && !a.openLow && !b.openHigh);

/** True when some number fits both. */
export const shareNumber = (a: Bounds, b: Bounds): boolean => reaches(a, b) && reaches(b, a);

/** True when no number of `a` is more than any of `b`. */
export const neverExceeds = (a: Bounds, b: Bounds): boolean => a.high <= b.low;

/** True when both are one and the same number. */
export const samePoint = (a: Bounds, b: Bounds): boolean =>
  a.low === a.high && b.low === b.high && a.low === b.low;

/** True when only one number fits. */
export const isPoint = ({ low, high }: Bounds): boolean => low === high;

/** The number a figure is nearest to: its value, or else the middle of its range; null with neither. */
export function nearestValue({ value, low, high }: Numbers): number | null {
  if (value !== null || low === null || high === null) return value;
  return middle(low, high);
}

/** How far apart the values of two figures are; a figure with neither value nor range is farthest from all. */
export function distance(a: Numbers, b: Numbers): number {
  const [from, to] = [nearestValue(a), nearestValue(b)];
  return from === null || to === null ? Infinity : Math.abs(difference(from, to));
}

/** Two numbers with a fifteen-digit difference between them are told apart without reckoning in decimals. */
const SURELY_APART = 2 ** -48;

/** Which of two figures has its value nearer to that of another: negative for the first, 0 where they are as near. */
export function compareDistances(from: Numbers, a: Numbers, b: Numbers): number {
  const [at, toA, toB] = [nearestValue(from), nearestValue(a), nearestValue(b)];
  if (at === null || toA === toB) return 0;
  if (toA === null || toB === null) return toA === null ? 1 : -1;
  const apart = Math.abs(at - toA) - Math.abs(at - toB);
  if (Math.abs(apart) > SURELY_APART * (Math.abs(at) + Math.abs(toA) + Math.abs(toB))) return apart;
  return Math.abs(difference(at, toA)) - Math.abs(difference(at, toB));
}
