import type { Seq } from '../dispute/facts.js';
import type { Axis } from '../claim/axes.js';
import { axisInWords } from '../claim/axis-words.js';
import { leavesOutNoMore, type ScopedFigure } from '../claim/scoped-figure.js';
import type { Vocabulary } from '../vocabulary.js';
import { counterpartOf, type Counterpart } from './counterpart.js';
import { DRIFT_KINDS, type AxisDrift, type DriftKind } from './drift-kind.js';
import { explainAxisDrift, explainUnsupported } from './explain-drift.js';
import type { AssertedClaim, AssertedFigure, LineageFacts, LineageStatement } from './facts.js';

/** Something that changed between an upstream statement and one that passes it on. */
export interface Drift {
  readonly kind: DriftKind;
  readonly upstream: Seq;
  readonly downstreamClaim: Seq;
  readonly upstreamClaim: Seq | null;
  /** The two values side by side, in words; null on the side that has none. */
  readonly downstreamWords: string | null;
  readonly upstreamWords: string | null;
  readonly explanation: string;
}

/** The axis whose words stand side by side for each kind of change. */
const AXIS_OF: Readonly<Record<AxisDrift, Axis>> = {
  VALUE_CHANGED: 'VALUE',
  RANGE_CHANGED: 'RANGE',
  QUALIFIER_CHANGED: 'QUALIFIER',
  MEASURE_CHANGED: 'MEASURE',
  UNIT_CHANGED: 'UNIT',
  PLACE_CHANGED: 'PLACE',
  PERIOD_CHANGED: 'PERIOD',
  POPULATION_CHANGED: 'POPULATION',
  EXCLUSION_ADDED: 'EXCLUSIONS',
  EXCLUSION_DROPPED: 'EXCLUSIONS',
};

const OF_STATEMENTS = new WeakMap<LineageFacts, Map<Seq, readonly Drift[]>>();

/**
 * All that changed in a statement against what it passes on, over all its upstreams (semantics.md, Drift); worked out
 * once, for it does not depend on the claim that is followed.
 */
export function driftOf(facts: LineageFacts, statement: LineageStatement): readonly Drift[] {
  const known = OF_STATEMENTS.get(facts) ?? new Map<Seq, readonly Drift[]>();
  OF_STATEMENTS.set(facts, known);
  const drift = known.get(statement.seq) ?? driftAgainst(facts, statement);
  known.set(statement.seq, drift);
  return drift;
}

function driftAgainst(facts: LineageFacts, statement: LineageStatement): Drift[] {
  const upstreams = statement.upstreams.map((seq) => facts.statements.get(seq)!);
  if (upstreams.length === 0) return [];
  return statement.claims.filter(isFigure).flatMap((asserted) => {
    const counterpart = counterpartOf(facts.vocabulary, asserted.scoped, upstreams);
    return counterpart
      ? changes(facts, statement, asserted, counterpart)
      : upstreams.map((upstream) => unsupported(statement, asserted, upstream));
  });
}

const isFigure = (asserted: AssertedClaim): asserted is AssertedFigure => asserted.scoped !== null;

const unsupported = (
  statement: LineageStatement,
  asserted: AssertedFigure,
  upstream: LineageStatement,
): Drift => ({
  kind: 'UNSUPPORTED',
  upstream: upstream.seq,
  downstreamClaim: asserted.claim,
  upstreamClaim: null,
  downstreamWords: asserted.sentence,
  upstreamWords: null,
  explanation: explainUnsupported(statement, asserted, upstream),
});

function changes(
  { vocabulary, statements }: LineageFacts,
  statement: LineageStatement,
  copy: AssertedFigure,
  { upstream, asserted: original, axes }: Counterpart,
): Drift[] {
  return kindsOf(vocabulary, copy.scoped, original.scoped, axes).map((kind) => ({
    kind,
    upstream,
    downstreamClaim: copy.claim,
    upstreamClaim: original.claim,
    downstreamWords: axisInWords(vocabulary, AXIS_OF[kind], copy.scoped.figure),
    upstreamWords: axisInWords(vocabulary, AXIS_OF[kind], original.scoped.figure),
    explanation: explainAxisDrift(
      vocabulary,
      kind,
      { statement, scoped: copy.scoped },
      { statement: statements.get(upstream)!, scoped: original.scoped },
    ),
  }));
}

const kindsOf = (
  vocabulary: Vocabulary,
  copy: ScopedFigure,
  original: ScopedFigure,
  axes: readonly Axis[],
): AxisDrift[] =>
  DRIFT_KINDS.filter((kind): kind is AxisDrift => {
    if (kind === 'UNSUPPORTED') return false;
    if (kind === 'EXCLUSION_ADDED') return !leavesOutNoMore(vocabulary, copy, original);
    if (kind === 'EXCLUSION_DROPPED') return !leavesOutNoMore(vocabulary, original, copy);
    return axes.includes(AXIS_OF[kind]);
  });
