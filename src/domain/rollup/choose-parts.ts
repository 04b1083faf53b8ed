import type { Steps } from '../../kernel/work.js';
import { contains, sameInterval, shared } from '../scope/intervals.js';
import { coveredTogether } from '../scope/leftover.js';
import { areSameCategories, isBoxWithin, type Box, type Geography } from '../scope/region.js';
import { scopeRelation, sharesScope, statesTheSame } from '../scope/relation.js';
import { extentOf } from '../scope/tree.js';
import type { Entry, RollupFacts, RollupFigure } from './facts.js';

/**
 * The parts of a whole where none are given (semantics.md, Rollup): the finest figures of its own side that cut it up
 * along one axis, none sharing anything with another.
 * @param entries the times when figures of the side that do not stand retracted were brought in
 */
export function* chooseParts(
  { codelists, whole }: RollupFacts,
  entries: readonly Entry[],
): Steps<RollupFigure[]> {
  yield entries.length;
  const inside = entries.filter(
    ({ figure }) =>
      figure.scoped.figure.measure === whole.scoped.figure.measure &&
      liesStrictlyWithin(codelists, figure.scoped.box, whole.scoped.box),
  );
  const candidates = latestOfEachBox(codelists, alongOneAxis(codelists, inside, whole.scoped.box));
  return yield* apart(codelists, yield* finest(codelists, candidates.sort(shortestFirst)));
}

const liesStrictlyWithin = (geography: Geography, part: Box, whole: Box): boolean =>
  statesTheSame(part, whole) && isBoxWithin(geography, part, whole) && !isBoxWithin(geography, whole, part);

/** Those that differ from the whole in time alone, else in place, else in population, else in one dimension. */
function alongOneAxis(geography: Geography, inside: readonly Entry[], whole: Box): readonly Entry[] {
  for (const axis of ['time', 'place', 'population'] as const) {
    const cut = inside.filter(({ figure }) => differsOnlyIn(geography, axis, figure.scoped.box, whole));
    if (cut.length > 0) return cut;
  }
  return alongOneDimension(geography, inside, whole);
}

type BoxAxis = 'time' | 'place' | 'population' | 'categories';

const IS_SAME: Readonly<Record<BoxAxis, (geography: Geography, a: Box, b: Box) => boolean>> = {
  time: (_, a, b) => sameInterval(a.time, b.time),
  place: (geography, a, b) => placeKey(geography, a) === placeKey(geography, b),
  population: (_, a, b) => a.population === b.population,
  categories: (_, a, b) => areSameCategories(a.categories, b.categories),
};

/** True when two boxes are the same on every other axis. */
const differsOnlyIn = (geography: Geography, axis: BoxAxis, a: Box, b: Box): boolean =>
  (Object.keys(IS_SAME) as BoxAxis[]).every((other) => other === axis || IS_SAME[other](geography, a, b));

/** Those that differ in the dimension alone in which the one recorded first does. */
function alongOneDimension(geography: Geography, inside: readonly Entry[], whole: Box): readonly Entry[] {
  const cut = inside.flatMap((entry) => {
    const { box } = entry.figure.scoped;
    if (!differsOnlyIn(geography, 'categories', box, whole)) return [];
    const [dimension, ...others] = differingDimensions(geography, box, whole);
    return dimension === undefined || others.length > 0 ? [] : [{ entry, dimension }];
  });
  const [first] = cut.toSorted((a, b) => a.entry.figure.claim - b.entry.figure.claim);
  return cut.flatMap(({ entry, dimension }) => (dimension === first?.dimension ? [entry] : []));
}

const differingDimensions = ({ categories: tree }: Geography, a: Box, b: Box): string[] => [
  ...new Set(
    [
      ...a.categories.filter((category) => !b.categories.includes(category)),
      ...b.categories.filter((category) => !a.categories.includes(category)),
    ].map((category) => tree.dimensionOf(category)),
  ),
];

/** Of one box the latest said, of one statement the first asserted. */
function latestOfEachBox(geography: Geography, entries: readonly Entry[]): RollupFigure[] {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const key = boxKey(geography, entry.figure.scoped.box);
    const known = latest.get(key);
    if (!known || comesAfter(entry, known)) latest.set(key, entry);
  }
  return [...latest.values()].map(({ figure }) => figure);
}

/** Equal for boxes that are about the same. */
const boxKey = (geography: Geography, box: Box): string =>
  JSON.stringify([
    placeKey(geography, box),
    [box.time.start, box.time.end],
    box.population,
    [...box.categories].sort((a, b) => a - b),
  ]);

/** Equal for places that are the same as to scope: a region is what it covers. */
const placeKey = ({ places }: Geography, { place }: Box): string =>
  place === null ? '' : [...extentOf(places, place)].sort((a, b) => a - b).join(' ');

const comesAfter = (a: Entry, b: Entry): boolean =>
  (a.saidStart - b.saidStart || a.statement - b.statement || b.position - a.position) > 0;

/** From the shortest period up, then by start, then by recording. */
const shortestFirst = (a: RollupFigure, b: RollupFigure): number =>
  byNumber(lengthOf(a), lengthOf(b)) ||
  byNumber(a.scoped.box.time.start, b.scoped.box.time.start) ||
  a.claim - b.claim;

const lengthOf = ({ scoped: { box } }: RollupFigure): number => box.time.end - box.time.start;

/** Infinite ones are equal: a period left unsaid is as long as another. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);

/** One that contains others gives way to them where they cover it together, and else replaces them. */
function* finest(
  geography: Geography,
  shortestToLongest: readonly RollupFigure[],
): Steps<readonly RollupFigure[]> {
  let there: RollupFigure[] = [];
  for (const next of shortestToLongest) {
    yield there.length;
    const inside = new Set(there.filter(({ scoped }) => isContained(geography, scoped, next.scoped)));
    if (inside.size > 0) {
      const { box, excluded } = next.scoped;
      const covering = [...[...inside].map(({ scoped }) => scoped), ...excluded.map(wholly)];
      if (yield* coveredTogether(geography, box, covering)) continue;
      there = there.filter((one) => !inside.has(one));
    }
    there.push(next);
  }
  return there;
}

const wholly = (box: Box) => ({ box, excluded: [] });

type Scoped = RollupFigure['scoped'];

const isContained = (geography: Geography, inner: Scoped, outer: Scoped): boolean =>
  shared(inner.box.time, outer.box.time) !== undefined &&
  (inner.excluded.length > 0 || contains(outer.box.time, inner.box.time)) &&
  scopeRelation(geography, outer, inner) === 'CONTAINS';

/** Each, in order, that shares nothing with those taken before it. */
function* apart(geography: Geography, inOrder: readonly RollupFigure[]): Steps<RollupFigure[]> {
  const taken: RollupFigure[] = [];
  for (const next of inOrder) {
    yield taken.length;
    if (!taken.some(({ scoped }) => sharesScope(geography, scoped, next.scoped))) taken.push(next);
  }
  return taken;
}
