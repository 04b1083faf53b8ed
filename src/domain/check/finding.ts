import type { Seq } from '../../kernel/seq.js';
import type { AxisDifference } from '../comparison/compare.js';
import type { Axis } from '../vocabulary/axes.js';
import type { CheckOutcome } from '../vocabulary/check-outcomes.js';
import type { SpeakerMatch } from '../vocabulary/speaker-matches.js';

/** A figure on record beside one that is given. */
export interface Candidate {
  readonly claim: Seq<'claim'>;
  /** Only axes on which something was given; a: as given, b: on record. */
  readonly differences: readonly AxisDifference[];
  /** On which nothing was given and this one states something. */
  readonly unsaid: readonly Axis[];
  /** Null where no speaker was given. */
  readonly speaker: SpeakerMatch | null;
  readonly explanation: string;
}

/** What is on record about a figure that is given. */
export interface CheckFinding {
  readonly outcome: CheckOutcome;
  /** Nearest first, at most ten. */
  readonly candidates: readonly Candidate[];
  readonly explanation: string;
}
