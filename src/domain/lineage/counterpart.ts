import type { Seq } from '../dispute/facts.js';
import { differingAxes, type Axis } from '../claim/axes.js';
import { distance } from '../claim/bounds.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Vocabulary } from '../vocabulary.js';
import type { AssertedFigure, LineageStatement } from './facts.js';

/** The figure of an upstream statement that a figure is a copy of, as far as can be told. */
export interface Counterpart {
  readonly upstream: Seq;
  readonly asserted: AssertedFigure;
  /** The axes on which the copy differs from it. */
  readonly axes: readonly Axis[];
}

/**
 * Chooses the counterpart of a figure among all figures of all upstreams (semantics.md, Drift along a relay).
 * Undefined when there is none.
 */
export function counterpartOf(
  vocabulary: Vocabulary,
  figure: ScopedFigure,
  upstreams: readonly LineageStatement[],
): Counterpart | undefined {
  let best: { readonly candidate: Counterpart; readonly rank: Rank } | undefined;
  for (const { seq: upstream, claims } of upstreams) {
    for (const asserted of claims) {
      const { scoped } = asserted;
      if (!scoped) continue;
      const axes = differingAxes(vocabulary, figure, scoped);
      const rank = rankOf(figure, scoped, axes);
      if (rank && (!best || comesBefore(rank, best.rank)))
        best = { candidate: { upstream, asserted: { ...asserted, scoped }, axes }, rank };
    }
  }
  return best?.candidate;
}

/** The rule by which a figure is chosen, how many axes differ, how far the values are apart. */
type Rank = readonly [rule: number, axes: number, distance: number];

function rankOf(figure: ScopedFigure, candidate: ScopedFigure, axes: readonly Axis[]): Rank | undefined {
  const otherAxes = axes.filter((axis) => axis !== 'VALUE' && axis !== 'RANGE').length;
  if (otherAxes === axes.length && axes.length <= 2) return [1, axes.length, 0];
  if (!axes.includes('MEASURE')) return [2, axes.length, distance(figure.figure, candidate.figure)];
  if (!axes.includes('VALUE') && figure.figure.value !== null) return [3, axes.length, 0];
  return undefined;
}

/** Earlier ones win ties: the upstream named first, then the figure asserted first. */
function comesBefore(a: Rank, b: Rank): boolean {
  if (a[0] !== b[0]) return a[0] < b[0];
  return a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2];
}
