import { SaysoError } from '../../kernel/errors.js';
import type { NodeKind } from '../../kernel/ids.js';
import type { Journal } from './journal.js';

/** A record the book knows: from the database or about to be written. */
export interface Entry {
  readonly seq: number;
  readonly id: string;
  readonly ref: string | null;
}

export interface SourceEntry extends Entry {
  readonly root: number;
  readonly fingerprint: string;
}

export interface FingerprintEntry extends Entry {
  readonly fingerprint: string;
}

export interface MeasureEntry extends FingerprintEntry {
  readonly ref: string;
  readonly label: string;
  readonly unit: string;
  readonly additivity: 'ADDITIVE' | 'SEMI_ADDITIVE' | 'NON_ADDITIVE';
}

/** A place or a population: a node of a tree. */
export interface TreeEntry extends FingerprintEntry {
  readonly ref: string;
  readonly label: string;
  readonly within: number | null;
  readonly builtIn: boolean;
  /** Other words for a place; those of a built-in one grow. */
  aliases: readonly string[];
}

export interface StatementEntry extends FingerprintEntry {
  readonly voiceRoot: number;
  readonly saidStart: number;
  readonly saidEnd: number;
  readonly countsFrom: number;
  /** Only of statements about to be written: what they pass on and what they assert. */
  readonly pending?: { readonly relays: readonly number[]; readonly asserts: ReadonlySet<number> };
}

export interface ClaimEntry extends Entry {
  ref: string | null;
  readonly hash: string;
  readonly sentence: string;
  /** JSON ClaimWording. */
  readonly wording: string;
  readonly isNew: boolean;
  statementCount: number;
  rebuttalCount: number;
  firstSaid: number;
  thereFrom: number;
  contested: boolean;
  referenced: boolean;
  changed: boolean;
  /** Folded voices of its origins; of a recorded claim only once `sideKnown`. */
  readonly side: Set<number>;
}

export interface RebuttalEntry extends Entry {
  readonly statement: number;
  readonly voiceRoot: number;
  readonly saidStart: number;
  readonly statementFingerprint: string;
  /** Folded voices of the attacked side; of a claim, look at the claim. */
  readonly target:
    | { readonly claim: number }
    | { readonly statement: number; readonly voiceRoot: number }
    | { readonly rebuttal: number; readonly voiceRoot: number };
}

/** Thrown for a record that names one which was itself refused: no fault of its own. */
export class ConsequenceOfRefusal extends Error {}

/** A refusal of a name that names nothing recorded. */
export class NameNotFound extends SaysoError {
  constructor(
    readonly kind: NodeKind,
    readonly given: string,
    field: string,
  ) {
    super('NOT_FOUND', `No ${kind} is known as "${given}": record it first, or check the spelling.`, field);
  }

  get mention(): string {
    return `${this.kind} ${this.given}`;
  }
}

/** The known records of one kind, by id, by ref and by number. */
export class Entries<T extends Entry> {
  private readonly byName = new Map<string, T>();
  private readonly bySeq = new Map<number, T>();

  constructor(
    private readonly kind: NodeKind,
    private readonly refused: ReadonlySet<string>,
    private readonly journal: Journal,
  ) {}

  add(entry: T, ...otherNames: string[]): T {
    this.bySeq.set(entry.seq, entry);
    this.journal.note(() => this.bySeq.delete(entry.seq));
    this.addName(entry.id, entry);
    if (entry.ref !== null) this.addName(entry.ref, entry);
    for (const name of otherNames) this.addName(name, entry);
    return entry;
  }

  addName(name: string, entry: T): void {
    if (this.byName.has(name)) return;
    this.byName.set(name, entry);
    this.journal.note(() => this.byName.delete(name));
  }

  find(name: string): T | undefined {
    return this.byName.get(name);
  }

  at(seq: number): T | undefined {
    return this.bySeq.get(seq);
  }

  /** @throws SaysoError NOT_FOUND, or ConsequenceOfRefusal where that name belongs to a refused record */
  get(name: string, field: string): T {
    const entry = this.byName.get(name);
    if (entry) return entry;
    if (this.refused.has(`${this.kind} ${name}`)) throw new ConsequenceOfRefusal();
    throw new NameNotFound(this.kind, name, field);
  }

  getOptional(name: string | null | undefined, field: string): T | null {
    return name === null || name === undefined ? null : this.get(name, field);
  }

  values(): IterableIterator<T> {
    return this.bySeq.values();
  }
}

/** @throws SaysoError CYCLE when `name` is the record's own ref */
export function refuseItself(
  ref: string | null | undefined,
  name: string | null | undefined,
  does: string,
  field: string,
): void {
  if (ref !== null && ref !== undefined && ref === name)
    throw new SaysoError('CYCLE', `"${ref}" cannot ${does} itself.`, field);
}
