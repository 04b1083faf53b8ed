import { firstOf } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Steps } from '../../kernel/work.js';
import { figureBox } from '../claim/figure.js';
import type { ExclusionAsWritten, Figure } from '../claim/figure.js';
import { statedTime } from '../claim/scoped-figure.js';
import { periodOf } from '../edtf-of.js';
import type { Period } from '../period.js';
import { joined, sameInterval, without, type Interval } from '../scope/intervals.js';
import { coveredTogether } from '../scope/leftover.js';
import { clipped, coveredTimes, coversWhole, type Box, type Geography } from '../scope/region.js';
import type { Scope } from '../scope/relation.js';
import { isWithin } from '../scope/tree.js';
import type { RollupFacts, RollupFigure } from './facts.js';

/** The stretches of the whole's period that no part covers; what the whole leaves out is never missing. */
export function missingPeriods({ codelists, whole }: RollupFacts, parts: readonly RollupFigure[]): Period[] {
  const { box, excluded } = whole.scoped;
  const time = statedTime(box);
  if (!time) return [];
  const covered = parts.flatMap(({ scoped }) => timesCovered(codelists, scoped, box));
  const leftOut = coveredTimes(codelists, excluded, box);
  return without(time, joined([...covered, ...leftOut])).map(periodOf);
}

/** When a scope holds something of a frame. */
function timesCovered(geography: Geography, { box, excluded }: Scope, frame: Box): Interval[] {
  return clipped(geography, box, frame).flatMap((common) =>
    without(common.time, coveredTimes(geography, excluded, common)),
  );
}

/** Where the parts are places: the direct subdivisions of the whole's place of which no part covers anything. */
export function* missingPlaces(
  { codelists, whole, subdivisions }: RollupFacts,
  parts: readonly RollupFigure[],
): Steps<Seq<'place'>[]> {
  const { box, excluded } = whole.scoped;
  if (!parts.some(({ scoped }) => isSubdivision(codelists, scoped.box.place, box.place))) return [];
  const missing: Seq<'place'>[] = [];
  for (const place of subdivisions) {
    const subdivision = { ...box, place };
    yield parts.length;
    const isMissing =
      !coversWhole(codelists, excluded, subdivision) &&
      !parts.some(({ scoped }) => holdsSomethingOf(codelists, scoped, subdivision));
    if (isMissing) missing.push(place);
  }
  return missing;
}

const isSubdivision = (
  { places }: Geography,
  place: Seq<'place'> | null,
  whole: Seq<'place'> | null,
): boolean => place !== null && isWithin(places, place, whole) && !isWithin(places, whole, place);

const holdsSomethingOf = (geography: Geography, { box, excluded }: Scope, frame: Box): boolean =>
  clipped(geography, box, frame).some((common) => !coversWhole(geography, excluded, common));

/**
 * What a part leaves out of the whole, no other part covers, and the whole does not say it leaves out: each as the
 * part's own exclusion, cut to the part on each axis where that is one of the two, with the axes it leaves out filled
 * in from the part; each once.
 */
export function* undeclaredExclusions(
  { codelists, whole }: RollupFacts,
  parts: readonly RollupFigure[],
): Steps<ExclusionAsWritten[]> {
  const declared: Scope[] = whole.scoped.excluded.map((box) => ({ box, excluded: [] }));
  const found = new Map<string, ExclusionAsWritten>();
  for (const [at, { scoped }] of parts.entries()) {
    if (scoped.figure.exclusions.length === 0) continue;
    const others = parts.filter((_, other) => other !== at).map((part) => part.scoped);
    for (const exclusion of scoped.figure.exclusions) {
      const cut = clipped(codelists, figureBox(exclusion), scoped.box);
      const ofWhole = cut.flatMap((box) => clipped(codelists, box, whole.scoped.box));
      if (yield* areAllCovered(codelists, ofWhole, [...declared, ...others])) continue;
      const stated = statedExclusion(exclusion, scoped.figure, cut);
      const key = exclusionKey(stated);
      if (!found.has(key)) found.set(key, stated);
    }
  }
  return [...found.values()];
}

function* areAllCovered(
  geography: Geography,
  boxes: readonly Box[],
  scopes: readonly Scope[],
): Steps<boolean> {
  for (const box of boxes) if (!(yield* coveredTogether(geography, box, scopes))) return false;
  return true;
}

/** @param cut the boxes that an exclusion and its figure share */
function statedExclusion(
  exclusion: ExclusionAsWritten,
  part: Figure,
  cut: readonly Box[],
): ExclusionAsWritten {
  const { place, time, population, categories } = firstOf(cut);
  const isCutToPlace = cut.length === 1 && place === part.place;
  const isCutTo = (period: Period | null): boolean => period !== null && sameInterval(period, time);
  const isCutToPeriod = isCutTo(part.period) && !isCutTo(exclusion.period);
  return {
    place: exclusion.place === null || isCutToPlace ? part.place : exclusion.place,
    period: exclusion.period === null || isCutToPeriod ? part.period : exclusion.period,
    population,
    categories,
    reason: exclusion.reason,
  };
}

const exclusionKey = ({ place, period, population, categories }: ExclusionAsWritten): string =>
  JSON.stringify([
    place,
    period && [period.start, period.end],
    population,
    [...categories].sort((a, b) => a - b),
  ]);

/** The whole's exclusions of which some part covers something, each as the whole's own. */
export function* unmatchedExclusions(
  { codelists, whole }: RollupFacts,
  parts: readonly RollupFigure[],
): Steps<ExclusionAsWritten[]> {
  const unmatched: ExclusionAsWritten[] = [];
  for (const exclusion of whole.scoped.figure.exclusions) {
    yield parts.length;
    const isCounted = clipped(codelists, figureBox(exclusion), whole.scoped.box).some((box) =>
      parts.some(({ scoped }) => holdsSomethingOf(codelists, scoped, box)),
    );
    if (isCounted) unmatched.push(exclusion);
  }
  return unmatched;
}
