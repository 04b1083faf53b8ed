import { sameInterval } from '../scope/intervals.js';
import { clipped, type Box, type Geography } from '../scope/region.js';
import { sharesScope, statesTheSame } from '../scope/relation.js';
import type { Entry, RollupFacts, RollupFigure } from './facts.js';

/**
 * The parts of a whole where none are given (semantics.md, Rollup): the finest figures of its own side that cut it up
 * along one axis, none sharing anything with another.
 */
export function chooseParts({ codelists, whole }: RollupFacts, entries: readonly Entry[]): RollupFigure[] {
  const { box } = whole.scoped;
  const inside = entries.filter(
    ({ figure }) =>
      figure.scoped.figure.measure === whole.scoped.figure.measure &&
      liesStrictlyWithin(codelists, figure.scoped.box, box),
  );
  const cuts = [alongTime, alongPlace, alongPopulation].map((along) =>
    inside.filter(({ figure }) => along(figure.scoped.box, box)),
  );
  const candidates = latestOfEachBox(cuts.find((cut) => cut.length > 0) ?? []);
  return candidates.sort(finestFirst).reduce<RollupFigure[]>((taken, next) => {
    return taken.some(({ scoped }) => sharesScope(codelists, scoped, next.scoped)) ? taken : [...taken, next];
  }, []);
}

const alongTime = (part: Box, whole: Box): boolean =>
  part.place === whole.place && part.population === whole.population;
const alongPlace = (part: Box, whole: Box): boolean =>
  sameInterval(part.time, whole.time) && part.population === whole.population;
const alongPopulation = (part: Box, whole: Box): boolean =>
  sameInterval(part.time, whole.time) && part.place === whole.place;

function liesStrictlyWithin(geography: Geography, part: Box, whole: Box): boolean {
  const common = statesTheSame(part, whole) ? clipped(geography, part, whole) : undefined;
  return common !== undefined && isSameBox(common, part) && !isSameBox(part, whole);
}

const isSameBox = (a: Box, b: Box): boolean =>
  a.place === b.place && a.population === b.population && sameInterval(a.time, b.time);

/** Of one box the latest said, of one statement the first asserted. */
function latestOfEachBox(entries: readonly Entry[]): RollupFigure[] {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const { place, time, population } = entry.figure.scoped.box;
    const key = `${place} ${time.start} ${time.end} ${population}`;
    const known = latest.get(key);
    if (!known || comesAfter(entry, known)) latest.set(key, entry);
  }
  return [...latest.values()].map(({ figure }) => figure);
}

const comesAfter = (a: Entry, b: Entry): boolean =>
  (a.saidStart - b.saidStart || a.statement - b.statement || b.position - a.position) > 0;

/** From the shortest period up, then by start, then by recording. */
const finestFirst = (a: RollupFigure, b: RollupFigure): number =>
  byNumber(lengthOf(a), lengthOf(b)) ||
  byNumber(a.scoped.box.time.start, b.scoped.box.time.start) ||
  a.claim - b.claim;

const lengthOf = ({ scoped: { box } }: RollupFigure): number => box.time.end - box.time.start;

/** Infinite ones are equal: a period left unsaid is as long as another. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);
