import type { FoldedVoice, Instant, Seq } from '../../kernel/seq.js';
import type { Figure } from '../claim/figure.js';
import type { Additivity } from '../vocabulary/additivities.js';
import type { Aspect } from '../vocabulary/aspects.js';
import type { Basis } from '../vocabulary/bases.js';
import type { DerivationMethod } from '../vocabulary/derivation-methods.js';
import type { Direction } from '../vocabulary/directions.js';
import type { Extent } from '../vocabulary/extents.js';
import type { ReportRole } from '../vocabulary/report-roles.js';
import type { SourceKind } from '../vocabulary/source-kinds.js';
import type { GivenPassage } from './given.js';

/** A source that can say something; `root` is the voice that it counted for when it was recorded. */
export interface SourceFact {
  readonly seq: Seq<'source'>;
  readonly id: string;
  readonly ref: string | null;
  readonly kind: SourceKind;
  readonly name: string;
  readonly short: string | null;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly partOf: Seq<'source'> | null;
  readonly root: FoldedVoice;
  readonly url: string | null;
  readonly wikidata: string | null;
  readonly fingerprint: string;
}

/** What one record says of a document. */
interface DocumentSaid {
  readonly id: string;
  readonly ref: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: Seq<'source'> | null;
  /** EDTF. */
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly text: string | null;
  readonly fingerprint: string;
}

export interface DocumentFact extends DocumentSaid {
  readonly seq: Seq<'document'>;
  /** Its `addressKey` and `looseKey`. */
  readonly address: { readonly key: string; readonly loose: string } | null;
}

/** A further record of a document: another name of it, and what was left out before. */
export interface DocumentRecordFact extends DocumentSaid {
  readonly seq: Seq<'document_record'>;
  readonly document: Seq<'document'>;
}

export interface MeasureFact {
  readonly seq: Seq<'measure'>;
  readonly id: string;
  readonly ref: string;
  readonly label: string;
  readonly unit: string;
  readonly additivity: Additivity;
  readonly signed: boolean;
  readonly short: string | null;
  readonly aliases: readonly string[];
  readonly fingerprint: string;
}

export interface PlaceFact {
  readonly seq: Seq<'place'>;
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly within: Seq<'place'> | null;
  /** What a region is exactly made up of; empty for what is none. */
  readonly contains: readonly Seq<'place'>[];
  readonly aliases: readonly string[];
  readonly fingerprint: string;
}

/** What a built-in place is called besides; `position` is its place among those that it was given, from 1. */
export interface PlaceAliasFact {
  readonly place: Seq<'place'>;
  readonly position: number;
  readonly alias: string;
}

export interface PopulationFact {
  readonly seq: Seq<'population'>;
  readonly id: string;
  readonly ref: string;
  readonly label: string;
  readonly short: string | null;
  readonly within: Seq<'population'> | null;
  readonly aliases: readonly string[];
  readonly fingerprint: string;
}

/** One value of a dimension; it lies `within` another of the same. */
export interface CategoryFact {
  readonly seq: Seq<'category'>;
  readonly id: string;
  readonly ref: string;
  readonly dimension: string;
  readonly label: string;
  readonly short: string | null;
  readonly within: Seq<'category'> | null;
  readonly aliases: readonly string[];
  readonly fingerprint: string;
}

export interface StatementFact {
  readonly seq: Seq<'statement'>;
  readonly id: string;
  readonly ref: string | null;
  readonly source: Seq<'source'>;
  readonly onBehalfOf: Seq<'source'> | null;
  /** Whose word it is: `onBehalfOf`, or else the source. */
  readonly voice: Seq<'source'>;
  readonly document: Seq<'document'> | null;
  /** EDTF as written. */
  readonly saidOn: string;
  readonly saidStart: Instant;
  readonly saidEnd: Instant;
  readonly quote: string | null;
  readonly passage: GivenPassage | null;
  readonly language: string | null;
  readonly note: string | null;
  readonly basis: Basis;
  readonly fingerprint: string;
}

/** That a statement was said jointly with a source, the one it names at `position`, from 1. */
export interface JointVoiceFact {
  readonly statement: Seq<'statement'>;
  readonly position: number;
  readonly source: Seq<'source'>;
}

/** That a statement passes another on, as the one it names at `position`, from 0. */
export interface RelayFact {
  readonly downstream: Seq<'statement'>;
  readonly upstream: Seq<'statement'>;
  readonly position: number;
}

/** A claim that nobody made before; `words` is its ClaimWording as JSON. */
export interface ClaimFact {
  readonly seq: Seq<'claim'>;
  readonly id: string;
  readonly hash: string;
  readonly sentence: string;
  readonly figure: Figure | null;
  readonly words: string;
  readonly firstSaid: Instant;
}

/** A further ref of a claim; the first by which it can be named is its own. */
export interface ClaimRefFact {
  readonly seq: Seq<'claim_ref'>;
  readonly claim: Seq<'claim'>;
  readonly ref: string;
}

/** That a record names a claim that has no ref: an export must then give it one. */
export interface ClaimReferencedFact {
  readonly claim: Seq<'claim'>;
}

export interface AssertionFact {
  readonly seq: Seq<'assertion'>;
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly role: ReportRole;
  /** JSON ClaimWording; null when it is the claim's own. */
  readonly words: string | null;
  /** Where in the statement's document it is said. */
  readonly passage: GivenPassage | null;
}

/** What a rebuttal attacks. */
export type RebuttalTarget =
  | { readonly claim: Seq<'claim'> }
  | { readonly statement: Seq<'statement'> }
  | { readonly rebuttal: Seq<'rebuttal'> };

export interface RebuttalFact {
  readonly seq: Seq<'rebuttal'>;
  readonly id: string;
  readonly ref: string | null;
  readonly statement: Seq<'statement'>;
  readonly target: RebuttalTarget;
  readonly aspects: readonly Aspect[];
  readonly direction: Direction | null;
  readonly summary: string | null;
  readonly counterClaim: Seq<'claim'> | null;
}

export interface ConcessionFact {
  readonly seq: Seq<'concession'>;
  readonly id: string;
  readonly statement: Seq<'statement'>;
  readonly rebuttal: Seq<'rebuttal'>;
  readonly extent: Extent;
  readonly summary: string | null;
}

/** `by` is the claim put in the place of `claim`. */
export interface CorrectionFact {
  readonly seq: Seq<'correction'>;
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly by: Seq<'claim'>;
}

/** What can be taken back. */
export type RetractionTarget = { readonly claim: Seq<'claim'> } | { readonly statement: Seq<'statement'> };

export interface RetractionFact {
  readonly seq: Seq<'retraction'>;
  readonly statement: Seq<'statement'>;
  readonly target: RetractionTarget;
  readonly reason: string | null;
}

export interface WithdrawalFact {
  readonly seq: Seq<'withdrawal'>;
  readonly statement: Seq<'statement'>;
  readonly rebuttal: Seq<'rebuttal'>;
  readonly reason: string | null;
}

/** That the voice of a statement looked into a claim and found it right. */
export interface AffirmationFact {
  readonly seq: Seq<'affirmation'>;
  readonly id: string;
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly summary: string | null;
}

/** That a claim was computed from others, each once. */
export interface DerivationFact {
  readonly seq: Seq<'derivation'>;
  readonly claim: Seq<'claim'>;
  readonly from: readonly Seq<'claim'>[];
  readonly method: DerivationMethod | null;
  readonly fingerprint: string;
}

/** Everything that can come to be known by recording (semantics.md, Facts and time). */
interface Facts {
  source: SourceFact;
  document: DocumentFact;
  documentRecord: DocumentRecordFact;
  measure: MeasureFact;
  place: PlaceFact;
  placeAlias: PlaceAliasFact;
  population: PopulationFact;
  category: CategoryFact;
  statement: StatementFact;
  jointVoice: JointVoiceFact;
  relay: RelayFact;
  claim: ClaimFact;
  claimRef: ClaimRefFact;
  claimReferenced: ClaimReferencedFact;
  assertion: AssertionFact;
  rebuttal: RebuttalFact;
  concession: ConcessionFact;
  correction: CorrectionFact;
  retraction: RetractionFact;
  withdrawal: WithdrawalFact;
  affirmation: AffirmationFact;
  derivation: DerivationFact;
}

export type FactType = keyof Facts;
export type FactOf<T extends FactType> = Facts[T];

/** One fact, with what it is. Facts are only ever added. */
export type Fact<T extends FactType = FactType> = {
  readonly [K in T]: { readonly type: K; readonly fact: Facts[K] };
}[T];

/** The facts of one type among others, in their order. */
export const factsOf = <T extends FactType>(facts: readonly Fact[], type: T): FactOf<T>[] =>
  facts.flatMap((fact) => (fact.type === type ? [fact.fact as FactOf<T>] : []));
