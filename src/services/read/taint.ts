import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { carriedTaints } from '../../domain/dispute/taint.js';
import { readLinesOfEntries } from '../../storage/analysis/lines.js';
import { readDerivedBehind } from '../../storage/analysis/shadows.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import { readTaints } from '../../storage/relations.js';
import type { Reading } from '../services.js';
import type { Links } from './relations.js';

/**
 * The conceded, corrected or retracted claims that claims are derived from, themselves or what they were copied from
 * (semantics.md, Disputes, `tainted`), as of an instant in epoch seconds: by claim, in the order of recording.
 */
export async function taintsOf(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Links<'claim', 'claim'>> {
  const { below, derived } = await readDerivedBehind(reading, claims);
  const direct = new Map<Seq<'claim'>, Set<Seq<'claim'>>>();
  for (const { from, to } of await readTaints(reading, [...new Set([...claims, ...derived])], asOf)) {
    const taints = direct.get(from) ?? new Set<Seq<'claim'>>();
    direct.set(from, taints.add(to));
  }
  const none = new Set<Seq<'claim'>>();
  const ofClaim = (claim: Seq<'claim'>): ReadonlySet<Seq<'claim'>> => direct.get(claim) ?? none;
  const carried = derived.some((claim) => direct.has(claim))
    ? await carriedTo(reading, below, ofClaim, asOf)
    : new Map<Seq<'claim'>, ReadonlySet<Seq<'claim'>>>();
  return new Map(
    claims.map((claim) => [
      claim,
      [...new Set([...ofClaim(claim), ...(carried.get(claim) ?? none)])].sort((a, b) => a - b),
    ]),
  );
}

async function carriedTo(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  taintsOfClaim: (claim: Seq<'claim'>) => ReadonlySet<Seq<'claim'>>,
  asOf: AsOf,
): Promise<Map<Seq<'claim'>, ReadonlySet<Seq<'claim'>>>> {
  const [facts, lines] = await Promise.all([
    loadDispute(reading, { claims }),
    readLinesOfEntries(reading, claims),
  ]);
  const moment = momentAsOf(readDispute(facts), asOf);
  return new Map(claims.map((claim) => [claim, carriedTaints(moment, lines, claim, taintsOfClaim)]));
}
