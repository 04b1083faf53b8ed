import { listAt } from '../../kernel/certain.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { independentOrigins, type IndependentOrigins } from '../../domain/lineage/independence.js';
import { inSaidOrder } from '../../domain/lineage/trace.js';
import { loadStarts } from '../../storage/analysis/lineage.js';
import type { Reading } from '../services.js';

/**
 * How many came to claims by themselves, as of an instant: the same as `traceClaims` finds, of where the traces start
 * alone.
 */
export async function independentOriginsOf(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, IndependentOrigins>> {
  const starts = await loadStarts(reading, claims, asOf);
  return new Map(
    claims.map((claim) => [
      claim,
      independentOrigins(
        listAt(starts, claim)
          .filter(({ isRetracted }) => !isRetracted)
          .sort(inSaidOrder),
      ),
    ]),
  );
}
