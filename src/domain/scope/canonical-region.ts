import { held } from '../../kernel/certain.js';
import { contains, joined, without, type Interval } from './intervals.js';
import { areOtherAxesWithin, coversWhole, type Box, type Geography } from './region.js';
import { extentOf, isWithin } from './tree.js';

/**
 * The region that several boxes cover, in its one canonical form, however it is cut up: boxes of places that are no
 * region. A place is more than its recorded parts together, so a box lies in the region exactly when, at each
 * instant, a single given box covers its place, its population and its categories: parts recorded later change nothing.
 *
 * Without categories these are the largest boxes that fit into the region. Of those there may be exceedingly many where
 * it is cut by several dimensions; then these are the largest cells of each instant.
 */
export function canonicalRegion(geography: Geography, boxes: readonly Box[]): Box[] {
  const whole = boxes.filter(({ categories }) => categories.length === 0);
  const isCut = boxes.some(
    (box) => box.categories.length > 0 && !(whole.length > 0 && coversWhole(geography, whole, box)),
  );
  const largest = isCut ? largestCells : largestBoxes;
  return coveredPlaces(geography, isCut ? boxes : whole).flatMap((covered) => {
    const found = largest(geography, covered);
    return covered.places.flatMap((place) => found.map((box) => ({ ...box, place })));
  });
}

/** Places that lie alike to the boxes of a region, none of them a region. */
interface CoveredPlaces {
  readonly places: readonly Box['place'][];
  /** The boxes that are about each of them itself, maybe among others. */
  readonly own: readonly Box[];
  /** The boxes that are about something that each of them lies within. */
  readonly around: readonly Box[];
}

function coveredPlaces({ places: tree }: Geography, boxes: readonly Box[]): CoveredPlaces[] {
  const regions = boxes.map((box) => ({
    box,
    extent: new Set<Box['place']>(box.place === null ? [null] : extentOf(tree, box.place)),
  }));
  const alike = new Map<string, CoveredPlaces & { readonly places: Box['place'][] }>();
  for (const place of new Set(regions.flatMap(({ extent }) => [...extent]))) {
    const lying = regions.map(({ box, extent }) => ({
      box,
      how: extent.has(place) ? 'o' : isWithin(tree, place, box.place) ? 'a' : '-',
    }));
    const those = (how: string): Box[] => lying.filter((one) => one.how === how).map(({ box }) => box);
    const key = lying.map(({ how }) => how).join('');
    const known = alike.get(key) ?? { places: [], own: those('o'), around: those('a') };
    known.places.push(place);
    alike.set(key, known);
  }
  return [...alike.values()];
}

/** Each cell that is given, when it is covered and no larger one is. */
function largestCells(geography: Geography, { own, around }: CoveredPlaces): Box[] {
  const cells = new Map(own.map((box) => [otherAxes(box), box]));
  return [...cells].flatMap(([axes, cell]) => {
    const holders = [...own, ...around].filter((box) => areOtherAxesWithin(geography, cell, box));
    const larger = timesOf(holders.filter((box) => around.includes(box) || otherAxes(box) !== axes));
    return timesOf(holders)
      .flatMap((time) => without(time, larger))
      .map((time) => ({ ...cell, time }));
  });
}

const otherAxes = ({ population, categories }: Box): string =>
  `${population} ${[...categories].sort().join(' ')}`;

const timesOf = (boxes: readonly Box[]): Interval[] => joined(boxes.map(({ time }) => time));

/** The largest boxes, none of which lies in another of the region. */
function largestBoxes({ populations: tree }: Geography, { own, around }: CoveredPlaces): Box[] {
  const populations = [...new Set([...own, ...around].map(({ population }) => population))];
  const timesIn = (boxes: readonly Box[], population: Box['population']): Interval[] =>
    timesOf(boxes.filter((box) => isWithin(tree, population, box.population)));
  const times = new Map(
    populations.map((population) => [population, timesIn([...own, ...around], population)]),
  );
  return populations.flatMap((population) => {
    const larger = populations.filter((other) => other !== population && isWithin(tree, population, other));
    const inLarger = [timesIn(around, population), ...larger.map((other) => held(times, other))].flat();
    return held(times, population)
      .filter((time) => !inLarger.some((other) => contains(other, time)))
      .map((time) => ({ place: null, time, population, categories: [] }));
  });
}
