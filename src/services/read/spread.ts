import type { Wording } from '../../domain/lineage/spread-findings.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns } from '../../kernel/work.js';
import { differencesOf, type AxisDifference } from '../../domain/comparison/compare.js';
import { spreadOf, type Spread } from '../../domain/lineage/spread.js';
import type { LoadedClaims } from '../../storage/analysis/claims.js';
import { loadSpreads } from '../../storage/analysis/lineage.js';
import type { Reading } from '../services.js';

/** A wording with the axes on which it differs from the claim whose spread it is in. */
export type WordedDifferently = Wording & { readonly differences: readonly AxisDifference[] };

/** A spread whose wordings tell in what they differ. */
export type WordedSpread = Omit<Spread, 'wordings'> & { readonly wordings: readonly WordedDifferently[] };

/**
 * What became of claims, as of an instant in epoch seconds (semantics.md, Wordings and spread). The number of SQL
 * statements does not depend on the batch, and other requests go on meanwhile.
 */
export async function spreadsOf(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, WordedSpread>> {
  const facts = await loadSpreads(reading, claims, asOf);
  const spreads = new Map<Seq<'claim'>, WordedSpread>();
  for (const claim of claims) {
    const ofClaim = facts.of(claim);
    const spread = await inTurns(reading.work, spreadOf(ofClaim, claim, ofClaim.asserting));
    const wordings = spread.wordings.map((wording) => ({
      ...wording,
      differences: differencesFrom(facts.claims, claim, wording.claim),
    }));
    spreads.set(claim, { ...spread, wordings });
  }
  return spreads;
}

function differencesFrom(claims: LoadedClaims, claim: Seq<'claim'>, worded: Seq<'claim'>): AxisDifference[] {
  const [a, b] = [claims.claim(claim).scoped, claims.claim(worded).scoped];
  return a && b && claim !== worded ? differencesOf(claims.codelists, a, b) : [];
}
