import { SaysoError } from '../../kernel/errors.js';
import type { Seq } from '../../kernel/seq.js';
import { takingTurns, type InTurns } from '../../kernel/turns.js';
import { readClaim } from '../../domain/record/claims.js';
import { decide, type Decision } from '../../domain/record/decide.js';
import type { GivenRecord, GivenStatement } from '../../domain/record/given.js';
import type { Memory } from '../../domain/record/known.js';
import { addressesIn, claimsGiven, namesDefinedBy, namesIn } from '../../domain/record/names-in.js';
import { ConsequenceOfRefusal } from '../../domain/record/not-found.js';
import { allFaults } from '../../domain/record/faults/all-faults.js';
import type { TakenOut } from '../../domain/record/faults/mend.js';
import { remember } from '../../domain/record/remember.js';
import { printRecord } from '../../formats/interchange/print.js';
import { deriveFrom, writeFacts, type Written } from '../../storage/record/write-and-derive.js';
import type { KeptRecord } from '../../storage/record/kept-record.js';
import {
  loadClaimsByHash,
  loadDerivations,
  loadEarliest,
  loadItems,
  loadNamed,
  loadSides,
  loadUpstream,
  loadWordings,
} from '../../storage/record/load.js';
import { loadDocumentsOfAddresses } from '../../storage/record/load-documents.js';
import { openMemory } from '../../storage/record/open.js';
import type { StandingsLater } from '../../storage/record/standings-later.js';
import type { Transaction } from '../../storage/transaction.js';

/** What became of one record of a batch: what was decided, or its faults; none when only a record it names was at fault. */
export type Recorded = Decision | { readonly refused: readonly SaysoError[] };

/** What is known of a record that is not of the format: it is refused, and only looked at for further faults. */
export interface BrokenRecord {
  readonly faults: readonly SaysoError[];
  /** `kind name` of what it may have been about to define. */
  readonly names: readonly string[];
  readonly takenOut: readonly TakenOut[];
}

/** What a file is known to have at fault. */
interface AtFault {
  /** `kind name` of records that were refused earlier; those refused here are added. */
  readonly refusedNames: Set<string>;
  readonly broken: ReadonlyMap<GivenRecord, BrokenRecord>;
}

/** A file of which a batch is a part. */
export interface PartOfFile extends AtFault {
  /** Settles the standings when all of the file is written. */
  readonly standings: StandingsLater;
}

/** A batch of which the facts are written. */
export interface RecordedBatch {
  /** What became of each record. */
  readonly records: readonly Recorded[];
  /**
   * Brings up to date what is computed from the facts; told what changed for subscribers. To be done once for each batch,
   * one after another in their order; the next batch may be recorded meanwhile.
   */
  derive(): Promise<Written>;
}

/**
 * Records a batch in its order: loads what is needed to decide, decides about each, and writes what was decided.
 * Measures, places, populations and categories come before the first statement of the batch (`isOfCodelist`). A refused record
 * leaves no trace; it is for the caller to give up the transaction then.
 * @param now milliseconds
 * @param file of which the batch is a part; left out, each record is one by itself: where one is refused, another that names
 *   it names what is not there
 */
export async function recordBatch(
  transaction: Transaction,
  records: readonly GivenRecord[],
  now: number,
  file?: PartOfFile,
): Promise<RecordedBatch> {
  const memory = await openMemory(transaction, file?.refusedNames);
  const batch = new Batch(memory, file, now);
  await loadNamed(
    transaction,
    memory,
    records.flatMap((record) => [...namesIn(record), ...namesDefinedBy(record)]),
  );
  await loadItems(
    transaction,
    memory,
    records.flatMap((record) => (record.type === 'source' ? (record.wikidata ?? []) : [])),
  );
  await loadDocumentsOfAddresses(transaction, memory, records.flatMap(addressesIn));
  await takingTurns(batch.decideAll(records.filter(isOfCodelist)));
  await loadForStatements(
    transaction,
    memory,
    records.filter((record) => record.type === 'statement'),
  );
  if (records.some(({ type }) => type === 'derivation')) await loadDerivations(transaction, memory);
  await takingTurns(batch.decideAll(records.filter((record) => !isOfCodelist(record))));
  const facts = await writeFacts(transaction, memory, batch.kept, now);
  return {
    records: records.map((record) => batch.outcomeOf(record)),
    derive: () => deriveFrom(transaction, facts, file?.standings),
  };
}

/** So many records are decided about, in a millisecond or two, before whatever else is under way has its turn. */
const AT_ONE_GO = 16;

/** Decides about records one after another, each knowing what was decided before it. */
class Batch {
  readonly kept: KeptRecord[] = [];
  private readonly outcomes = new Map<GivenRecord, Recorded>();

  constructor(
    private readonly memory: Memory,
    private readonly file: AtFault | undefined,
    private readonly now: number,
  ) {}

  *decideAll(records: readonly GivenRecord[]): InTurns<void> {
    for (const [at, record] of records.entries()) {
      if (at > 0 && at % AT_ONE_GO === 0) yield;
      this.outcomes.set(record, this.decideOne(record));
    }
  }

  outcomeOf(record: GivenRecord): Recorded {
    const outcome = this.outcomes.get(record);
    if (!outcome) throw new Error('A record was neither kept nor refused.');
    return outcome;
  }

  private decideOne(record: GivenRecord): Recorded {
    const broken = this.file?.broken.get(record);
    if (broken) return this.refuse(record, broken);
    try {
      const decision = decide(this.memory, record, this.now);
      this.keep(record, decision);
      return decision;
    } catch (error) {
      if (!(error instanceof SaysoError) && !(error instanceof ConsequenceOfRefusal)) throw error;
      return this.refuse(record);
    }
  }

  private refuse(record: GivenRecord, broken?: BrokenRecord): Recorded {
    const faults = allFaults(this.memory, record, this.now, broken?.takenOut);
    const names = namesDefinedBy(record).map(([kind, name]) => `${kind} ${name}`);
    for (const name of [...names, ...(broken?.names ?? [])]) this.file?.refusedNames.add(name);
    return { refused: [...(broken?.faults ?? []), ...faults] };
  }

  private keep(record: GivenRecord, decision: Decision): void {
    const { created, facts } = decision;
    if (facts.length === 0) return;
    remember(this.memory, facts);
    this.kept.push({ facts, content: created ? printRecord(this.memory, record, decision) : '' });
  }
}

/**
 * What figures are made of. A batch must hold none after a statement, so that every figure can be identified from
 * what was known before the statements.
 */
export const isOfCodelist = ({ type }: GivenRecord): boolean =>
  type === 'measure' || type === 'place' || type === 'population' || type === 'category';

async function loadForStatements(
  transaction: Transaction,
  memory: Memory,
  statements: readonly GivenStatement[],
): Promise<void> {
  if (statements.length === 0) return;
  await loadClaimsByHash(
    transaction,
    memory,
    statements.flatMap((statement) => hashesOf(memory, statement)),
  );
  await loadWordings(
    transaction,
    memory,
    statements.flatMap((statement) => recordedAs(memory, statement)),
  );
  await loadUpstream(transaction, memory);
  if (statements.some(({ rebuts, corrects, retracts, affirms }) => rebuts ?? corrects ?? retracts ?? affirms))
    await loadEarliest(transaction, memory);
  if (statements.some(({ concedes, corrects, retracts }) => concedes ?? corrects ?? retracts))
    await loadSides(transaction, memory);
}

/** The recorded statements that one may be again: by its ref, or by the refs of rebuttals made in it. */
function recordedAs({ statements, rebuttals }: Memory, { ref, rebuts }: GivenStatement): Seq<'statement'>[] {
  const made = (rebuts ?? []).map((rebuttal) => rebuttals.find(rebuttal.ref ?? '')?.statement);
  return [statements.find(ref ?? '')?.seq, ...made].filter((seq) => seq !== undefined);
}

/** The identities of the claims that a statement gives in full. */
function hashesOf(memory: Memory, statement: GivenStatement): string[] {
  return claimsGiven(statement).flatMap((claim) => {
    if (!claim.figure && !claim.text) return [];
    try {
      const read = readClaim(memory, { ...claim, known: null });
      // One that names a claim besides is refused for it.
      if ((claim.known ?? null) === null) memory.claimsRead.set(claim, read);
      return read.hash;
    } catch {
      // The fault is told when the statement itself is recorded.
      return [];
    }
  });
}
