import { setImmediate as othersTurn } from 'node:timers/promises';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { differencesOf, type AxisDifference } from '../../domain/comparison/compare.js';
import { spreadOf } from '../../domain/lineage/spread.js';
import type { LoadedClaims } from '../../storage/analysis/claims.js';
import { loadSpreads } from '../../storage/analysis/lineage.js';
import type { Reading } from '../services.js';
import type { ClaimSpread } from './numbered-answers.js';

/**
 * What became of claims, as of an instant in epoch seconds (semantics.md, Wordings and spread). The number of SQL
 * statements does not depend on the batch, and other requests go on between its claims.
 */
export async function spreadsOf(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, ClaimSpread>> {
  const facts = await loadSpreads(reading, claims, asOf);
  const spreads = new Map<number, unknown>();
  for (const claim of claims) {
    const ofClaim = facts.of(claim);
    const spread = spreadOf(ofClaim, claim, ofClaim.asserting);
    const wordings = spread.wordings.map((wording) => ({
      ...wording,
      differences: differencesFrom(facts.claims, claim, wording.claim),
    }));
    spreads.set(claim, { ...spread, wordings });
    await othersTurn();
  }
  const found: unknown = spreads;
  return found as ReadonlyMap<Seq<'claim'>, ClaimSpread>;
}

function differencesFrom(claims: LoadedClaims, claim: number, worded: number): AxisDifference[] {
  const [a, b] = [claims.claim(claim).scoped, claims.claim(worded).scoped];
  return a && b && claim !== worded ? differencesOf(claims.vocabulary, a, b) : [];
}
