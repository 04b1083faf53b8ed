import { listAt } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { differingAxes } from '../claim/axes.js';
import type { Axis } from '../vocabulary/axes.js';
import { boundsOf, distance, shareNumber } from '../claim/bounds.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Codelists } from '../codelists.js';
import type { AssertedClaim, AssertedFigure } from './facts.js';

/** The figure of an upstream statement that a figure is a copy of, as far as can be told. */
export interface Counterpart {
  readonly upstream: Seq<'statement'>;
  readonly asserted: AssertedFigure;
  /** The axes on which the copy differs from it. */
  readonly axes: readonly Axis[];
}

/** All figures of some upstreams, findable by what they may be chosen for; in the order in which ties are settled. */
export interface UpstreamFigures {
  readonly byNumber: ReadonlyMap<string, readonly Candidate[]>;
  readonly byMeasure: ReadonlyMap<Seq<'measure'>, readonly Candidate[]>;
  readonly byValue: ReadonlyMap<number, readonly Candidate[]>;
}

type Candidate = Omit<Counterpart, 'axes'>;

/** @param upstreams in the order in which they are named, their claims in the order in which they are asserted */
export function upstreamFigures(
  upstreams: readonly { readonly seq: Seq<'statement'>; readonly claims: readonly AssertedClaim[] }[],
): UpstreamFigures {
  const byNumber = new Map<string, Candidate[]>();
  const byMeasure = new Map<Seq<'measure'>, Candidate[]>();
  const byValue = new Map<number, Candidate[]>();
  for (const { seq: upstream, claims } of upstreams) {
    for (const asserted of claims) {
      const { scoped } = asserted;
      if (!scoped) continue;
      const candidate = { upstream, asserted: { ...asserted, scoped } };
      push(byNumber, numberOf(scoped), candidate);
      push(byMeasure, scoped.figure.measure, candidate);
      if (scoped.figure.value !== null) push(byValue, scoped.figure.value, candidate);
    }
  }
  return { byNumber, byMeasure, byValue };
}

/** A value with its range: equal for figures that differ in neither. */
const numberOf = ({ figure: { value, low, high } }: ScopedFigure): string =>
  `${String(value)} ${String(low)} ${String(high)}`;

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Chooses the counterpart of a figure among all figures of all its upstreams (semantics.md, Drift along a relay).
 * Undefined when there is none.
 * @param against of a figure given as a counter-claim or a correction: the claims it is put against. It is a copy of
 *   none of these, and of nothing that has another number
 */
export function counterpartOf(
  codelists: Codelists,
  figure: ScopedFigure,
  { byNumber, byMeasure, byValue }: UpstreamFigures,
  against?: ReadonlySet<Seq<'claim'>>,
): Counterpart | undefined {
  const among = (candidates: readonly Candidate[] | undefined): Counterpart[] =>
    (candidates ?? [])
      .filter(({ asserted }) => against?.has(asserted.claim) !== true)
      .map((candidate) => ({
        ...candidate,
        axes: differingAxes(codelists, figure, candidate.asserted.scoped),
      }));
  const { figure: copy } = figure;
  return (
    nearest(
      figure,
      among(byNumber.get(numberOf(figure))).filter(({ axes }) => axes.length <= 2),
    ) ??
    (against
      ? undefined
      : nearest(
          figure,
          among(
            listAt(byMeasure, copy.measure).filter((candidate) =>
              mayBeMeant(codelists, figure, candidate.asserted.scoped),
            ),
          ),
        )) ??
    (copy.value === null ? undefined : fewestAxes(among(byValue.get(copy.value))))
  );
}

/** A figure of the same measure is meant where it is about the same, or where its number fits. */
function mayBeMeant(codelists: Codelists, a: ScopedFigure, b: ScopedFigure): boolean {
  const isAboutTheSame =
    a.figure.place === b.figure.place &&
    a.figure.population === b.figure.population &&
    a.box.time.start === b.box.time.start &&
    a.box.time.end === b.box.time.end;
  if (isAboutTheSame) return true;
  const { additivity } = codelists.measure(a.figure.measure);
  return shareNumber(boundsOf(a.figure, additivity), boundsOf(b.figure, additivity));
}

/** The one that differs on the fewest axes, then the one with the nearest value, then the first. */
function nearest(figure: ScopedFigure, candidates: readonly Counterpart[]): Counterpart | undefined {
  const apart = ({ asserted }: Counterpart): number => distance(figure.figure, asserted.scoped.figure);
  return best(candidates, (a, b) => a.axes.length - b.axes.length || compare(apart(a), apart(b)));
}

const fewestAxes = (candidates: readonly Counterpart[]): Counterpart | undefined =>
  best(candidates, (a, b) => a.axes.length - b.axes.length);

/** Without a subtraction: both may be infinitely far. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function best<T>(list: readonly T[], order: (a: T, b: T) => number): T | undefined {
  let first: T | undefined;
  for (const next of list) if (first === undefined || order(next, first) < 0) first = next;
  return first;
}
