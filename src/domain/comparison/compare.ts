import { once } from '../../kernel/once.js';
import type { Seq } from '../../kernel/seq.js';
import { differingAxes, type FigureAxis } from '../claim/axes.js';
import { axisInWords } from '../claim/axis-words.js';
import { difference } from '../claim/decimal.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import { scopeRelation } from '../scope/relation.js';
import type { ScopeRelation } from '../vocabulary/scope-relations.js';
import type { Codelists } from '../codelists.js';
import type { ComparedClaim } from './compared-claim.js';
import { explainComparison } from './explain.js';
import { verdictOf, type Acquaintance } from './verdict.js';
import type { Verdict } from '../vocabulary/verdicts.js';

/** The two values of an axis on which two figures differ, in words; null where one says nothing. */
export interface AxisDifference extends FigureAxis {
  readonly a: string | null;
  readonly b: string | null;
}

/** How two claims lie to one another. */
export interface Comparison {
  readonly a: Seq<'claim'>;
  readonly b: Seq<'claim'>;
  readonly scope: ScopeRelation;
  readonly verdict: Verdict;
  /** value(b) - value(a) in their unit, and value(b) / value(a); null where either has none, or a is zero. */
  readonly difference: number | null;
  readonly ratio: number | null;
  readonly differences: readonly AxisDifference[];
  /** One of the two goes back to the other. */
  readonly rewording: boolean;
  readonly explanation: string;
}

/**
 * Compares two claims (semantics.md, Comparison), as of the instant their facts were read for.
 * @param rewording whether one of the two goes back to the other
 */
export function compare(
  codelists: Codelists,
  a: ComparedClaim,
  b: ComparedClaim,
  rewording: boolean,
): Comparison {
  const scope = a.scoped && b.scoped ? scopeRelation(codelists, a.scoped, b.scoped) : ('UNKNOWN' as const);
  const verdict = verdictOf(codelists, a.scoped, b.scoped, scope, acquaintance(a, b));
  const [from, to] = [a.scoped?.figure.value ?? null, b.scoped?.figure.value ?? null];
  // Of many that are held side by side few are told: words and differences are found for those alone.
  const differences = once(() => (a.scoped && b.scoped ? differencesOf(codelists, a.scoped, b.scoped) : []));
  const explanation = once(() => explainComparison(codelists, a, b, scope, verdict, rewording));
  return {
    a: a.claim,
    b: b.claim,
    scope,
    verdict,
    get difference() {
      return from === null || to === null ? null : difference(to, from);
    },
    ratio: from === null || to === null || from === 0 ? null : to / from,
    rewording,
    get differences() {
      return differences();
    },
    get explanation() {
      return explanation();
    },
  };
}

const acquaintance = (a: ComparedClaim, b: ComparedClaim): Acquaintance => ({
  corrected: a.correctedBy.has(b.claim) || b.correctedBy.has(a.claim),
  saidTogether: a.saidWith.has(b.claim) || b.saidWith.has(a.claim),
  sameSide: [...a.side.keys()].some((voice) => b.side.has(voice)),
});

/** Every axis on which two figures differ, with what each says. */
export const differencesOf = (codelists: Codelists, a: ScopedFigure, b: ScopedFigure): AxisDifference[] =>
  differingAxes(codelists, a, b).map((axis) => ({
    ...axis,
    a: axisInWords(codelists, axis, a.figure),
    b: axisInWords(codelists, axis, b.figure),
  }));
