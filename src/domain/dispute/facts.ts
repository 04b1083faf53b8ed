import type { Period } from '../period.js';
import type { Aspect } from '../vocabulary/aspects.js';
import type { Basis } from '../vocabulary/bases.js';
import type { Direction } from '../vocabulary/directions.js';
import type { Extent } from '../vocabulary/extents.js';
import type { ReportRole } from '../vocabulary/report-roles.js';

/** Numbers name records by the order in which they were recorded; each kind of record has its own count. */
export type Seq = number;

/** One source saying something on one occasion: who, when, and from when on it counts. */
export interface StatementFact {
  readonly seq: Seq;
  readonly said: Period;
  /** Epoch seconds: its own earliest instant, or an earlier one of a statement that passes it on. */
  readonly countsFrom: number;
  readonly basis: Basis;
  /** The folded voice: the topmost organization of `onBehalfOf`, or else of the source. */
  readonly voice: Seq;
  /** Names for sentences: of the source that spoke, and of the voice it spoke for (not folded). */
  readonly sourceName: string;
  readonly voiceName: string;
}

export interface AssertionFact {
  readonly statement: Seq;
  readonly claim: Seq;
  readonly role: ReportRole;
}

export type RebuttalTarget =
  | { readonly kind: 'claim'; readonly seq: Seq }
  | { readonly kind: 'statement'; readonly seq: Seq }
  | { readonly kind: 'rebuttal'; readonly seq: Seq };

export interface RebuttalFact {
  readonly seq: Seq;
  readonly statement: Seq;
  readonly target: RebuttalTarget;
  readonly aspects: readonly Aspect[];
  readonly direction: Direction | null;
  readonly summary: string | null;
}

export interface ConcessionFact {
  readonly seq: Seq;
  readonly statement: Seq;
  readonly rebuttal: Seq;
  readonly extent: Extent;
  readonly summary: string | null;
}

export interface WithdrawalFact {
  readonly statement: Seq;
  readonly rebuttal: Seq;
  readonly reason: string | null;
}

/** `by` is the claim put in the place of `claim`; `bySentence` words it. */
export interface CorrectionFact {
  readonly statement: Seq;
  readonly claim: Seq;
  readonly by: Seq;
  readonly bySentence: string;
}

export type RetractionFact = { readonly statement: Seq; readonly reason: string | null } & (
  { readonly claim: Seq; readonly retracted?: never } | { readonly claim?: never; readonly retracted: Seq }
);

/**
 * All that was ever recorded about the disputes of some claims and statements. Complete for these: every origin of
 * a claim, every assertion of it by a voice of its side, every rebuttal of it, of a statement with which it entered,
 * and of a rebuttal at any distance, what was done to those, and every retraction of a statement that stands here.
 * Ids that lead out of it are ignored.
 */
export interface DisputeFacts {
  readonly statements: ReadonlyMap<Seq, StatementFact>;
  readonly assertions: readonly AssertionFact[];
  readonly rebuttals: readonly RebuttalFact[];
  readonly concessions: readonly ConcessionFact[];
  readonly withdrawals: readonly WithdrawalFact[];
  readonly corrections: readonly CorrectionFact[];
  readonly retractions: readonly RetractionFact[];
}
