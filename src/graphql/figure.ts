import type { ExclusionAsWritten } from '../domain/claim/figure.js';
import type { ClaimWording } from '../domain/claim/wording.js';
import type { ClaimNode } from './nodes.js';
import { periodOf } from './period.js';

/** The figure of a claim in the words of whoever words the claim; axes are numbers still. */
export function figureOf(claim: ClaimNode) {
  if (claim.is_figure === 0) return null;
  const words = JSON.parse(claim.wording) as ClaimWording;
  const { measure, value, low, high, qualifier, place, population } = claim;
  return {
    measure: measure!,
    value,
    low,
    high,
    qualifier,
    place,
    population,
    asWritten: words.asWritten,
    period: periodOf(words.period),
    exclusions: words.exclusions.map((exclusion) => ({ ...exclusion, period: periodOf(exclusion.period) })),
  };
}

/** A part that is left out, as it was computed. */
export const exclusionOf = (exclusion: ExclusionAsWritten): ExclusionNode => ({
  ...exclusion,
  period: periodOf(exclusion.period?.edtf),
});

export type FigureNode = NonNullable<ReturnType<typeof figureOf>>;
export type ExclusionNode = FigureNode['exclusions'][number];
