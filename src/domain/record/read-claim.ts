import type { Figure } from '../claim/figure.js';

/** A claim as one statement words it, read and checked but not yet kept. */
export interface ReadClaim {
  readonly ref: string | null;
  readonly hash: string;
  readonly figure: Figure | null;
  /** What it says, in one sentence. */
  readonly sentence: string;
  /** JSON ClaimWording. */
  readonly words: string;
}
