import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { LOOK_UP, type Steps } from '../../kernel/work.js';
import { differingAxes, type FigureAxis } from '../claim/axes.js';
import type { Axis } from '../vocabulary/axes.js';
import { axisInWords } from '../claim/axis-words.js';
import { excludesSubsetOf, type ScopedFigure } from '../claim/scoped-figure.js';
import { wordsOf } from '../vocabulary/words.js';
import type { Step } from '../dispute/carried.js';
import type { Codelists } from '../codelists.js';
import { DRIFT_KINDS, type AxisDrift, type DriftKind } from '../vocabulary/drift-kinds.js';
import { explainAxisDrift, explainUnsupported } from './explain-drift.js';
import type { Followed } from './trace.js';
import type { AssertedClaim, AssertedFigure, LineageFacts, LineageStatement } from './facts.js';

/** Something that changed between an upstream statement and one that passes it on. */
export interface Drift {
  readonly kind: DriftKind;
  /** Of CATEGORY_CHANGED, which; else null. */
  readonly dimension: string | null;
  readonly upstream: Seq<'statement'>;
  readonly downstreamClaim: Seq<'claim'>;
  readonly upstreamClaim: Seq<'claim'> | null;
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
  CATEGORY_CHANGED: 'CATEGORY',
  EXCLUSION_ADDED: 'EXCLUSIONS',
  EXCLUSION_DROPPED: 'EXCLUSIONS',
};

/**
 * All that changed in a statement's figures against what it passes on (semantics.md, Drift along a relay).
 * @param of only these of its claims; all of them when it is left out
 */
export function* driftOf(
  facts: LineageFacts,
  statement: LineageStatement,
  of?: ReadonlySet<Seq<'claim'>>,
): Steps<readonly Drift[]> {
  const drift: Drift[] = [];
  for (const asserted of figuresAmong(statement, of)) {
    for (const step of facts.behind(statement.seq, asserted.claim)) {
      const asItWas = isAsItWas(facts, step, asserted.claim);
      yield asItWas ? LOOK_UP : 1;
      if (asItWas) continue;
      const upstream = held(facts.statements, step.upstream);
      const original = figureOf(upstream, step.claim);
      if (original)
        drift.push(...changes(facts.codelists, { statement, copy: asserted }, { upstream, original }));
      else drift.push(unsupported(statement, asserted, upstream));
    }
  }
  return drift;
}

/** Most is passed on as it was: there is nothing to hold side by side. */
const isAsItWas = (facts: LineageFacts, step: Step, claim: Seq<'claim'> | undefined): boolean =>
  step.claim === claim && figureOf(held(facts.statements, step.upstream), step.claim) !== undefined;

/** The figures of a statement, or those of some claims: few claims are not looked for among thousands. */
function figuresAmong(
  statement: LineageStatement,
  of: ReadonlySet<Seq<'claim'>> | undefined,
): readonly AssertedFigure[] {
  if (!of) return statement.claims.filter(isFigure);
  if (of.size > 1) return statement.claims.filter(isFigure).filter(({ claim }) => of.has(claim));
  return [...of].flatMap((claim) => figureOf(statement, claim) ?? []);
}

/** What changed in the claims that are followed at some statements, in their order. */
export function* driftWithin(
  facts: LineageFacts,
  statements: readonly LineageStatement[],
  followed: Followed,
): Steps<(Drift & { readonly downstream: Seq<'statement'> })[]> {
  const all: (Drift & { readonly downstream: Seq<'statement'> })[] = [];
  for (const statement of statements) {
    const of = followed.get(statement.seq);
    const [only] = of?.size === 1 ? of : [];
    const steps = only === undefined ? undefined : facts.behind(statement.seq, only);
    if (steps?.every((step) => isAsItWas(facts, step, only))) {
      yield LOOK_UP * steps.length;
      continue;
    }
    for (const drift of yield* driftOf(facts, statement, of))
      all.push({ ...drift, downstream: statement.seq });
  }
  return all;
}

/** Statements of more figures than these have them findable by claim. */
const FEW_FIGURES = 8;

/** A claim of a statement, if it is a figure. */
function figureOf(statement: LineageStatement, claim: Seq<'claim'>): AssertedFigure | undefined {
  if (statement.claims.length > FEW_FIGURES) return figuresOf(statement).get(claim);
  const asserted = statement.claims.find((one) => one.claim === claim);
  return asserted && isFigure(asserted) ? asserted : undefined;
}

const FIGURES = new WeakMap<LineageStatement, ReadonlyMap<Seq<'claim'>, AssertedFigure>>();

/** The figures of a statement by claim: thousands of copies may each ask for one of thousands. */
function figuresOf(statement: LineageStatement): ReadonlyMap<Seq<'claim'>, AssertedFigure> {
  const known = FIGURES.get(statement) ?? byClaim(statement.claims.filter(isFigure));
  FIGURES.set(statement, known);
  return known;
}

const byClaim = (figures: readonly AssertedFigure[]): Map<Seq<'claim'>, AssertedFigure> =>
  new Map(figures.map((figure) => [figure.claim, figure]));

const isFigure = (asserted: AssertedClaim): asserted is AssertedFigure => asserted.scoped !== null;

const unsupported = (
  statement: LineageStatement,
  asserted: AssertedFigure,
  upstream: LineageStatement,
): Drift => ({
  kind: 'UNSUPPORTED',
  dimension: null,
  upstream: upstream.seq,
  downstreamClaim: asserted.claim,
  upstreamClaim: null,
  downstreamWords: asserted.sentence,
  upstreamWords: null,
  explanation: explainUnsupported(statement, asserted, upstream),
});

function changes(
  codelists: Codelists,
  { statement, copy }: { readonly statement: LineageStatement; readonly copy: AssertedFigure },
  { upstream, original }: { readonly upstream: LineageStatement; readonly original: AssertedFigure },
): Drift[] {
  const axes = differingAxes(codelists, copy.scoped, original.scoped);
  return kindsOf(codelists, copy.scoped, original.scoped, axes).map(({ kind, axis, dimension }) => ({
    kind,
    dimension,
    upstream: upstream.seq,
    downstreamClaim: copy.claim,
    upstreamClaim: original.claim,
    downstreamWords: axisInWords(codelists, { axis, dimension }, copy.scoped.figure),
    upstreamWords: axisInWords(codelists, { axis, dimension }, original.scoped.figure),
    explanation: explainAxisDrift(
      codelists,
      { kind, dimension },
      { statement, scoped: copy.scoped },
      { statement: upstream, scoped: original.scoped },
    ),
  }));
}

const IN_ORDER = wordsOf(DRIFT_KINDS);

const kindsOf = (
  codelists: Codelists,
  copy: ScopedFigure,
  original: ScopedFigure,
  axes: readonly FigureAxis[],
): (FigureAxis & { readonly kind: AxisDrift })[] => {
  const isChanged = (kind: AxisDrift): boolean => {
    if (kind === 'EXCLUSION_ADDED') return !excludesSubsetOf(codelists, copy, original);
    if (kind === 'EXCLUSION_DROPPED') return !excludesSubsetOf(codelists, original, copy);
    return true;
  };
  return IN_ORDER.filter((kind) => kind !== 'UNSUPPORTED')
    .filter(isChanged)
    .flatMap((kind) => axes.filter(({ axis }) => axis === AXIS_OF[kind]).map((axis) => ({ ...axis, kind })));
};
