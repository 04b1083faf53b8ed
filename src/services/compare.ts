import { compare, type Comparison } from '../domain/comparison/compare.js';
import { VERDICTS, type Verdict } from '../domain/comparison/verdict.js';
import { loadCompared, readCandidates } from '../storage/analysis/comparison.js';
import type { Reader } from '../storage/reader.js';

/** Two claims side by side, as of an instant in epoch seconds (semantics.md, Comparison). */
export async function compareClaims(
  reader: Reader,
  a: number,
  b: number,
  asOf?: number,
): Promise<Comparison> {
  const { vocabulary, claim } = await loadCompared(reader, [a, b], [a, b], asOf);
  return compare(vocabulary, claim(a), claim(b));
}

/**
 * All other claims that each of some claims can be compared with, conflicts first, ties in the order of recording.
 * The number of SQL statements does not depend on the batch.
 */
export async function comparisonsOf(
  reader: Reader,
  claims: readonly number[],
  asOf?: number,
): Promise<Map<number, Comparison[]>> {
  const candidates = await readCandidates(reader, claims, asOf);
  const all = [...new Set([...claims, ...candidates.map(({ to }) => to)])];
  const { vocabulary, claim } = await loadCompared(reader, claims, all, asOf);
  const found = new Map<number, Comparison[]>(claims.map((seq) => [seq, []]));
  for (const { from, to } of candidates) {
    const comparison = compare(vocabulary, claim(from), claim(to));
    if (comparison.verdict !== 'NOT_COMPARABLE') found.get(from)!.push(comparison);
  }
  for (const comparisons of found.values()) {
    comparisons.sort((a, b) => rankOf(a.verdict) - rankOf(b.verdict) || a.b - b.b);
  }
  return found;
}

/** The place of a verdict in the order in which comparisons are listed. */
export const rankOf = (verdict: Verdict): number => VERDICTS.indexOf(verdict);
