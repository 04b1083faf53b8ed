import type { Seq } from '../dispute/facts.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';

/** A claim to compare, with those whose word it is. */
export interface ComparedClaim {
  readonly claim: Seq;
  readonly sentence: string;
  readonly scoped: ScopedFigure | null;
  /** The folded voices of its side, with their names. */
  readonly side: ReadonlyMap<Seq, string>;
  /** The claims that its side put in its place. */
  readonly correctedBy: ReadonlySet<Seq>;
  /** The claims that were asserted in one statement with it, with the name of the first voice that did so. */
  readonly saidWith: ReadonlyMap<Seq, string>;
}
