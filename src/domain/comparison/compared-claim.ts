import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Period } from '../period.js';
import type { Speaker } from '../phrases.js';

/** A statement that put one claim in the place of another. */
export interface Correcting extends Speaker {
  readonly seq: Seq<'statement'>;
  readonly said: Period;
}

/** A claim to compare, with those whose word it is. */
export interface ComparedClaim {
  readonly claim: Seq<'claim'>;
  readonly sentence: string;
  readonly scoped: ScopedFigure | null;
  /** The folded voices of its side, with their names. */
  readonly side: ReadonlyMap<FoldedVoice, string>;
  /** The claims that its side put in its place, with the statement that last did so. */
  readonly correctedBy: ReadonlyMap<Seq<'claim'>, Correcting>;
  /** The claims that were asserted in one statement with it, with the name of the first voice that did so. */
  readonly saidWith: ReadonlyMap<Seq<'claim'>, string>;
}
