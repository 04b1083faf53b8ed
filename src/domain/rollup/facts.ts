import type { Seq } from '../../kernel/seq.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Codelists } from '../codelists.js';

/** A figure that is a whole, or may be a part of one. */
export interface RollupFigure {
  readonly claim: Seq<'claim'>;
  readonly scoped: ScopedFigure;
  /** The parties whose word it is. */
  readonly side: readonly string[];
}

/** One time a figure was brought in by the whole's side: of several of one box the latest said counts. */
export interface Entry {
  readonly figure: RollupFigure;
  /** Epoch seconds. */
  readonly saidStart: number;
  readonly statement: Seq<'statement'>;
  /** The place of the figure among what the statement asserts. */
  readonly position: number;
}

/** A whole and what its parts are measured in. */
export interface RollupFacts {
  readonly codelists: Codelists;
  readonly whole: RollupFigure;
  /** The direct subdivisions of the whole's place; of a region, what it contains. */
  readonly subdivisions: readonly Seq<'place'>[];
}
