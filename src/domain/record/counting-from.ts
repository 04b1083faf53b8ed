import type { AsOf } from '../../kernel/as-of.js';
import type { Instant, Seq } from '../../kernel/seq.js';

/** A statement, from when on it was said and counts. */
export interface Counted {
  readonly seq: Seq<'statement'>;
  readonly saidStart: Instant;
}

/** Whether what counts, or is there, from an instant on does so as of another (semantics.md, Facts and time). */
export const countsAsOf = (from: Instant, { said }: AsOf): boolean => from <= said;

/** Whether a statement that passes another on counts earlier than that one so far: then what it passes on counts with it. */
export const isCountedEarlier = (
  upstream: { readonly countsFrom: Instant },
  downstream: { readonly countsFrom: Instant },
): boolean => downstream.countsFrom < upstream.countsFrom;

/**
 * From when on each statement counts: from its own earliest instant, or from that of an earlier one that passes it on,
 * at any distance (semantics.md, Facts and time).
 * @param upstreamsOf what a statement passes on
 */
export function countingFrom(
  statements: readonly Counted[],
  upstreamsOf: (statement: Seq<'statement'>) => Iterable<Seq<'statement'>>,
): Map<Seq<'statement'>, Instant> {
  const from = new Map<Seq<'statement'>, Instant>();
  const earliestFirst = [...statements].sort((a, b) => a.saidStart - b.saidStart);
  for (const { seq, saidStart } of earliestFirst) {
    const counted = new Set([seq]);
    for (const statement of counted) {
      if (from.has(statement)) continue;
      from.set(statement, saidStart);
      for (const upstream of upstreamsOf(statement)) counted.add(upstream);
    }
  }
  return from;
}
