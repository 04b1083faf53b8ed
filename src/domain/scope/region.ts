import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { contains, joined, shared, type Interval } from './intervals.js';
import { isWithin, type Tree } from './tree.js';

/** Place x period x population; null is an axis left unsaid, which holds everything on it. */
export interface Box {
  readonly place: Seq<'place'> | null;
  readonly time: Interval;
  readonly population: Seq<'population'> | null;
}

/** The forests that boxes are measured in. */
export interface Geography {
  readonly places: Tree<Seq<'place'>>;
  readonly populations: Tree<Seq<'population'>>;
}

export const ALL_TIME: Interval = { start: -Infinity, end: Infinity };

/** The part of `box` that lies in `frame`; undefined when they share nothing. */
export function clipped(geography: Geography, box: Box, frame: Box): Box | undefined {
  const time = shared(box.time, frame.time);
  if (!time) return undefined;
  const place = narrower(geography.places, box.place, frame.place);
  const population = narrower(geography.populations, box.population, frame.population);
  return place === undefined || population === undefined ? undefined : { place, time, population };
}

/** Two nodes of which neither lies within the other share nothing. */
function narrower<N extends number>(tree: Tree<N>, a: N | null, b: N | null): N | null | undefined {
  if (isWithin(tree, a, b)) return a;
  return isWithin(tree, b, a) ? b : undefined;
}

/**
 * The region that several boxes cover, in its one canonical form: the largest boxes that fit into it, in order.
 * A place is more than its recorded parts together, so a box lies in the region exactly when, at each instant, a
 * single given box covers its place and its population: parts recorded later change nothing.
 */
export function maximalBoxes(geography: Geography, boxes: readonly Box[]): Box[] {
  const places = chains(
    geography.places,
    boxes.map(({ place }) => place),
  );
  const populations = chains(
    geography.populations,
    boxes.map(({ population }) => population),
  );
  const times = new Map<Box['place'], Map<Box['population'], readonly Interval[]>>();
  for (const place of places.keys()) {
    const there = boxes.filter((box) => isWithin(geography.places, place, box.place));
    const byPopulation = new Map<Box['population'], readonly Interval[]>();
    for (const population of populations.keys()) {
      byPopulation.set(population, coveredTimes(geography, there, place, population));
    }
    times.set(place, byPopulation);
  }
  /** A larger box of the region: one for a place and population that hold these, or for a longer time. */
  const isPartOfAnother = ({ place, time, population }: Box): boolean =>
    held(places, place).some((wider) =>
      held(populations, population).some(
        (larger) =>
          (wider !== place || larger !== population) &&
          held(held(times, wider), larger).some((other) => contains(other, time)),
      ),
    );
  return [...times]
    .flatMap(([place, byPopulation]) =>
      [...byPopulation].flatMap(([population, covered]) =>
        covered.map((time) => ({ place, time, population })),
      ),
    )
    .filter((box) => !isPartOfAnother(box))
    .sort(inOrder);
}

/** Each of some nodes with those among them that hold it, itself included. */
function chains<N extends number>(tree: Tree<N>, nodes: readonly (N | null)[]): Map<N | null, (N | null)[]> {
  const all = distinct(nodes);
  return new Map(all.map((node) => [node, all.filter((other) => isWithin(tree, node, other))]));
}

/** True when the boxes together leave nothing of `frame`. */
export const coversWhole = (geography: Geography, boxes: readonly Box[], frame: Box): boolean =>
  coveredTimes(geography, boxes, frame.place, frame.population).some((time) => contains(time, frame.time));

/** When all of a place and of a population is covered. */
export function coveredTimes(
  geography: Geography,
  boxes: readonly Box[],
  place: Box['place'],
  population: Box['population'],
): Interval[] {
  return joined(
    boxes
      .filter(
        (box) =>
          isWithin(geography.places, place, box.place) &&
          isWithin(geography.populations, population, box.population),
      )
      .map(({ time }) => time),
  );
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const inOrder = (a: Box, b: Box): number =>
  (a.place ?? 0) - (b.place ?? 0) ||
  (a.population ?? 0) - (b.population ?? 0) ||
  (a.time.start === b.time.start ? 0 : a.time.start - b.time.start);
