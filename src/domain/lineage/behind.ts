import type { Seq } from '../../kernel/seq.js';
import type { UpstreamFigures } from './counterpart.js';
import type { Step } from '../dispute/carried.js';
import type { AssertedClaim } from './facts.js';

/** What a statement passes on, in the order it names it. */
export interface Upstreams {
  readonly seqs: readonly Seq<'statement'>[];
  /** Those of them that assert a claim, in the same order. */
  asserting(claim: Seq<'claim'>): readonly Seq<'statement'>[];
  readonly figures: UpstreamFigures;
}

/**
 * What stands behind a statement's assertion of a claim, or behind a claim that is followed through it, and as which
 * claim each is followed on (semantics.md, Provenance and independence): the upstreams that assert the claim; else
 * the one that asserts its counterpart, as that; else all of them, as the claim itself.
 * @param against where the statement gives a figure as a counter-claim or a correction: the claims it is put
 *   against; one without a counterpart is the statement's own word, and nothing stands behind it
 */
export function behindOf(
  { claim, scoped }: AssertedClaim,
  upstreams: Upstreams,
  against?: ReadonlySet<Seq<'claim'>>,
): Step[] {
  const asserting = upstreams.asserting(claim);
  if (asserting.length > 0) return asserting.map((upstream) => ({ upstream, claim }));
  const counterpart = scoped && upstreams.figures.counterpartOf(scoped, against);
  if (counterpart) return [counterpart];
  return against && scoped ? [] : upstreams.seqs.map((upstream) => ({ upstream, claim }));
}
