import type { ExclusionAsWritten } from '../domain/claim/figure.js';
import type { Seq } from '../kernel/seq.js';
import type { WordedExclusion } from '../domain/claim/wording.js';
import { wordingOf } from '../services/read/claim-wording.js';
import type { ClaimNode } from '../services/read/nodes.js';
import { periodOf, type PeriodNode } from './period.js';

/** A part that is left out; its places, populations and categories are numbers still. */
export type ExclusionNode = Omit<WordedExclusion, 'period' | 'categories'> & {
  readonly period: PeriodNode | null;
  readonly categories: readonly Seq<'category'>[];
};

/** The figure of a claim in the words of whoever words the claim; its axes are numbers still. */
export interface FigureNode extends Pick<ClaimNode, 'value' | 'low' | 'high' | 'place' | 'population'> {
  readonly measure: Seq<'measure'>;
  readonly qualifier: NonNullable<ClaimNode['qualifier']>;
  readonly asWritten: string | null;
  readonly period: PeriodNode | null;
  readonly categories: readonly Seq<'category'>[];
  readonly exclusions: readonly ExclusionNode[];
}

/** The figure of a claim; null for one that is not a figure. */
export function figureOf(claim: ClaimNode): FigureNode | null {
  const { measure, value, low, high, qualifier, place, population } = claim;
  if (claim.is_figure === 0 || measure === null || qualifier === null) return null;
  const { asWritten, period, exclusions } = wordingOf(claim);
  return {
    measure,
    value,
    low,
    high,
    qualifier,
    place,
    population,
    asWritten,
    period: periodOf(period),
    categories: JSON.parse(claim.categories) as Seq<'category'>[],
    exclusions: exclusions.map((exclusion) => ({
      ...exclusion,
      period: periodOf(exclusion.period),
      categories: exclusion.categories ?? [],
    })),
  };
}

/** A part that is left out, as it was computed. */
export const exclusionOf = (exclusion: ExclusionAsWritten): ExclusionNode => ({
  ...exclusion,
  period: periodOf(exclusion.period?.edtf ?? null),
});
