import type { Seq } from '../../kernel/seq.js';
import { nearestValue } from '../claim/bounds.js';
import { tenth } from '../claim/decimal.js';
import type { Interval } from '../scope/intervals.js';
import { sameInterval, shared } from '../scope/intervals.js';
import type { GivenFigure } from './given-figure.js';
import { isRound } from './round.js';
import { leavesSomethingOut, saysNumber } from './scoped-given.js';
import type { Sketch } from './sketch.js';

/** By what candidates are ordered first: on how many axes they differ from what is given, and how far their number is. */
export interface Nearness {
  readonly axes: number;
  /** The value is the one given. */
  readonly hasValue: boolean;
  /** In the unit of the measure. */
  readonly distance: number;
}

/** Fewest differing axes, equal value, nearest value. */
export const byNearness = (a: Nearness, b: Nearness): number =>
  a.axes - b.axes ||
  Number(b.hasValue) - Number(a.hasValue) ||
  (a.distance === b.distance ? 0 : a.distance < b.distance ? -1 : 1);

/** How near what was not looked at is at the nearest. */
export interface Beyond extends Omit<Nearness, 'axes'> {
  /** On so many axes beside the value it differs at the least. */
  readonly otherAxes: number;
  /** What is as near comes after what was looked at. */
  readonly isInOrder: boolean;
}

/** On how many axes beside the value one may differ that has the number given. */
export const MOST_OTHER_AXES = 2;

/** How near a figure is at the nearest, as far as a sketch tells. */
export function leastNearness(given: GivenFigure, sketch: Sketch): Nearness {
  const hasValue = given.value !== null && given.value === sketch.value;
  const distance = distanceFrom(given, sketch.nearest);
  return { axes: otherAxes(given, sketch) + numberAxes(given, { hasValue, distance }), hasValue, distance };
}

/** On how many axes a number differs at the least: one with another middle than a range that is given is another range. */
export function numberAxes(
  given: GivenFigure,
  { hasValue, distance }: Pick<Nearness, 'hasValue' | 'distance'>,
): number {
  if (given.value !== null) return hasValue ? 0 : 1;
  return numberOf(given) !== null && distance > 0 ? 1 : 0;
}

const NUMBERS = new WeakMap<GivenFigure, number | null>();

/** The number that is given, or the middle of its range: worked out once for all that it is held beside. */
function numberOf(given: GivenFigure): number | null {
  const known = NUMBERS.get(given);
  if (known !== undefined) return known;
  const number = nearestValue(given);
  NUMBERS.set(given, number);
  return number;
}

/** How far a number is from the one given. */
export function distanceFrom(given: GivenFigure, number: number | null): number {
  const own = numberOf(given);
  return own === null || number === null ? Infinity : Math.abs(own - number);
}

/** On how many axes beside the value a figure differs at the least, as far as a sketch tells. */
export const otherAxes = (given: GivenFigure, sketch: Sketch): number =>
  scopeAxes(given, sketch) + Number(saysNumber(given) && given.qualifier !== sketch.qualifier);

const scopeAxes = (given: GivenFigure, sketch: Sketch): number => {
  const { measure, place, period, population } = given;
  return (
    cutAxes(given, sketch) +
    Number(measure !== null && measure !== sketch.measure) +
    Number(place !== null && place !== sketch.place) +
    Number(period !== null && !isSame(period, sketch.period)) +
    Number(population !== null && population !== sketch.population)
  );
};

/** What leaves nothing out differs from what does; and what is of no category from what is of one. */
const cutAxes = (given: GivenFigure, { leavesOut, isOfCategories, isCutOtherwise }: Sketch): number =>
  Number(leavesSomethingOut(given) && !leavesOut) +
  Number(isCutOtherwise === true || (given.categories.length > 0 && !isOfCategories));

const isSame = (given: Interval, period: Interval | null): boolean =>
  period !== null && sameInterval(given, period);

/**
 * True unless a sketch tells that a figure is no candidate.
 * @param populations the one that is given, all within it and all that it lies within; null where none is given
 * @param nearness the least of the sketch
 */
export function mayBeMeant(
  given: GivenFigure,
  populations: ReadonlySet<Seq<'population'>> | null,
  sketch: Sketch,
  { hasValue, axes }: Nearness,
): boolean {
  if (hasValue && axes <= MOST_OTHER_AXES) return true;
  return (
    given.measure === sketch.measure &&
    (populations === null || sketch.population === null || populations.has(sketch.population)) &&
    (given.period === null || sketch.period === null || shared(given.period, sketch.period) !== undefined)
  );
}

/**
 * True unless a sketch tells that a figure is neither the same nor fits: it differs in nothing, or in how its number is
 * put alone and lies within reach.
 * @param nearness the least of the sketch
 */
export const maySettle = (given: GivenFigure, sketch: Sketch, { axes }: Nearness): boolean =>
  axes === 0 || (scopeAxes(given, sketch) === 0 && distanceFrom(given, sketch.value) <= reachOf(given));

/** How far from the number given one may be that is the same or that fits. */
export function reachOf({ value, low, high, qualifier }: GivenFigure): number {
  if (value !== null) return isRound(qualifier) ? tenth(Math.abs(value)) : 0;
  return low === null || high === null ? Infinity : (high - low) / 2;
}
