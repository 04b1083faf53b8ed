import type { FoldedVoice, Instant, Seq } from '../../kernel/seq.js';
import type { Period } from '../period.js';
import type { Aspect } from '../vocabulary/aspects.js';
import type { Basis } from '../vocabulary/bases.js';
import type { Direction } from '../vocabulary/directions.js';
import type { Extent } from '../vocabulary/extents.js';
import type { ReportRole } from '../vocabulary/report-roles.js';

/** One source saying something on one occasion: who, when, and from when on it counts. */
export interface StatementFact {
  readonly seq: Seq<'statement'>;
  readonly said: Period;
  /** Its own earliest instant, or an earlier one of a statement that passes it on. */
  readonly countsFrom: Instant;
  readonly basis: Basis;
  /** The folded voices, each once: of `onBehalfOf`, or else of the source, and of those it was said jointly with. */
  readonly voices: readonly FoldedVoice[];
  /** Names for sentences (`speakerOf`): of who spoke, and of the voices it was spoken for (not folded). */
  readonly sourceName: string;
  readonly voiceName: string;
}

export interface AssertionFact {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly role: ReportRole;
}

/** What a rebuttal attacks: something of one kind, or of any. */
export type TargetOf<K extends 'claim' | 'statement' | 'rebuttal'> = K extends unknown
  ? { readonly kind: K; readonly seq: Seq<K> }
  : never;
export type RebuttalTarget = TargetOf<'claim' | 'statement' | 'rebuttal'>;

export interface RebuttalFact {
  readonly seq: Seq<'rebuttal'>;
  readonly statement: Seq<'statement'>;
  readonly target: RebuttalTarget;
  readonly aspects: readonly Aspect[];
  readonly direction: Direction | null;
  readonly summary: string | null;
}

export interface ConcessionFact {
  readonly seq: Seq<'concession'>;
  readonly statement: Seq<'statement'>;
  readonly rebuttal: Seq<'rebuttal'>;
  readonly extent: Extent;
  readonly summary: string | null;
}

export interface WithdrawalFact {
  readonly statement: Seq<'statement'>;
  readonly rebuttal: Seq<'rebuttal'>;
  readonly reason: string | null;
}

/** That somebody looked into a claim and found it right: it is told on timelines, and bears on no standing. */
export interface AffirmationFact {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly summary: string | null;
}

/** `by` is the claim put in the place of `claim`; `bySentence` words it. */
export interface CorrectionFact {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly by: Seq<'claim'>;
  readonly bySentence: string;
}

export type RetractionFact = { readonly statement: Seq<'statement'>; readonly reason: string | null } & (
  | { readonly claim: Seq<'claim'>; readonly retracted?: never }
  | { readonly claim?: never; readonly retracted: Seq<'statement'> }
);

/**
 * All that was ever recorded about the disputes of some claims and statements. Complete for these: every origin of
 * a claim, every assertion of it by a voice of its side, every rebuttal of it, of a statement with which it entered,
 * and of a rebuttal at any distance, what was done to those, and every retraction of a statement that stands here.
 * Ids that lead out of it are ignored.
 */
export interface DisputeFacts {
  readonly statements: ReadonlyMap<Seq<'statement'>, StatementFact>;
  readonly assertions: readonly AssertionFact[];
  readonly rebuttals: readonly RebuttalFact[];
  readonly concessions: readonly ConcessionFact[];
  readonly withdrawals: readonly WithdrawalFact[];
  readonly corrections: readonly CorrectionFact[];
  readonly retractions: readonly RetractionFact[];
  /** Only timelines need them. */
  readonly affirmations: readonly AffirmationFact[];
}

export const NO_FACTS: DisputeFacts = {
  statements: new Map(),
  assertions: [],
  rebuttals: [],
  concessions: [],
  withdrawals: [],
  corrections: [],
  retractions: [],
  affirmations: [],
};
