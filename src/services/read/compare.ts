import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns, type Steps } from '../../kernel/work.js';
import { compare, type Comparison } from '../../domain/comparison/compare.js';
import { loadCompared, readCandidates } from '../../storage/analysis/comparison.js';
import { readGoesBackTo, readRewordings } from '../../storage/analysis/lines.js';
import type { Reading } from '../services.js';
import { answersFor } from './answers.js';
import { inOrder } from './comparison-order.js';
import { known } from './names.js';

/** Two claims, by id or ref, and as of when. */
export interface ComparisonAsked {
  readonly a: string;
  readonly b: string;
  readonly asOf: AsOf;
}

/**
 * Two claims side by side (semantics.md, Comparison).
 * @throws SaysoError NOT_FOUND, field `a` or `b`
 */
export async function compareClaims(reading: Reading, { a, b, asOf }: ComparisonAsked): Promise<Comparison> {
  // One after the other: where neither is known, it is the first that is told.
  const one = await known(reading, 'claim', a, 'a');
  const other = await known(reading, 'claim', b, 'b');
  const [{ codelists, claim }, isRewording] = await Promise.all([
    loadCompared(reading, [one, other], [one, other], asOf),
    rewordingsAmong(reading, [one, other], asOf),
  ]);
  return compare(codelists, claim(one), claim(other), isRewording(one, other));
}

/**
 * All other claims that each of some claims can be compared with, conflicts first, ties in the order of recording.
 * The number of SQL statements does not depend on the batch.
 */
export async function comparisonsOf(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, readonly Comparison[]>> {
  const candidates = await readCandidates(reading, claims, asOf);
  const all = [...new Set([...claims, ...candidates.map(({ to }) => to)])];
  const [{ codelists, claim }, isRewording] = await Promise.all([
    loadCompared(reading, claims, all, asOf),
    rewordingsAmong(reading, claims, asOf),
  ]);
  const found = new Map<number, Comparison[]>(claims.map((seq) => [seq, []]));
  function* heldBeside(): Steps<void> {
    for (const { from, to } of candidates) {
      yield 1;
      const comparison = compare(codelists, claim(from), claim(to), isRewording(from, to));
      if (comparison.verdict !== 'NOT_COMPARABLE') found.get(from)?.push(comparison);
    }
  }
  await inTurns(reading.work, heldBeside());
  for (const comparisons of found.values()) comparisons.sort(inOrder);
  return answersFor(claims, found, []);
}

/** Whether one of some claims and another go back to one another, as of an instant. */
async function rewordingsAmong(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<(one: number, other: number) => boolean> {
  const [up, down] = await Promise.all([
    readGoesBackTo(reading, claims, asOf),
    readRewordings(reading, claims, asOf),
  ]);
  const pairs = new Set([...up, ...down].map(({ from, to }) => `${from} ${to}`));
  return (one, other) => pairs.has(`${one} ${other}`);
}
