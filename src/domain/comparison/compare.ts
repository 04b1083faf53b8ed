import type { Seq } from '../../kernel/seq.js';
import { differingAxes, type Axis } from '../claim/axes.js';
import { axisInWords } from '../claim/axis-words.js';
import { difference } from '../claim/decimal.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import { scopeRelation, type ScopeRelation } from '../scope/relation.js';
import type { Vocabulary } from '../vocabulary.js';
import type { ComparedClaim } from './compared-claim.js';
import { explainComparison } from './explain.js';
import { verdictOf, type Acquaintance, type Verdict } from './verdict.js';

/** The two values of an axis on which two figures differ, in words; null where one says nothing. */
export interface AxisDifference {
  readonly axis: Axis;
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
  vocabulary: Vocabulary,
  a: ComparedClaim,
  b: ComparedClaim,
  rewording: boolean,
): Comparison {
  const scope = a.scoped && b.scoped ? scopeRelation(vocabulary, a.scoped, b.scoped) : ('UNKNOWN' as const);
  const verdict = verdictOf(vocabulary, a.scoped, b.scoped, scope, acquaintance(a, b));
  const [from, to] = [a.scoped?.figure.value ?? null, b.scoped?.figure.value ?? null];
  const differences = a.scoped && b.scoped ? differencesOf(vocabulary, a.scoped, b.scoped) : [];
  return {
    a: a.claim,
    b: b.claim,
    scope,
    verdict,
    difference: from === null || to === null ? null : difference(to, from),
    ratio: from === null || to === null || from === 0 ? null : to / from,
    differences,
    rewording,
    explanation: explainComparison(vocabulary, a, b, scope, verdict, rewording),
  };
}

const acquaintance = (a: ComparedClaim, b: ComparedClaim): Acquaintance => ({
  corrected: a.correctedBy.has(b.claim) || b.correctedBy.has(a.claim),
  saidTogether: a.saidWith.has(b.claim) || b.saidWith.has(a.claim),
  sameSide: [...a.side.keys()].some((voice) => b.side.has(voice)),
});

/** Every axis on which two figures differ, with what each says. */
export const differencesOf = (vocabulary: Vocabulary, a: ScopedFigure, b: ScopedFigure): AxisDifference[] =>
  differingAxes(vocabulary, a, b).map((axis) => ({
    axis,
    a: axisInWords(vocabulary, axis, a.figure),
    b: axisInWords(vocabulary, axis, b.figure),
  }));
