import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type { Step } from '../dispute/carried.js';
import type { Basis } from '../vocabulary/bases.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Period } from '../period.js';
import type { Codelists } from '../codelists.js';

/** A claim as one statement words it; `scoped` is null for a claim that is not a figure. */
export interface AssertedClaim {
  readonly claim: Seq<'claim'>;
  readonly sentence: string;
  readonly scoped: ScopedFigure | null;
}

export type AssertedFigure = AssertedClaim & { readonly scoped: ScopedFigure };

/** One of those whose word a statement is. */
export interface LineageVoice {
  readonly name: string;
  /** The folded voice and its name. */
  readonly voice: FoldedVoice;
  readonly foldedName: string;
  readonly isAnonymous: boolean;
  /** It took back its part in the statement as of the instant asked about. */
  readonly tookBack: boolean;
}

/** A statement on the way of a claim. */
export interface LineageStatement {
  readonly seq: Seq<'statement'>;
  readonly said: Period;
  /** Names for sentences (`speakerOf`): of who spoke, and of the voices it was spoken for. */
  readonly sourceName: string;
  readonly voiceName: string;
  /** In the order in which they are given; several where it was said jointly. */
  readonly voices: readonly LineageVoice[];
  readonly basis: Basis;
  /** The document it stands in. */
  readonly document: Seq<'document'> | null;
  readonly quote: string | null;
  /** Taken back by all its voices as of the instant asked about. */
  readonly isRetracted: boolean;
  /** It relays no other statement. */
  readonly relaysNothing: boolean;
  /** What it asserts, in the order it asserts it; at least what is followed there. */
  readonly claims: readonly AssertedClaim[];
}

/** Statements with all that stands behind what they assert, at any distance. */
export interface LineageFacts {
  readonly codelists: Codelists;
  readonly statements: ReadonlyMap<Seq<'statement'>, LineageStatement>;
  /** What stands behind a claim at a statement (`behindOf`), in the order in which the statement names it. */
  behind(statement: Seq<'statement'>, claim: Seq<'claim'>): readonly Step[];
}
