import { held, listAt } from '../../kernel/certain.js';
import { later, type Instant, type Seq } from '../../kernel/seq.js';
import type { DisputeIndex } from '../dispute/reading.js';

/**
 * Whether a claim, or a statement with which it entered, was ever rebutted (semantics.md, Records of sources);
 * whatever became of that.
 */
export const wasEverDisputed = (index: DisputeIndex, claim: Seq<'claim'>): boolean =>
  index.againstClaim.has(claim) || enteredWith(index, claim, index.againstStatement);

/**
 * From when on that counts: the first rebuttal of a claim, or of a statement with which it had entered, once both of these
 * do; null where there is none.
 */
export function everDisputedFrom(index: DisputeIndex, claim: Seq<'claim'>): Instant | null {
  const countsFrom = (statement: Seq<'statement'>): Instant => held(index.statements, statement).countsFrom;
  let first: Instant | null = null;
  const count = (from: Instant): void => {
    if (first === null || from < first) first = from;
  };
  for (const { statement } of listAt(index.againstClaim, claim)) count(countsFrom(statement));
  for (const entry of listAt(index.originsOf, claim))
    for (const { statement } of listAt(index.againstStatement, entry))
      count(later(countsFrom(entry), countsFrom(statement)));
  return first;
}

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
