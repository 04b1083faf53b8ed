import type { Seq } from '../../kernel/seq.js';
import type { ExclusionAsWritten } from '../claim/figure.js';
import type { Period } from '../period.js';

export type RollupVerdict =
  'RECONCILES' | 'SHORT' | 'EXCEEDS' | 'INCOMPLETE' | 'OVERLAPPING' | 'NOT_ADDITIVE';

/** Whether the parts add up to the whole, and whether the whole owns up to all that its parts leave out. */
export interface RollupFindings {
  readonly whole: Seq<'claim'>;
  readonly parts: readonly Seq<'claim'>[];
  /** The summed bounds of the parts, in the measure's unit; null where unbounded or where nothing adds up. */
  readonly low: number | null;
  readonly high: number | null;
  /** The whole's value less the sum of the parts' values; null where one is missing. */
  readonly residual: number | null;
  readonly verdict: RollupVerdict;
  readonly missing: readonly Period[];
  readonly missingPlaces: readonly Seq<'place'>[];
  readonly undeclaredExclusions: readonly ExclusionAsWritten[];
  readonly unmatchedExclusions: readonly ExclusionAsWritten[];
}
