import { held } from '../../kernel/certain.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import { readSpreadVoices } from '../../storage/analysis/spread-voices.js';
import type { Reading } from '../services.js';
import type { WordedSpread } from './spread.js';

/** What lists ask of a spread. */
export type SpreadCounts = Pick<WordedSpread, 'parties'> & {
  readonly wordings: readonly Pick<WordedSpread['wordings'][number], 'claim'>[];
};

/**
 * How many parties spread claims, and as which others, as of an instant: the same as `spreadsOf` finds, without the
 * statements. One SQL statement for all of them, and one more where something was taken back.
 */
export async function spreadCountsOf(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, SpreadCounts>> {
  const wordings = new Map(claims.map((claim) => [claim, new Set<Seq<'claim'>>()]));
  const parties = new Map(claims.map((claim) => [claim, new Set<FoldedVoice>()]));
  for (const { root, claim, voice, tookBack } of await readSpreadVoices(reading, claims, asOf)) {
    held(wordings, root).add(claim);
    if (!tookBack) held(parties, root).add(voice);
  }
  return new Map(
    claims.map((claim) => [
      claim,
      {
        parties: held(parties, claim).size,
        wordings: [...held(wordings, claim)].map((worded) => ({ claim: worded })),
      },
    ]),
  );
}
