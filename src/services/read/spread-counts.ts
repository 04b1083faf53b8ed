import { held } from '../../kernel/certain.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import { readSpreadVoices } from '../../storage/analysis/spread-voices.js';
import type { Reading } from '../services.js';

/** What lists ask of a spread: how many parties there are, and the claims that it is worded as. */
export interface SpreadCounts {
  readonly parties: number;
  readonly claims: Iterable<Seq<'claim'>>;
}

/**
 * How many parties spread claims, and as which others, as of an instant: the same as `spreadsOf` finds, without the
 * statements. One SQL statement for all of them, and one more where something was taken back.
 */
export async function spreadCountsOf(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, SpreadCounts>> {
  const counts = new Map(
    claims.map((claim) => [claim, { voices: new Set<FoldedVoice>(), claims: new Set<Seq<'claim'>>() }]),
  );
  for (const { root, claim, voice, tookBack } of await readSpreadVoices(reading, claims, asOf)) {
    const ofRoot = held(counts, root);
    ofRoot.claims.add(claim);
    if (!tookBack) ofRoot.voices.add(voice);
  }
  return new Map(
    [...counts].map(([root, found]) => [root, { parties: found.voices.size, claims: found.claims }]),
  );
}
