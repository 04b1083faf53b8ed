import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type { Drift } from './drift.js';
import type { LineageStatement } from './facts.js';
import type { IndependentOrigins } from './independence.js';
import type { Followed, Hop } from './trace.js';

/** What is found by following a claim to where it starts. */
export interface Findings {
  /** Every statement on the way, those behind which nothing stands first. */
  readonly statements: readonly LineageStatement[];
  readonly hops: readonly Hop[];
  /** The claims that are followed at each statement. */
  readonly followed: Followed;
  /** The statements behind which nothing stands, retracted or not. */
  readonly starts: readonly LineageStatement[];
  readonly origins: readonly LineageStatement[];
  /** The statements that assert the claim and were not taken back. */
  readonly reports: readonly LineageStatement[];
  readonly independentOrigins: IndependentOrigins;
  /** The longest chain, in hops. */
  readonly depth: number;
  /** Folded voices that pass one another on in a circle, each circle once. */
  readonly loops: readonly (readonly FoldedVoice[])[];
  /** What changed in a followed claim on the way, downstream statements in the order of `statements`. */
  readonly drift: readonly (Drift & { readonly downstream: Seq<'statement'> })[];
}
