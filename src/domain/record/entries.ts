import type { Additivity } from '../vocabulary/additivities.js';
import type { NodeKind } from '../../kernel/ids.js';
import type { FoldedVoice, Instant, Seq } from '../../kernel/seq.js';
import { ConsequenceOfRefusal, NameNotFound } from './not-found.js';

/** A record that is known while others are decided about. */
export interface Entry<K extends NodeKind = NodeKind> {
  readonly seq: Seq<K>;
  readonly id: string;
  readonly ref: string | null;
}

export interface SourceEntry extends Entry<'source'> {
  /** The voice it counts for (`Folding.now`). */
  readonly root: FoldedVoice;
  readonly fingerprint: string;
}

/** What is on record of a document, whichever of its records said it first; null where none did. */
export interface DocumentContent {
  readonly title: string | null;
  readonly publisher: Seq<'source'> | null;
  /** EDTF. */
  readonly publishedOn: string | null;
  readonly language: string | null;
  /** SHA-256 of its text, in hex. */
  readonly textHash: string | null;
}

export interface DocumentEntry extends Entry<'document'> {
  readonly content: DocumentContent;
}

export interface MeasureEntry extends Entry<'measure'> {
  readonly ref: string;
  readonly label: string;
  readonly unit: string;
  readonly additivity: Additivity;
  readonly signed: boolean;
  readonly fingerprint: string;
}

/** A place, a population or a category: a node of a tree. */
export interface TreeEntry<
  K extends 'place' | 'population' | 'category' = 'place' | 'population' | 'category',
> extends Entry<K> {
  readonly ref: string;
  readonly label: string;
  readonly within: Seq<K> | null;
  readonly builtIn: boolean;
  /** Other words for it; those of a built-in place grow. */
  readonly aliases: readonly string[];
  readonly fingerprint: string;
}

export interface CategoryEntry extends TreeEntry<'category'> {
  readonly dimension: string;
  readonly short: string | null;
}

export interface StatementEntry extends Entry<'statement'> {
  /** The folded voices (`Folding.now`): its own, then those it was said jointly with. */
  readonly voices: readonly FoldedVoice[];
  readonly saidStart: Instant;
  /** The earliest instant at which it may have been said (`earliestAnywhere`). */
  readonly earliest: Instant;
  /** The earliest instant of its own and of the statements that pass it on, as far as it was known when it was loaded. */
  readonly countsFrom: Instant;
  readonly fingerprint: string;
}

export interface ClaimEntry extends Entry<'claim'> {
  readonly hash: string;
  readonly sentence: string;
  /** JSON ClaimWording, as it was first given. */
  readonly wording: string;
  readonly firstSaid: Instant;
  /** The least `earliest` of the statements that assert it; of a recorded claim only once they were loaded. */
  readonly earliest: Instant;
  readonly thereFrom: Instant;
  readonly statementCount: number;
  readonly rebuttalCount: number;
  /** Whether a record names it that has no ref to name it by. */
  readonly referenced: boolean;
  /** Folded voices (`Folding.now`) of its origins; of a recorded claim only once its side was loaded. */
  readonly side: ReadonlySet<FoldedVoice>;
}

/** What a rebuttal attacks; the side that speaks for it is its folded voices (`Folding.now`), or that of the claim. */
export type Attacked =
  | { readonly claim: Seq<'claim'> }
  | { readonly statement: Seq<'statement'>; readonly voices: readonly FoldedVoice[] }
  | { readonly rebuttal: Seq<'rebuttal'>; readonly voices: readonly FoldedVoice[] };

export interface RebuttalEntry extends Entry<'rebuttal'> {
  readonly statement: Seq<'statement'>;
  /** Of its statement. */
  readonly voices: readonly FoldedVoice[];
  /** That of its statement. */
  readonly earliest: Instant;
  readonly statementFingerprint: string;
  readonly target: Attacked;
}

/** The known records of one kind, by id, by ref and by number. */
export interface KnownEntries<T extends Entry> {
  find(name: string): T | undefined;
  /** @throws SaysoError NOT_FOUND, or ConsequenceOfRefusal where that name belongs to a refused record */
  get(name: string, field: string): T;
  getOptional(name: string | null | undefined, field: string): T | null;
  at(seq: T['seq']): T | undefined;
  /** The record of a number that was taken from what is known; it is a fault of the program when there is none. */
  of(seq: T['seq']): T;
  values(): IterableIterator<T>;
}

/** Known records of one kind that are still being added to. */
export class Entries<T extends Entry> implements KnownEntries<T> {
  private readonly byName = new Map<string, T>();
  private readonly bySeq = new Map<T['seq'], T>();

  /** @param refused `kind name` of records that were refused earlier */
  constructor(
    private readonly kind: NodeKind,
    private readonly refused: ReadonlySet<string>,
  ) {}

  add(entry: T): T {
    this.bySeq.set(entry.seq, entry);
    this.addName(entry.id, entry);
    if (entry.ref !== null) this.addName(entry.ref, entry);
    return entry;
  }

  addName(name: string, entry: T): void {
    if (!this.byName.has(name)) this.byName.set(name, entry);
  }

  find(name: string): T | undefined {
    return this.byName.get(name);
  }

  get(name: string, field: string): T {
    const entry = this.byName.get(name);
    if (entry) return entry;
    if (this.isRefused(name)) throw new ConsequenceOfRefusal(this.kind, name);
    throw new NameNotFound(this.kind, name, field);
  }

  /** Whether a record of that name was refused. */
  protected isRefused(name: string): boolean {
    return this.refused.has(`${this.kind} ${name}`);
  }

  getOptional(name: string | null | undefined, field: string): T | null {
    return name === null || name === undefined ? null : this.get(name, field);
  }

  at(seq: T['seq']): T | undefined {
    return this.bySeq.get(seq);
  }

  of(seq: T['seq']): T {
    const entry = this.bySeq.get(seq);
    if (!entry) throw new Error(`No ${this.kind} of number ${seq} is known.`);
    return entry;
  }

  values(): IterableIterator<T> {
    return this.bySeq.values();
  }
}
