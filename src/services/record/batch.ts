import { SaysoError } from '../../kernel/errors.js';
import type { Transaction } from '../../storage/transaction.js';
import { openBook, type Book } from '../../storage/record/book.js';
import { checkTexts } from './check-text.js';
import { readClaim } from './claims.js';
import { recordDerivation } from './derivation.js';
import { recordDocument } from './documents.js';
import { ConsequenceOfRefusal } from '../../domain/record/entries.js';
import { flush } from '../../storage/record/flush.js';
import type { GivenDerivation, GivenRecord, GivenStatement } from '../../domain/record/given.js';
import {
  loadClaimsByHash,
  loadDerivations,
  loadNamed,
  loadSides,
  loadUpstream,
} from '../../storage/record/load.js';
import type { Outcome } from './outcome.js';
import { claimsGiven, namesDefinedBy, namesIn } from '../../domain/record/names-in.js';
import { recordSource } from './sources.js';
import { recordStatement, type RecordedStatement } from './statement.js';
import { recordMeasure, recordPlace, recordPopulation } from './vocabulary.js';

/** What became of one record of a batch. */
export type Recorded =
  | { readonly created: boolean; readonly seq: number; readonly statement?: RecordedStatement }
  | { readonly refused: SaysoError | null };

/** A batch, recorded: what became of each record, and what changed for subscribers. */
export interface RecordedBatch {
  readonly records: readonly Recorded[];
  /** New statements, and the claims that something said in them bears on. */
  readonly statements: readonly number[];
  readonly claims: readonly number[];
}

/**
 * Records a batch in its order. Measures, places and populations come before the first statement of the batch
 * (`isVocabulary`). A refused record is told with its fault, null when only a record it names was at fault, and
 * leaves no trace; it is for the caller to give up the transaction then.
 * @param refusedNames `kind name` of records that were refused earlier; those refused here are added
 */
export async function recordBatch(
  transaction: Transaction,
  records: readonly GivenRecord[],
  now: number,
  refusedNames = new Set<string>(),
): Promise<RecordedBatch> {
  const { book, outcomes } = await attemptAll(transaction, records, now, refusedNames);
  const claims = await flush(book);
  return { records: outcomes, statements: book.newStatements, claims };
}

/** Works through the records in memory: first what figures are made of, then, in their order, all others. */
async function attemptAll(
  transaction: Transaction,
  records: readonly GivenRecord[],
  now: number,
  refusedNames: Set<string>,
): Promise<{ book: Book; outcomes: Recorded[] }> {
  const book = await openBook(transaction, now, refusedNames);
  await loadNamed(
    book,
    records.flatMap((record) => [...namesIn(record), ...namesDefinedBy(record)]),
  );
  const outcomes = new Map<GivenRecord, Recorded>();
  for (const record of records.filter(isVocabulary))
    outcomes.set(record, attempt(book, record, refusedNames));
  await loadForStatements(
    book,
    records.filter((record) => record.type === 'statement'),
  );
  await loadForDerivations(
    book,
    records.filter((record) => record.type === 'derivation'),
  );
  for (const record of records)
    if (!isVocabulary(record)) outcomes.set(record, attempt(book, record, refusedNames));
  return { book, outcomes: records.map((record) => outcomes.get(record)!) };
}

function attempt(book: Book, record: GivenRecord, refusedNames: Set<string>): Recorded {
  try {
    book.journal.keep();
    checkTexts(record);
    return recordOne(book, record);
  } catch (error) {
    const refused = error instanceof SaysoError ? error : null;
    if (refused === null && !(error instanceof ConsequenceOfRefusal)) throw error;
    book.journal.undo();
    for (const [kind, name] of namesDefinedBy(record)) refusedNames.add(`${kind} ${name}`);
    return { refused };
  }
}

function recordOne(book: Book, record: GivenRecord): Recorded {
  switch (record.type) {
    case 'source':
      return numbered(recordSource(book, record));
    case 'document':
      return numbered(recordDocument(book, record));
    case 'measure':
      return numbered(recordMeasure(book, record));
    case 'place':
      return numbered(recordPlace(book, record));
    case 'population':
      return numbered(recordPopulation(book, record));
    case 'derivation':
      return numbered(recordDerivation(book, record));
    case 'statement': {
      const statement = recordStatement(book, record);
      return { created: statement.created, seq: statement.seq, statement };
    }
  }
}

const numbered = ({ entry, created }: Outcome<{ readonly seq: number }>): Recorded => ({
  created,
  seq: entry.seq,
});

/**
 * What figures are made of. A batch must hold none after a statement, so that every figure can be identified from
 * what was known before the statements.
 */
export const isVocabulary = ({ type }: GivenRecord): boolean =>
  type === 'measure' || type === 'place' || type === 'population';

async function loadForStatements(book: Book, statements: readonly GivenStatement[]): Promise<void> {
  if (statements.length === 0) return;
  await loadClaimsByHash(
    book,
    statements.flatMap((statement) => hashesOf(book, statement)),
  );
  await loadUpstream(book);
  if (statements.some(({ concedes, corrects, retracts }) => concedes ?? corrects ?? retracts))
    await loadSides(book);
}

async function loadForDerivations(book: Book, derivations: readonly GivenDerivation[]): Promise<void> {
  if (derivations.length === 0) return;
  const claims = [...book.claims.values()].filter(({ isNew }) => !isNew).map(({ seq }) => seq);
  await loadDerivations(book, claims);
}

/** The identities of the claims that a statement gives in full. */
function hashesOf(book: Book, statement: GivenStatement): string[] {
  return claimsGiven(statement).flatMap((claim) => {
    if (!claim.figure && !claim.text) return [];
    try {
      return readClaim(book, { ...claim, known: null }).hash;
    } catch {
      // The fault is told when the statement itself is recorded.
      return [];
    }
  });
}
