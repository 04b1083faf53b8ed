import type { ReportRole } from '../../domain/dispute/facts.js';
import type { Book } from '../../storage/record/book.js';
import type { StatementEntry } from '../../domain/record/entries.js';

/**
 * ORIGIN when a statement makes the figure its own, or when nothing it passes on, at any distance, asserts the claim
 * (semantics.md, Claim identity).
 */
export function roleOf(
  book: Book,
  basis: string,
  relays: readonly StatementEntry[],
  claim: number,
): ReportRole {
  if (basis === 'ADOPTED') return 'ORIGIN';
  const seen = new Set<number>();
  const waiting = relays.map(({ seq }) => seq);
  for (let seq = waiting.pop(); seq !== undefined; seq = waiting.pop()) {
    if (seen.has(seq)) continue;
    seen.add(seq);
    const pending = book.statements.at(seq)?.pending;
    if (pending?.asserts.has(claim) || book.asserted.get(seq)?.has(claim)) return 'RELAY';
    waiting.push(...(pending?.relays ?? book.upstreams.get(seq) ?? []));
  }
  return 'ORIGIN';
}
