import type { Seq } from '../../kernel/seq.js';
import type { Drift } from './drift.js';
import type { LineageStatement } from './facts.js';
import type { Followed, Hop } from './trace.js';

/** One of the claims that became of a claim. */
export interface Wording {
  readonly claim: Seq<'claim'>;
  /** The statements of the spread that assert it, in said order. */
  readonly statements: readonly LineageStatement[];
  /** Folded voices of those that were not taken back. */
  readonly parties: number;
}

/** What became of a claim, as of an instant: who passed it on, at any distance, and as what. */
export interface SpreadFindings {
  readonly claim: Seq<'claim'>;
  /** In said order. */
  readonly statements: readonly LineageStatement[];
  readonly hops: readonly Hop[];
  /** The claims that are followed at each statement. */
  readonly followed: Followed;
  /** Folded voices that assert it, or what became of it, in a statement that was not taken back. */
  readonly parties: number;
  /** The longest chain, in hops. */
  readonly depth: number;
  /** The claim itself first, then those with more statements, then those first said, then by recording. */
  readonly wordings: readonly Wording[];
  readonly drift: readonly (Drift & { readonly downstream: Seq<'statement'> })[];
}
