import type { Seq } from '../../kernel/seq.js';
import type { Basis, ReportRole } from '../dispute/facts.js';
import type { Known } from './known.js';

/**
 * ORIGIN when a statement makes the figure its own, or when nothing it passes on, at any distance, asserts the claim
 * (semantics.md, Claim identity).
 * @param relays what the statement passes on
 */
export function roleOf(
  { upstreams, asserted }: Pick<Known, 'upstreams' | 'asserted'>,
  basis: Basis,
  relays: readonly Seq<'statement'>[],
  claim: Seq<'claim'>,
): ReportRole {
  if (basis === 'ADOPTED') return 'ORIGIN';
  const seen = new Set(relays);
  for (const statement of seen) {
    if (asserted.has(statement, claim)) return 'RELAY';
    for (const upstream of upstreams.of(statement)) seen.add(upstream);
  }
  return 'ORIGIN';
}
