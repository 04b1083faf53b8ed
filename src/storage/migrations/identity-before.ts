import { held } from '../../kernel/certain.js';
import { sha256 } from '../../kernel/hash.js';

/*
 * The identity of figures as it was before there were categories and regions, for migrations to go by: it does not
 * change with the rules of today.
 */

interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Place x period x population; null is an axis left unsaid. */
export interface BoxBefore {
  readonly place: number | null;
  readonly time: Interval;
  readonly population: number | null;
}

/** What a place or a population lies within. */
type Parents = ReadonlyMap<number, number | null>;

/** The forests, and the refs by which places are told. */
export interface WorldBefore {
  readonly places: Parents;
  readonly populations: Parents;
  placeRef(place: number): string;
}

/** A figure with refs of its measure and population. */
export interface FigureBefore {
  readonly measure: string;
  readonly numbers: readonly (number | null)[];
  readonly qualifier: string;
  readonly box: BoxBefore;
  readonly period: Interval | null;
  /** As they are written, an axis left out being the figure's own. */
  readonly exclusions: readonly BoxBefore[];
  populationRef(population: number): string;
}

export const ALL_TIME: Interval = { start: -Infinity, end: Infinity };

/** The hash by which a figure is told from others. */
export function hashBefore(world: WorldBefore, figure: FigureBefore): string {
  const { measure, numbers, qualifier, box, period, exclusions, populationRef } = figure;
  const region = maximalBoxes(
    world,
    exclusions.flatMap((exclusion) => clipped(world, exclusion, box) ?? []),
  );
  const named = <N>(value: number | null, name: (value: number) => N): N | null =>
    value === null ? null : name(value);
  return sha256(
    JSON.stringify([
      'figure',
      measure,
      numbers.map((number) => (number === 0 ? 0 : number)),
      qualifier,
      named(box.place, (place) => world.placeRef(place)),
      period && [period.start, period.end],
      named(box.population, populationRef),
      region
        .map(({ place, time, population }) =>
          JSON.stringify([
            named(place, (seq) => world.placeRef(seq)),
            [time.start, time.end].map((end) => (Number.isFinite(end) ? end : null)),
            named(population, populationRef),
          ]),
        )
        .sort(),
    ]),
  );
}

function isWithin(parents: Parents, inner: number | null, outer: number | null): boolean {
  if (outer === null) return true;
  for (let node = inner; node !== null; node = parents.get(node) ?? null) if (node === outer) return true;
  return false;
}

function clipped(
  { places, populations }: WorldBefore,
  box: BoxBefore,
  frame: BoxBefore,
): BoxBefore | undefined {
  const start = Math.max(box.time.start, frame.time.start);
  const end = Math.min(box.time.end, frame.time.end);
  const place = narrower(places, box.place, frame.place);
  const population = narrower(populations, box.population, frame.population);
  return start >= end || place === undefined || population === undefined
    ? undefined
    : { place, time: { start, end }, population };
}

function narrower(parents: Parents, a: number | null, b: number | null): number | null | undefined {
  if (isWithin(parents, a, b)) return a;
  return isWithin(parents, b, a) ? b : undefined;
}

/** The largest boxes that fit into what several cover. */
function maximalBoxes({ places, populations }: WorldBefore, boxes: readonly BoxBefore[]): BoxBefore[] {
  const ofPlace = chains(
    places,
    boxes.map(({ place }) => place),
  );
  const ofPopulation = chains(
    populations,
    boxes.map(({ population }) => population),
  );
  const times = new Map(
    [...ofPlace.keys()].map((place) => {
      const there = boxes.filter((box) => isWithin(places, place, box.place));
      const covered = (population: number | null): Interval[] =>
        joined(
          there.filter((box) => isWithin(populations, population, box.population)).map(({ time }) => time),
        );
      return [
        place,
        new Map([...ofPopulation.keys()].map((population) => [population, covered(population)])),
      ];
    }),
  );
  const isPartOfAnother = ({ place, time, population }: BoxBefore): boolean =>
    held(ofPlace, place).some((wider) =>
      held(ofPopulation, population).some(
        (larger) =>
          (wider !== place || larger !== population) &&
          held(held(times, wider), larger).some(({ start, end }) => start <= time.start && time.end <= end),
      ),
    );
  return [...times]
    .flatMap(([place, byPopulation]) =>
      [...byPopulation].flatMap(([population, covered]) =>
        covered.map((time) => ({ place, time, population })),
      ),
    )
    .filter((box) => !isPartOfAnother(box));
}

/** Each of some nodes with those among them that hold it, itself included. */
function chains(parents: Parents, nodes: readonly (number | null)[]): Map<number | null, (number | null)[]> {
  const all = [...new Set(nodes)];
  return new Map(all.map((node) => [node, all.filter((other) => isWithin(parents, node, other))]));
}

function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && next.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else result.push(next);
  }
  return result;
}
