import type { AsOf } from '../../kernel/as-of.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { carriedTaints } from '../../domain/dispute/taint.js';
import { readLinesOfEntries } from '../../storage/analysis/lines.js';
import { readDerivedBehind } from '../../storage/analysis/shadows.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import type { Reader } from '../../storage/reader.js';
import { readTaints } from '../../storage/relations.js';

/**
 * The conceded, corrected or retracted claims that claims are derived from, themselves or what they were copied from
 * (semantics.md, Disputes, `tainted`), as of an instant in epoch seconds: by claim, in the order of recording.
 */
export async function taintsOf(
  reader: Reader,
  claims: readonly number[],
  asOf: AsOf,
): Promise<Map<number, readonly number[]>> {
  const { below, derived } = await readDerivedBehind(reader, claims);
  const direct = new Map<number, Set<number>>();
  for (const { from, to } of await readTaints(reader, [...new Set([...claims, ...derived])], asOf)) {
    const taints = direct.get(from) ?? new Set<number>();
    direct.set(from, taints.add(to));
  }
  const none = new Set<number>();
  const ofClaim = (claim: number): ReadonlySet<number> => direct.get(claim) ?? none;
  const carried = derived.some((claim) => direct.has(claim))
    ? await carriedTo(reader, below, ofClaim, asOf)
    : new Map<number, ReadonlySet<number>>();
  return new Map(
    claims.map((claim) => [
      claim,
      [...new Set([...ofClaim(claim), ...(carried.get(claim) ?? none)])].sort((a, b) => a - b),
    ]),
  );
}

async function carriedTo(
  reader: Reader,
  claims: readonly number[],
  taintsOfClaim: (claim: number) => ReadonlySet<number>,
  asOf: AsOf,
): Promise<Map<number, ReadonlySet<number>>> {
  const [facts, lines] = await Promise.all([
    loadDispute(reader, { claims, statements: [] }),
    readLinesOfEntries(reader, claims),
  ]);
  const moment = momentAsOf(readDispute(facts), asOf);
  return new Map(claims.map((claim) => [claim, carriedTaints(moment, lines, claim, taintsOfClaim)]));
}
