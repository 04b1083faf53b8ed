import { boundsOf, reaches, shareNumber, type Bounds } from '../claim/bounds.js';
import type { Additivity } from '../vocabulary/additivities.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import { sameInterval } from '../scope/intervals.js';
import { coversWhole } from '../scope/region.js';
import type { ScopeRelation } from '../vocabulary/scope-relations.js';
import type { Verdict } from '../vocabulary/verdicts.js';
import type { Codelists } from '../codelists.js';

/** What was said of two claims besides their figures. */
export interface Acquaintance {
  /** One stands corrected by the other. */
  readonly corrected: boolean;
  /** One statement asserts both. */
  readonly saidTogether: boolean;
  /** Their sides share a voice. */
  readonly sameSide: boolean;
}

/** The first that holds (semantics.md, Comparison); null for a claim that is not a figure. */
export function verdictOf(
  codelists: Codelists,
  a: ScopedFigure | null,
  b: ScopedFigure | null,
  scope: ScopeRelation,
  { corrected, saidTogether, sameSide }: Acquaintance,
): Verdict {
  if (corrected) return 'REVISES';
  if (!a || !b || !areOfOneMeasure(codelists, a, b) || !isRelated(scope)) return 'NOT_COMPARABLE';
  if (a.figure.qualifier === 'UNKNOWN' || b.figure.qualifier === 'UNKNOWN') return 'NOT_COMPARABLE';
  const measure = codelists.measure(a.figure.measure);
  const [boundsA, boundsB] = [boundsOf(a.figure, measure), boundsOf(b.figure, measure)];
  if (scope === 'EQUAL') {
    if (isExact(a) && isExact(b) && a.figure.value === b.figure.value) return 'AGREES';
    if (shareNumber(boundsA, boundsB)) return 'COMPATIBLE';
    if (saidTogether) return 'ALTERNATIVES';
    return sameSide ? 'REVISES' : 'CONFLICTS';
  }
  if (!addsUp(codelists, measure.additivity, a, b)) return 'NOT_COMPARABLE';
  const [part, whole]: [Bounds, Bounds] = scope === 'WITHIN' ? [boundsA, boundsB] : [boundsB, boundsA];
  return measure.signed || reaches(part, whole) ? 'CONSISTENT' : 'INCONSISTENT';
}

const areOfOneMeasure = (
  codelists: Codelists,
  { figure: a }: ScopedFigure,
  { figure: b }: ScopedFigure,
): boolean =>
  a.measure === b.measure && codelists.measure(a.measure).unit === codelists.measure(b.measure).unit;

const isRelated = (scope: ScopeRelation): boolean =>
  scope === 'EQUAL' || scope === 'WITHIN' || scope === 'CONTAINS';

const isExact = ({ figure }: ScopedFigure): boolean => figure.qualifier === 'EXACT' && figure.low === null;

/** Stocks add up over place and population, not over time: they compare only where all, and all that is left out, is about one period. */
function addsUp(codelists: Codelists, additivity: Additivity, a: ScopedFigure, b: ScopedFigure): boolean {
  if (additivity !== 'SEMI_ADDITIVE') return additivity === 'ADDITIVE';
  return (
    sameInterval(a.box.time, b.box.time) &&
    [a, b].every(({ box, excluded }) =>
      excluded.every((hole) => coversWhole(codelists, excluded, { ...hole, time: box.time })),
    )
  );
}
