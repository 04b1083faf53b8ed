import fc from 'fast-check';
import * as numbers from './numbers.js';
import type { Figure } from '../../src/domain/claim/figure.js';
import { excludedRegion, figureBox } from '../../src/domain/claim/figure.js';
import { coversWhole, type Box } from '../../src/domain/scope/region.js';
import type { Scope } from '../../src/domain/scope/relation.js';
import type { Tree } from '../../src/domain/scope/tree.js';
import type { Vocabulary } from '../../src/domain/vocabulary.js';

/** 1 > 2 > 4, 1 > 3, and 5 apart. */
const PLACES: Readonly<Record<number, number>> = { 2: 1, 3: 1, 4: 2 };
/** 1 > 2, 1 > 3. */
const POPULATIONS: Readonly<Record<number, number>> = { 2: 1, 3: 1 };

const treeOf = <N extends number>(parents: Readonly<Record<number, number>>): Tree<N> => ({
  parentOf: (node) => (parents[node] ?? null) as N | null,
});

/** A world small enough to look at each of its points. Time runs from 0 to 6, whole numbers apart. */
export const SMALL_WORLD: Vocabulary = {
  places: treeOf(PLACES),
  populations: treeOf(POPULATIONS),
  measure: (seq) => ({
    label: `measure ${seq}`,
    unit: seq === 3 ? 'tonnes' : 'persons',
    additivity: seq === 2 ? 'SEMI_ADDITIVE' : seq === 4 ? 'NON_ADDITIVE' : 'ADDITIVE',
  }),
  place: (seq) => `place ${seq}`,
  population: (seq) => `population ${seq}`,
};

export const LAST_INSTANT = 6;

const OUTSIDE = 0;

/** A point: a place's own rest beyond its parts, one instant, a population's own rest. */
export interface Point {
  readonly place: number;
  readonly time: number;
  readonly population: number;
}

export const POINTS: readonly Point[] = [OUTSIDE, 1, 2, 3, 4, 5].flatMap((place) =>
  [OUTSIDE, 1, 2, 3].flatMap((population) =>
    Array.from({ length: LAST_INSTANT + 2 }, (_, index) => ({ place, population, time: index - 1 })),
  ),
);

const isAt = <N extends number>(tree: Tree<N>, at: number, node: N | null): boolean => {
  if (node === null) return true;
  for (let next: N | null = at as N; next !== null && next !== OUTSIDE; next = tree.parentOf(next))
    if (next === node) return true;
  return false;
};

export const isIn = ({ place, time, population }: Point, box: Box): boolean =>
  isAt(SMALL_WORLD.places, place, box.place) &&
  isAt(SMALL_WORLD.populations, population, box.population) &&
  box.time.start <= time &&
  time < box.time.end;

/** The points of a scope, looked at one by one. */
export const pointsOf = ({ box, excluded }: Scope): Point[] =>
  POINTS.filter((point) => isIn(point, box) && !excluded.some((hole) => isIn(point, hole)));

const interval = fc
  .tuple(fc.nat(LAST_INSTANT - 1), fc.nat(LAST_INSTANT - 1))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

const periodOf = (time: { start: number; end: number }) => ({
  start: numbers.at(time.start),
  end: numbers.at(time.end),
  edtf: `${time.start}/${time.end}`,
});

const places = fc.integer({ min: 1, max: 5 }).map(numbers.place);
const populations = fc.integer({ min: 1, max: 3 }).map(numbers.population);

const exclusion = fc.record({
  place: fc.option(places),
  period: fc.option(interval.map(periodOf)),
  population: fc.option(populations),
  reason: fc.constant(null),
});

/** Figures of all scopes of the small world whose exclusions leave something of them. */
export const figures = (states: boolean): fc.Arbitrary<Figure> =>
  fc
    .record({
      measure: fc.constant(numbers.measure(1)),
      value: fc.integer({ min: 0, max: 5 }),
      low: fc.constant(null),
      high: fc.constant(null),
      qualifier: fc.constant('EXACT' as const),
      asWritten: fc.constant(null),
      place: states ? places : fc.option(places),
      period: states ? interval.map(periodOf) : fc.option(interval.map(periodOf)),
      population: states ? populations : fc.option(populations),
      exclusions: fc.array(exclusion, { maxLength: 3 }),
    })
    .map(({ exclusions, ...figure }) =>
      exclusions.reduce<Figure>(withExclusion, { ...figure, exclusions: [] }),
    );

const leavesSomething = (figure: Figure): boolean =>
  !coversWhole(SMALL_WORLD, excludedRegion(SMALL_WORLD, figure), figureBox(figure));

/** Leaves out one thing more, unless nothing were left then. */
function withExclusion(figure: Figure, exclusion: Figure['exclusions'][number]): Figure {
  const more = { ...figure, exclusions: [...figure.exclusions, exclusion] };
  return leavesSomething(more) ? more : figure;
}

const childrenOf = <N extends number>(parents: Readonly<Record<number, number>>, node: N): N[] =>
  Object.keys(parents)
    .map(Number)
    .filter((child) => parents[child] === node) as N[];

/** A figure about a part of what another is about, or about all of it where its exclusions leave nothing of the part. */
export const narrowed = (figure: Figure): fc.Arbitrary<Figure> =>
  fc
    .record({
      place: fc.constantFrom(figure.place!, ...childrenOf(PLACES, figure.place!)),
      population: fc.constantFrom(figure.population!, ...childrenOf(POPULATIONS, figure.population!)),
      later: fc.nat(figure.period!.end - figure.period!.start - 1),
      earlier: fc.nat(LAST_INSTANT),
      more: fc.option(exclusion),
    })
    .map(({ place, population, later, earlier, more }) => {
      const start = figure.period!.start + later;
      const end = Math.max(start + 1, figure.period!.end - earlier);
      const part = { ...figure, place, population, period: periodOf({ start, end }) };
      const left = leavesSomething(part) ? part : figure;
      return more ? withExclusion(left, more) : left;
    });

export const scopeOf = (figure: Figure): Scope => ({
  box: figureBox(figure),
  excluded: excludedRegion(SMALL_WORLD, figure),
});
