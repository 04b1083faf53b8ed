import type { AsOf } from '../kernel/as-of.js';
import { compare, type Comparison } from '../domain/comparison/compare.js';
import { VERDICTS } from '../domain/comparison/verdict.js';
import { loadCompared, readCandidates } from '../storage/analysis/comparison.js';
import { readGoesBackTo, readRewordings } from '../storage/analysis/lines.js';
import type { Reader } from '../storage/reader.js';

/** Two claims side by side, as of an instant in epoch seconds (semantics.md, Comparison). */
export async function compareClaims(reader: Reader, a: number, b: number, asOf: AsOf): Promise<Comparison> {
  const [{ vocabulary, claim }, isRewording] = await Promise.all([
    loadCompared(reader, [a, b], [a, b], asOf),
    rewordingsAmong(reader, [a, b], asOf),
  ]);
  return compare(vocabulary, claim(a), claim(b), isRewording(a, b));
}

/**
 * All other claims that each of some claims can be compared with, conflicts first, ties in the order of recording.
 * The number of SQL statements does not depend on the batch.
 */
export async function comparisonsOf(
  reader: Reader,
  claims: readonly number[],
  asOf: AsOf,
): Promise<Map<number, Comparison[]>> {
  const candidates = await readCandidates(reader, claims, asOf);
  const all = [...new Set([...claims, ...candidates.map(({ to }) => to)])];
  const [{ vocabulary, claim }, isRewording] = await Promise.all([
    loadCompared(reader, claims, all, asOf),
    rewordingsAmong(reader, claims, asOf),
  ]);
  const found = new Map<number, Comparison[]>(claims.map((seq) => [seq, []]));
  for (const { from, to } of candidates) {
    const comparison = compare(vocabulary, claim(from), claim(to), isRewording(from, to));
    if (comparison.verdict !== 'NOT_COMPARABLE') found.get(from)!.push(comparison);
  }
  for (const comparisons of found.values()) {
    comparisons.sort((a, b) => {
      const [keysOfA, keysOfB] = [orderOf(a), orderOf(b)];
      return keysOfA[0] - keysOfB[0] || keysOfA[1] - keysOfB[1];
    });
  }
  return found;
}

/** Whether one of some claims and another go back to one another, as of an instant. */
async function rewordingsAmong(
  reader: Reader,
  claims: readonly number[],
  asOf: AsOf,
): Promise<(one: number, other: number) => boolean> {
  const [up, down] = await Promise.all([
    readGoesBackTo(reader, claims, asOf),
    readRewordings(reader, claims, asOf),
  ]);
  const pairs = new Set([...up, ...down].map(({ from, to }) => `${from} ${to}`));
  return (one, other) => pairs.has(`${one} ${other}`);
}

/** By verdict, those that are no rewording first; then by recording. */
export const orderOf = ({ verdict, rewording, b }: Comparison): readonly [rank: number, seq: number] => [
  2 * VERDICTS.indexOf(verdict) + (rewording ? 1 : 0),
  b,
];
