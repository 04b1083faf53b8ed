import type { NodeKind } from '../../kernel/ids.js';
import type { FoldedVoice, Instant, RecordedKind, Seq } from '../../kernel/seq.js';
import type { AxisNames } from '../claim/identity.js';
import type { Labels } from '../claim/labels.js';
import type { Geography } from '../scope/region.js';
import { none } from '../scope/tree.js';
import {
  Entries,
  type CategoryEntry,
  type ClaimEntry,
  type DocumentContent,
  type DocumentEntry,
  type KnownEntries,
  type MeasureEntry,
  type RebuttalEntry,
  type SourceEntry,
  type StatementEntry,
  type TreeEntry,
} from './entries.js';
import { Folding } from './folding.js';
import type { GivenClaim } from './given.js';
import { Links } from './links.js';
import { PlaceEntries, type PlaceEntry } from './place-entries.js';
import type { ReadClaim } from './read-claim.js';

/** What the decider goes by: the records that are named, or may be meant, and how they hang together. */
export interface Known {
  /** How many there are of each kind: the next one is numbered one higher. */
  readonly counts: Readonly<Record<RecordedKind, number>>;
  readonly sources: KnownEntries<SourceEntry>;
  /** Which voices count as one. */
  readonly folding: Pick<Folding, 'now' | 'allNow' | 'rootOf' | 'placedBy'>;
  readonly documents: KnownEntries<DocumentEntry>;
  /** Documents by the keys of their addresses. */
  readonly documentsByAddress: ReadonlyMap<string, DocumentEntry>;
  /** The fingerprints of the records of documents, by the ids and refs that they gave: as recorded, then as exported. */
  readonly documentFingerprints: ReadonlyMap<string, readonly string[]>;
  /** By these names, the numbers that records had which an older version kept as documents of their own. */
  readonly documentsBefore: ReadonlyMap<string, Seq<'document'>>;
  readonly measures: KnownEntries<MeasureEntry>;
  readonly places: KnownEntries<PlaceEntry>;
  readonly populations: KnownEntries<TreeEntry<'population'>>;
  readonly categories: KnownEntries<CategoryEntry>;
  readonly statements: KnownEntries<StatementEntry>;
  readonly claims: KnownEntries<ClaimEntry>;
  /** Claims by the hash of their identity. */
  readonly claimsByHash: ReadonlyMap<string, ClaimEntry>;
  /** Claims given in full that were read before, with the codelists as they are: reading one takes longest of all. */
  readonly claimsRead: Readonly<Pick<WeakMap<GivenClaim, ReadClaim>, 'get'>>;
  readonly rebuttals: KnownEntries<RebuttalEntry>;
  /** Of statements that may be recorded again, how each worded its figures, JSON ClaimWording. */
  readonly wordings: ReadonlyMap<Seq<'statement'>, ReadonlyMap<Seq<'claim'>, string>>;
  /** Fingerprints of derivations. */
  readonly derivations: ReadonlySet<string>;
  /** What each statement passes on. */
  readonly upstreams: Pick<Links<Seq<'statement'>, Seq<'statement'>>, 'of'>;
  /** Which of the claims at hand each statement asserts. */
  readonly asserted: Pick<Links<Seq<'statement'>, Seq<'claim'>>, 'has'>;
  /** The claims that each claim was computed from. */
  readonly derivedFrom: Pick<Links<Seq<'claim'>, Seq<'claim'>>, 'of'>;
  newId(kind: NodeKind): string;
}

/** A claim as it is remembered: what is counted of it grows. */
export interface RememberedClaim extends ClaimEntry {
  ref: string | null;
  firstSaid: Instant;
  /** A statement made since this was loaded says it earlier than was known. */
  saidEarlier: boolean;
  earliest: Instant;
  thereFrom: Instant;
  /** As it was when this was loaded; null for what was made since. */
  readonly wasThereFrom: Instant | null;
  statementCount: number;
  rebuttalCount: number;
  referenced: boolean;
  /** Made since this was loaded. */
  readonly isNew: boolean;
  /** Named or counted anew since this was loaded. */
  changed: boolean;
  readonly side: Set<FoldedVoice>;
}

/** A statement as it is remembered: those it was said jointly with become known one by one. */
export interface RememberedStatement extends StatementEntry {
  voices: readonly FoldedVoice[];
}

/** A document as it is remembered: further records of it add to it. */
export interface RememberedDocument extends DocumentEntry {
  ref: string | null;
  content: DocumentContent;
}

/** What is known, and grows with every record: loaded for some records, then by what was decided of each. */
export interface Memory extends Known {
  readonly counts: Record<RecordedKind, number>;
  readonly sources: Entries<SourceEntry>;
  readonly folding: Folding;
  readonly documents: Entries<RememberedDocument>;
  readonly documentsByAddress: Map<string, RememberedDocument>;
  readonly documentFingerprints: Map<string, readonly string[]>;
  readonly documentsBefore: Map<string, Seq<'document'>>;
  readonly measures: Entries<MeasureEntry>;
  readonly places: PlaceEntries;
  readonly populations: Entries<TreeEntry<'population'>>;
  readonly categories: Entries<CategoryEntry>;
  readonly statements: Entries<RememberedStatement>;
  readonly claims: Entries<RememberedClaim>;
  readonly claimsByHash: Map<string, RememberedClaim>;
  readonly claimsRead: WeakMap<GivenClaim, ReadClaim>;
  readonly rebuttals: Entries<RebuttalEntry>;
  readonly wordings: Map<Seq<'statement'>, Map<Seq<'claim'>, string>>;
  readonly derivations: Set<string>;
  readonly upstreams: Links<Seq<'statement'>, Seq<'statement'>>;
  readonly asserted: Links<Seq<'statement'>, Seq<'claim'>>;
  readonly derivedFrom: Links<Seq<'claim'>, Seq<'claim'>>;
}

/** A memory that knows nothing yet but how many records there are. */
export const emptyMemory = (
  counts: Readonly<Record<RecordedKind, number>>,
  newId: (kind: NodeKind) => string,
  refused: ReadonlySet<string> = new Set(),
): Memory => ({
  counts: { ...counts },
  newId,
  sources: new Entries('source', refused),
  folding: new Folding(),
  documents: new Entries('document', refused),
  documentsByAddress: new Map(),
  documentFingerprints: new Map(),
  documentsBefore: new Map(),
  measures: new Entries('measure', refused),
  places: new PlaceEntries(refused),
  populations: new Entries('population', refused),
  categories: new Entries('category', refused),
  statements: new Entries('statement', refused),
  claims: new Entries('claim', refused),
  claimsByHash: new Map(),
  claimsRead: new WeakMap(),
  rebuttals: new Entries('rebuttal', refused),
  wordings: new Map(),
  derivations: new Set(),
  upstreams: new Links(),
  asserted: new Links(),
  derivedFrom: new Links(),
});

export const geographyOf = ({ places, populations, categories }: Known): Geography => ({
  places: {
    parentOf: (seq) => places.at(seq)?.within ?? null,
    membersOf: (seq) => places.at(seq)?.contains ?? none(),
  },
  populations: { parentOf: (seq) => populations.at(seq)?.within ?? null, membersOf: none },
  categories: {
    parentOf: (seq) => categories.at(seq)?.within ?? null,
    membersOf: none,
    dimensionOf: (seq) => categories.of(seq).dimension,
  },
});

export const axisNamesOf = ({ measures, places, populations, categories }: Known): AxisNames => ({
  measure: (seq) => measures.of(seq).ref,
  place: (seq) => places.of(seq).ref,
  population: (seq) => populations.of(seq).ref,
  category: (seq) => categories.of(seq).ref,
});

export const labelsOf = ({ measures, places, populations, categories }: Known): Labels => ({
  measure: (seq) => measures.of(seq),
  place: (seq) => places.of(seq).label,
  population: (seq) => populations.of(seq).label,
  category: (seq) => {
    const { label, short, dimension } = categories.of(seq);
    return { label, short: short ?? label, dimension };
  },
});
