import type { NodeKind } from '../../../kernel/ids.js';
import { instant, seqOf, voiceOfTopmost, type Seq } from '../../../kernel/seq.js';
import {
  Entries,
  type CategoryEntry,
  type ClaimEntry,
  type DocumentContent,
  type DocumentEntry,
  type Entry,
  type KnownEntries,
  type MeasureEntry,
  type RebuttalEntry,
  type SourceEntry,
  type StatementEntry,
  type TreeEntry,
} from '../entries.js';
import type { Known } from '../known.js';
import type { PlaceEntry } from '../place-entries.js';
import { UNSAID } from './mend.js';

/**
 * Records that stand in for those that a refused record names and nobody knows, so that the rest of it can be looked
 * at. Nothing about them could be at fault; they are numbered below 0.
 */
export class StandIns {
  private readonly sources = entries<SourceEntry>('source');
  private readonly documents = entries<DocumentEntry>('document');
  private readonly measures = entries<MeasureEntry>('measure');
  private readonly places = entries<PlaceEntry>('place');
  private readonly populations = entries<TreeEntry<'population'>>('population');
  private readonly categories = entries<CategoryEntry>('category');
  private readonly statements = entries<StatementEntry>('statement');
  private readonly claims = entries<ClaimEntry>('claim');
  private readonly rebuttals = entries<RebuttalEntry>('rebuttal');
  private count = 0;

  constructor() {
    this.add('source', UNSAID);
    this.add('measure', UNSAID);
  }

  /** @param dimension of a category; one of its own, where it is left out, clashes with no other of a figure */
  add(kind: NodeKind, name: string, dimension?: string): void {
    this.count += 1;
    const number = -this.count;
    switch (kind) {
      case 'source': {
        const entry = named(kind, number, name);
        this.sources.add({ ...entry, root: voiceOfTopmost(entry.seq), fingerprint: '' });
        break;
      }
      case 'document':
        this.documents.add({ ...named(kind, number, name), content: NOTHING_SAID });
        break;
      case 'measure':
        this.measures.add({
          ...node(kind, number, name),
          unit: name,
          additivity: 'NON_ADDITIVE',
          signed: true,
        });
        break;
      case 'place':
        this.places.add({ ...node(kind, number, name), ...ROOT, wasBuiltIn: false, contains: [], given: 0 });
        break;
      case 'population':
        this.populations.add({ ...node(kind, number, name), ...ROOT });
        break;
      case 'category':
        this.categories.add({
          ...node(kind, number, name),
          ...ROOT,
          short: null,
          dimension: dimension ?? String(number),
        });
        break;
      case 'statement':
        this.statements.add({ ...named(kind, number, name), ...SAID, countsFrom: SAID.saidStart });
        break;
      case 'claim':
        this.claims.add(claim(number, name));
        break;
      case 'rebuttal': {
        const statement = seqOf('statement', number);
        const target = { statement, voices: SAID.voices };
        this.rebuttals.add({
          ...named(kind, number, name),
          ...SAID,
          statement,
          statementFingerprint: '',
          target,
        });
        break;
      }
      case 'concession':
      case 'affirmation':
    }
  }

  /** What is known, and the stand-ins with it. */
  over(known: Known): Known {
    return {
      ...known,
      newId: (kind) => known.newId(kind),
      sources: both(known.sources, this.sources),
      documents: both(known.documents, this.documents),
      measures: both(known.measures, this.measures),
      places: both(known.places, this.places),
      populations: both(known.populations, this.populations),
      categories: both(known.categories, this.categories),
      statements: both(known.statements, this.statements),
      claims: both(known.claims, this.claims),
      rebuttals: both(known.rebuttals, this.rebuttals),
    };
  }
}

const entries = <T extends Entry>(kind: NodeKind): Entries<T> => new Entries<T>(kind, new Set());

const named = <K extends NodeKind>(
  kind: K,
  number: number,
  ref: string,
): { seq: Seq<K>; id: string; ref: string } => ({ seq: seqOf(kind, number), id: ref, ref });

const node = <K extends NodeKind>(
  kind: K,
  number: number,
  ref: string,
): { seq: Seq<K>; id: string; ref: string; label: string; fingerprint: string } => ({
  ...named(kind, number, ref),
  label: ref,
  fingerprint: '',
});

const ROOT = { within: null, builtIn: false, aliases: [] } as const;

const NOTHING_SAID: DocumentContent = {
  title: null,
  publisher: null,
  publishedOn: null,
  language: null,
  textHash: null,
};

/** Said before everything else, so that nothing is out of order because of it. */
const SAID = {
  voices: [voiceOfTopmost(seqOf('source', 0))],
  saidStart: instant(-Infinity),
  earliest: instant(-Infinity),
  fingerprint: '',
} as const;

const claim = (number: number, name: string): ClaimEntry => ({
  ...named('claim', number, name),
  hash: name,
  sentence: name,
  wording: '',
  firstSaid: SAID.saidStart,
  thereFrom: SAID.saidStart,
  earliest: SAID.earliest,
  statementCount: 0,
  rebuttalCount: 0,
  referenced: true,
  side: new Set(),
});

/** Records known, and those that stand in for others. */
const both = <T extends Entry>(known: KnownEntries<T>, standIns: Entries<T>): KnownEntries<T> => {
  const get = (name: string, field: string): T => standIns.find(name) ?? known.get(name, field);
  return {
    get,
    find: (name) => known.find(name) ?? standIns.find(name),
    getOptional: (name, field) => (name === null || name === undefined ? null : get(name, field)),
    at: (seq) => known.at(seq) ?? standIns.at(seq),
    of: (seq) => standIns.at(seq) ?? known.of(seq),
    values: () => known.values(),
  };
};
