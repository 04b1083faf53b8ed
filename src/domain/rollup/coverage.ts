import type { Seq } from '../../kernel/seq.js';
import { figureBox } from '../claim/figure.js';
import type { ExclusionAsWritten } from '../claim/figure.js';
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
export function missingPeriods({ vocabulary, whole }: RollupFacts, parts: readonly RollupFigure[]): Period[] {
  const { box, excluded } = whole.scoped;
  const time = statedTime(box);
  if (!time) return [];
  const covered = parts.flatMap(({ scoped }) => timesCovered(vocabulary, scoped, box));
  const leftOut = coveredTimes(vocabulary, excluded, box.place, box.population);
  return without(time, joined([...covered, ...leftOut])).map(periodOf);
}

/** When a scope holds something of a frame. */
function timesCovered(geography: Geography, { box, excluded }: Scope, frame: Box): Interval[] {
  const common = clipped(geography, box, frame);
  if (!common) return [];
  return without(common.time, coveredTimes(geography, excluded, common.place, common.population));
}

/** Where the parts are places: the direct subdivisions of the whole's place of which no part covers anything. */
export function missingPlaces(
  { vocabulary, whole, subdivisions }: RollupFacts,
  parts: readonly RollupFigure[],
): Seq<'place'>[] {
  const { box, excluded } = whole.scoped;
  if (!parts.some(({ scoped }) => isSubdivision(vocabulary, scoped.box.place, box.place))) return [];
  return subdivisions.filter((place) => {
    const subdivision = { ...box, place };
    return (
      !coversWhole(vocabulary, excluded, subdivision) &&
      !parts.some(({ scoped }) => holdsSomethingOf(vocabulary, scoped, subdivision))
    );
  });
}

const isSubdivision = (
  { places }: Geography,
  place: Seq<'place'> | null,
  whole: Seq<'place'> | null,
): boolean => place !== whole && place !== null && isWithin(places, place, whole);

function holdsSomethingOf(geography: Geography, { box, excluded }: Scope, frame: Box): boolean {
  const common = clipped(geography, box, frame);
  return common !== undefined && !coversWhole(geography, excluded, common);
}

/**
 * What a part leaves out of the whole, no other part covers, and the whole does not say it leaves out: each as the
 * part's own exclusion, cut to the part, with the axes it leaves out filled in from the part; each once.
 */
export function undeclaredExclusions(
  { vocabulary, whole }: RollupFacts,
  parts: readonly RollupFigure[],
): ExclusionAsWritten[] {
  const declared: Scope[] = whole.scoped.excluded.map((box) => ({ box, excluded: [] }));
  const found = new Map<string, ExclusionAsWritten>();
  for (const [at, { scoped }] of parts.entries()) {
    const others = parts.filter((_, other) => other !== at).map((part) => part.scoped);
    for (const exclusion of scoped.figure.exclusions) {
      const cut = clipped(vocabulary, figureBox(exclusion), scoped.box);
      const ofWhole = cut && clipped(vocabulary, cut, whole.scoped.box);
      if (!ofWhole || coveredTogether(vocabulary, ofWhole, [...declared, ...others])) continue;
      const { place, time, population } = cut;
      const key = `${place} ${time.start} ${time.end} ${population}`;
      if (found.has(key)) continue;
      const period = [exclusion.period, scoped.figure.period].find((own) => own && sameInterval(own, time));
      found.set(key, {
        place,
        population,
        reason: exclusion.reason,
        period: period ?? (statedTime(cut) && periodOf(time)),
      });
    }
  }
  return [...found.values()];
}

/** The whole's exclusions of which some part covers something, each as the whole's own. */
export const unmatchedExclusions = (
  { vocabulary, whole }: RollupFacts,
  parts: readonly RollupFigure[],
): ExclusionAsWritten[] =>
  whole.scoped.figure.exclusions.filter((exclusion) => {
    const box = clipped(vocabulary, figureBox(exclusion), whole.scoped.box);
    return box && parts.some(({ scoped }) => holdsSomethingOf(vocabulary, scoped, box));
  });
