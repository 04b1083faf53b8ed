import { listAt } from '../../kernel/certain.js';
import { grouped } from '../../kernel/grouped.js';
import type { Seq } from '../../kernel/seq.js';
import { boundsOf, compareDistances, isPoint, shareNumber, type Bounds } from '../claim/bounds.js';
import {
  comparableFigure,
  differingCount,
  scopeKey,
  type ComparableFigure,
} from '../claim/comparable-figure.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Codelists } from '../codelists.js';
import type { AssertedClaim } from './facts.js';
import { alikeButOne, type AlikeButOne } from './alike-but-one.js';

/** The figure of an upstream statement that a figure is a copy of, as far as can be told. */
export interface Counterpart {
  readonly upstream: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
}

/** All figures of some upstreams. */
export interface UpstreamFigures {
  /**
   * Chooses the counterpart of a figure among them (semantics.md, Drift along a relay). Undefined when there is none.
   * @param against of a figure given as a counter-claim or a correction: the claims it is put against. It is a copy of
   *   none of these, and of nothing that has another number
   */
  counterpartOf(figure: ScopedFigure, against?: ReadonlySet<Seq<'claim'>>): Counterpart | undefined;
}

interface Candidate extends Counterpart {
  readonly figure: ComparableFigure;
  readonly bounds: Bounds;
  /** The place in the order in which ties are settled. */
  readonly order: number;
}

interface Choice {
  readonly candidate: Candidate;
  /** On how many axes the copy differs from it. */
  readonly axes: number;
}

/** The most axes on which one with the same number may differ. */
const MOST_WITH_THE_SAME_NUMBER = 2;

/** A list that is longer is asked through an index first, and not gone through for every figure. */
const LONG = 32;

/**
 * Makes the figures of some upstreams findable by what they may be chosen for, so that thousands are not compared with
 * thousands.
 * @param upstreams in the order in which they are named, their claims in the order in which they are asserted
 */
export function upstreamFigures(
  codelists: Codelists,
  upstreams: readonly { readonly seq: Seq<'statement'>; readonly claims: readonly AssertedClaim[] }[],
): UpstreamFigures {
  const all = candidatesOf(codelists, upstreams);
  const byNumber = grouped(all, ({ figure }) => numberKey(figure));
  const byValue = grouped(all, ({ figure }) => figure.value);
  const byMeasure = grouped(all, ({ figure }) => figure.measure);
  const byScope = grouped(all, ({ figure }) => `${figure.measure} ${scopeKey(figure)}`);
  const points = all.filter(({ bounds }) => isPoint(bounds));
  const byPoint = grouped(points, ({ figure, bounds }) => `${figure.measure} ${bounds.low}`);
  const ranges = grouped(
    all.filter(({ bounds }) => !isPoint(bounds)),
    ({ figure }) => figure.measure,
  );
  const indexes = new Map<string, AlikeButOne<Candidate>>();

  /** The one with the same number that differs on the fewest other axes, of a list of any length. */
  const withTheNumberOf = (copy: ComparableFigure, isFree: IsFree): Candidate | undefined => {
    const key = numberKey(copy);
    const list = listAt(byNumber, key);
    if (list.length > LONG) {
      const index = indexes.get(key) ?? alikeButOne(list);
      indexes.set(key, index);
      const near = index.firstOf(copy, isFree);
      if (near) return near;
    }
    const fewest = best(copy, list, fewerAxes, isFree);
    return fewest && fewest.axes <= MOST_WITH_THE_SAME_NUMBER ? fewest.candidate : undefined;
  };

  /** Of the same measure one is meant that is about the same, or whose number fits. */
  const ofTheMeasureOf = (copy: ComparableFigure, bounds: Bounds): Candidate | undefined => {
    const ofTheScope = best(copy, listAt(byScope, `${copy.measure} ${scopeKey(copy)}`), nearer(copy));
    // What else differs on one axis alone has the same number, and would have been chosen for that.
    if (ofTheScope?.axes === 1) return ofTheScope.candidate;
    const fits = (candidate: Candidate): boolean => shareNumber(bounds, candidate.bounds);
    const fitting = isPoint(bounds)
      ? [listAt(byPoint, `${copy.measure} ${bounds.low}`), listAt(ranges, copy.measure)]
      : [listAt(byMeasure, copy.measure)];
    return fitting.reduce((chosen, list) => best(copy, list, nearer(copy), fits, chosen), ofTheScope)
      ?.candidate;
  };

  return {
    counterpartOf: (scoped, against) => {
      const copy = comparableFigure(codelists, scoped);
      const isFree: IsFree = ({ claim }) => against?.has(claim) !== true;
      const chosen =
        withTheNumberOf(copy, isFree) ??
        (against ? undefined : ofTheMeasureOf(copy, boundsOf(copy, codelists.measure(copy.measure)))) ??
        (copy.value === null
          ? undefined
          : best(copy, listAt(byValue, copy.value), fewerAxes, isFree)?.candidate);
      return chosen && { upstream: chosen.upstream, claim: chosen.claim };
    },
  };
}

type IsFree = (candidate: Candidate) => boolean;

/** Each figure once, as the first of the upstreams asserts it that does. */
function candidatesOf(
  codelists: Codelists,
  upstreams: Parameters<typeof upstreamFigures>[1],
): readonly Candidate[] {
  const candidates = new Map<Seq<'claim'>, Candidate>();
  for (const { seq: upstream, claims } of upstreams) {
    for (const { claim, scoped } of claims) {
      if (!scoped || candidates.has(claim)) continue;
      const figure = comparableFigure(codelists, scoped);
      const bounds = boundsOf(figure, codelists.measure(figure.measure));
      candidates.set(claim, { upstream, claim, figure, bounds, order: candidates.size });
    }
  }
  return [...candidates.values()];
}

/** A value with its range: equal for figures that differ in neither. */
const numberKey = ({ value, low, high }: ComparableFigure): string => `${value} ${low} ${high}`;

/** Negative where the first is to be chosen. */
type Order = (a: Choice, b: Choice) => number;

/** The one that differs on the fewest axes, then the first. */
const fewerAxes: Order = (a, b) => a.axes - b.axes || a.candidate.order - b.candidate.order;

/** The one that differs on the fewest axes, then the one with the nearest value, then the first. */
const nearer =
  (copy: ComparableFigure): Order =>
  (a, b) =>
    a.axes - b.axes ||
    compareDistances(copy, a.candidate.figure, b.candidate.figure) ||
    a.candidate.order - b.candidate.order;

/** The best of a list and of what was chosen before. */
function best(
  copy: ComparableFigure,
  list: readonly Candidate[],
  order: Order,
  passes: IsFree = () => true,
  before?: Choice,
): Choice | undefined {
  let chosen = before;
  for (const candidate of list) {
    if (!passes(candidate)) continue;
    const axes = differingCount(copy, candidate.figure);
    if (chosen && axes > chosen.axes) continue;
    const choice = { candidate, axes };
    if (!chosen || order(choice, chosen) < 0) chosen = choice;
  }
  return chosen;
}
