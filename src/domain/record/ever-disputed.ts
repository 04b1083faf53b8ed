import type { Seq } from '../../kernel/seq.js';
import type { DisputeIndex } from '../dispute/reading.js';

/**
 * Whether a claim, or a statement with which it entered, was ever rebutted (semantics.md, Records of sources);
 * whatever became of that.
 */
export const wasEverDisputed = (index: DisputeIndex, claim: Seq<'claim'>): boolean =>
  index.againstClaim.has(claim) || enteredWith(index, claim, index.againstStatement);

/**
 * Whether anything was ever said against a claim, or it, or a statement with which it entered, was ever put right or
 * taken back. One of which this does not hold stands UNDISPUTED by itself at every instant.
 */
export const wasEverContested = (index: DisputeIndex, claim: Seq<'claim'>): boolean =>
  wasEverDisputed(index, claim) ||
  index.correctionsOf.has(claim) ||
  index.retractionsOfClaim.has(claim) ||
  enteredWith(index, claim, index.retractionsOfStatement);

function enteredWith(
  { originsOf }: DisputeIndex,
  claim: Seq<'claim'>,
  against: DisputeIndex['againstStatement'] | DisputeIndex['retractionsOfStatement'],
): boolean {
  return originsOf.get(claim)?.some((statement) => against.has(statement)) ?? false;
}
