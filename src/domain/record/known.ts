import type { NodeKind } from '../../kernel/ids.js';
import type { FoldedVoice, Instant, Seq, SeqKind } from '../../kernel/seq.js';
import type { AxisNames } from '../claim/identity.js';
import type { Labels } from '../claim/sentence.js';
import type { Geography } from '../scope/region.js';
import {
  Entries,
  type ClaimEntry,
  type DocumentEntry,
  type KnownEntries,
  type MeasureEntry,
  type RebuttalEntry,
  type SourceEntry,
  type StatementEntry,
  type TreeEntry,
} from './entries.js';
import { Links } from './links.js';

/** What the decider goes by: the records that are named, or may be meant, and how they hang together. */
export interface Known {
  /** How many there are of each kind: the next one is numbered one higher. */
  readonly counts: Readonly<Record<SeqKind, number>>;
  readonly sources: KnownEntries<SourceEntry>;
  readonly documents: KnownEntries<DocumentEntry>;
  readonly measures: KnownEntries<MeasureEntry>;
  readonly places: KnownEntries<TreeEntry<'place'>>;
  readonly populations: KnownEntries<TreeEntry<'population'>>;
  readonly statements: KnownEntries<StatementEntry>;
  readonly claims: KnownEntries<ClaimEntry>;
  /** Claims by the hash of their identity. */
  readonly claimsByHash: ReadonlyMap<string, ClaimEntry>;
  readonly rebuttals: KnownEntries<RebuttalEntry>;
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
  thereFrom: Instant;
  statementCount: number;
  rebuttalCount: number;
  referenced: boolean;
  /** Made since this was loaded. */
  readonly isNew: boolean;
  /** Named or counted anew since this was loaded. */
  changed: boolean;
  readonly side: Set<FoldedVoice>;
}

/** A place as it is remembered: a built-in one is given aliases. */
export interface RememberedPlace extends TreeEntry<'place'> {
  aliases: readonly string[];
}

/** What is known, and grows with every record: loaded for some records, then by what was decided of each. */
export interface Memory extends Known {
  readonly counts: Record<SeqKind, number>;
  readonly sources: Entries<SourceEntry>;
  readonly documents: Entries<DocumentEntry>;
  readonly measures: Entries<MeasureEntry>;
  readonly places: Entries<RememberedPlace>;
  readonly populations: Entries<TreeEntry<'population'>>;
  readonly statements: Entries<StatementEntry>;
  readonly claims: Entries<RememberedClaim>;
  readonly claimsByHash: Map<string, RememberedClaim>;
  readonly rebuttals: Entries<RebuttalEntry>;
  readonly derivations: Set<string>;
  readonly upstreams: Links<Seq<'statement'>, Seq<'statement'>>;
  readonly asserted: Links<Seq<'statement'>, Seq<'claim'>>;
  readonly derivedFrom: Links<Seq<'claim'>, Seq<'claim'>>;
}

/** A memory that knows nothing yet but how many records there are. */
export const emptyMemory = (
  counts: Readonly<Record<SeqKind, number>>,
  newId: (kind: NodeKind) => string,
  refused: ReadonlySet<string> = new Set(),
): Memory => ({
  counts: { ...counts },
  newId,
  sources: new Entries('source', refused),
  documents: new Entries('document', refused),
  measures: new Entries('measure', refused),
  places: new Entries('place', refused),
  populations: new Entries('population', refused),
  statements: new Entries('statement', refused),
  claims: new Entries('claim', refused),
  claimsByHash: new Map(),
  rebuttals: new Entries('rebuttal', refused),
  derivations: new Set(),
  upstreams: new Links(),
  asserted: new Links(),
  derivedFrom: new Links(),
});

export const geographyOf = ({ places, populations }: Known): Geography => ({
  places: { parentOf: (seq) => places.at(seq)?.within ?? null },
  populations: { parentOf: (seq) => populations.at(seq)?.within ?? null },
});

export const axisNamesOf = ({ measures, places, populations }: Known): AxisNames => ({
  measure: (seq) => measures.of(seq).ref,
  place: (seq) => places.of(seq).ref,
  population: (seq) => populations.of(seq).ref,
});

export const labelsOf = ({ measures, places, populations }: Known): Labels => ({
  measure: (seq) => measures.of(seq),
  place: (seq) => places.of(seq).label,
  population: (seq) => populations.of(seq).label,
});
