import type { Geography } from '../../domain/scope/region.js';
import type { AxisNames } from '../../domain/claim/identity.js';
import type { Labels } from '../../domain/claim/sentence.js';
import type { Transaction } from '../transaction.js';
import {
  Entries,
  type ClaimEntry,
  type FingerprintEntry,
  type MeasureEntry,
  type RebuttalEntry,
  type SourceEntry,
  type StatementEntry,
  type TreeEntry,
} from '../../domain/record/entries.js';
import { Journal } from '../../domain/record/journal.js';

type Value = string | number | null;

/** The tables that the book writes, each numbered by its own count (but relay, claim_ref and the like). */
export const NUMBERED_TABLES = [
  'source',
  'document',
  'measure',
  'place',
  'population',
  'statement',
  'claim',
  'assertion',
  'rebuttal',
  'concession',
  'correction',
  'retraction',
  'withdrawal',
  'derivation',
  'search_entry',
] as const;
export type NumberedTable = (typeof NUMBERED_TABLES)[number];

/**
 * What is known while some records are being recorded: the records they name, and the rows they will become.
 * It is filled from the database for a batch of records, then works in memory, then is written by a few statements.
 */
export interface Book {
  readonly transaction: Transaction;
  /** Milliseconds. */
  readonly now: number;
  readonly counts: Record<NumberedTable, number>;
  readonly sources: Entries<SourceEntry>;
  readonly documents: Entries<FingerprintEntry>;
  readonly measures: Entries<MeasureEntry>;
  readonly places: Entries<TreeEntry>;
  readonly populations: Entries<TreeEntry>;
  readonly statements: Entries<StatementEntry>;
  readonly claims: Entries<ClaimEntry>;
  readonly claimsByHash: Map<string, ClaimEntry>;
  /** Undoes what the record at hand did, should it be refused. */
  readonly journal: Journal;
  readonly rebuttals: Entries<RebuttalEntry>;
  readonly derivations: Set<string>;
  /** Of recorded statements that are passed on: what they pass on, and which of the claims at hand they assert. */
  readonly upstreams: Map<number, number[]>;
  readonly asserted: Map<number, Set<number>>;
  /** Of recorded claims: the claims each was computed from. */
  readonly derivedFrom: Map<number, number[]>;
  /** Rows to be written, by table. */
  readonly rows: Map<string, Value[][]>;
  /** Statements recorded here, whose effects on standings are still to be worked out. */
  readonly newStatements: number[];
  /** Set when a statement passes on one that counted only from a later instant. */
  lowersCounting: boolean;
}

/** @param refused `kind name` of records that were refused earlier in the same file */
export async function openBook(
  transaction: Transaction,
  now: number,
  refused: ReadonlySet<string> = new Set(),
): Promise<Book> {
  const journal = new Journal();
  return {
    transaction,
    now,
    journal,
    counts: await readCounts(transaction),
    sources: new Entries('source', refused, journal),
    documents: new Entries('document', refused, journal),
    measures: new Entries('measure', refused, journal),
    places: new Entries('place', refused, journal),
    populations: new Entries('population', refused, journal),
    statements: new Entries('statement', refused, journal),
    claims: new Entries('claim', refused, journal),
    claimsByHash: new Map(),
    rebuttals: new Entries('rebuttal', refused, journal),
    derivations: new Set(),
    upstreams: new Map(),
    asserted: new Map(),
    derivedFrom: new Map(),
    rows: new Map(),
    newStatements: [],
    lowersCounting: false,
  };
}

const COUNTS = NUMBERED_TABLES.map(
  (table) => `(select coalesce(max(seq), 0) from ${table}) as ${table}`,
).join(', ');

async function readCounts(transaction: Transaction): Promise<Record<NumberedTable, number>> {
  const [counts] = await transaction.all<Record<NumberedTable, number>>(`select ${COUNTS}`);
  return { ...counts! };
}

/** The next number of a table. */
export function nextSeq(book: Book, table: NumberedTable): number {
  book.journal.note(() => (book.counts[table] -= 1));
  return (book.counts[table] += 1);
}

/** Keeps a row to be written, its values in the order of COLUMNS. */
export function addRow(book: Book, table: string, row: Value[]): void {
  const rows = book.rows.get(table);
  if (rows) rows.push(row);
  else book.rows.set(table, [row]);
  book.journal.note(() => book.rows.get(table)!.pop());
}

/** Changes what is counted of a claim; it is written when the book is flushed. */
export function changeClaim(
  book: Book,
  claim: ClaimEntry,
  changes: Partial<Omit<ClaimEntry, 'seq' | 'id' | 'hash' | 'side'>>,
): void {
  const { ref, statementCount, rebuttalCount, firstSaid, thereFrom, referenced, changed } = claim;
  const before = { ref, statementCount, rebuttalCount, firstSaid, thereFrom, referenced, changed };
  book.journal.note(() => Object.assign(claim, before));
  Object.assign(claim, changes, { changed: true });
}

export const geographyOf = (book: Book): Geography => ({
  places: { parentOf: (seq) => book.places.at(seq)?.within ?? null },
  populations: { parentOf: (seq) => book.populations.at(seq)?.within ?? null },
});

export const axisNamesOf = (book: Book): AxisNames => ({
  measure: (seq) => book.measures.at(seq)!.ref,
  place: (seq) => book.places.at(seq)!.ref,
  population: (seq) => book.populations.at(seq)!.ref,
});

export const labelsOf = (book: Book): Labels => ({
  measure: (seq) => book.measures.at(seq)!,
  place: (seq) => book.places.at(seq)!.label,
  population: (seq) => book.populations.at(seq)!.label,
});
