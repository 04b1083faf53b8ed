import { SaysoError } from '../../kernel/errors.js';
import { readClaim } from '../../domain/record/claims.js';
import { decide, type Decision } from '../../domain/record/decide.js';
import type { GivenRecord, GivenStatement } from '../../domain/record/given.js';
import type { Memory } from '../../domain/record/known.js';
import { claimsGiven, namesDefinedBy, namesIn } from '../../domain/record/names-in.js';
import { ConsequenceOfRefusal } from '../../domain/record/not-found.js';
import { remember } from '../../domain/record/remember.js';
import { printRecord } from '../../formats/interchange/print.js';
import { flush, type Written } from '../../storage/record/flush.js';
import type { KeptRecord } from '../../storage/record/kept-record.js';
import {
  loadClaimsByHash,
  loadDerivations,
  loadNamed,
  loadSides,
  loadUpstream,
} from '../../storage/record/load.js';
import { openMemory } from '../../storage/record/open.js';
import type { Transaction } from '../../storage/transaction.js';

/** What became of one record of a batch: what was decided, or its fault, null when only a record it names was at fault. */
export type Recorded = Decision | { readonly refused: SaysoError | null };

/** A batch, recorded: what became of each record, and what changed for subscribers. */
export interface RecordedBatch extends Written {
  readonly records: readonly Recorded[];
}

/**
 * Records a batch in its order: loads what is needed to decide, decides about each, and writes what was decided.
 * Measures, places and populations come before the first statement of the batch (`isOfCodelist`). A refused record
 * leaves no trace; it is for the caller to give up the transaction then.
 * @param now milliseconds
 * @param refusedNames `kind name` of records that were refused earlier; those refused here are added
 */
export async function recordBatch(
  transaction: Transaction,
  records: readonly GivenRecord[],
  now: number,
  refusedNames = new Set<string>(),
): Promise<RecordedBatch> {
  const memory = await openMemory(transaction, refusedNames);
  const batch = new Batch(memory, refusedNames);
  await loadNamed(
    transaction,
    memory,
    records.flatMap((record) => [...namesIn(record), ...namesDefinedBy(record)]),
  );
  batch.decideAll(records.filter(isOfCodelist));
  await loadForStatements(
    transaction,
    memory,
    records.filter((record) => record.type === 'statement'),
  );
  if (records.some(({ type }) => type === 'derivation')) await loadDerivations(transaction, memory);
  batch.decideAll(records.filter((record) => !isOfCodelist(record)));
  const written = await flush(transaction, memory, batch.kept, now);
  return { ...written, records: records.map((record) => batch.outcomeOf(record)) };
}

/** Decides about records one after another, each knowing what was decided before it. */
class Batch {
  readonly kept: KeptRecord[] = [];
  private readonly outcomes = new Map<GivenRecord, Recorded>();

  constructor(
    private readonly memory: Memory,
    private readonly refusedNames: Set<string>,
  ) {}

  decideAll(records: readonly GivenRecord[]): void {
    for (const record of records) this.outcomes.set(record, this.decideOne(record));
  }

  outcomeOf(record: GivenRecord): Recorded {
    const outcome = this.outcomes.get(record);
    if (!outcome) throw new Error('A record was neither kept nor refused.');
    return outcome;
  }

  private decideOne(record: GivenRecord): Recorded {
    try {
      const decision = decide(this.memory, record);
      this.keep(record, decision);
      return decision;
    } catch (error) {
      const refused = error instanceof SaysoError ? error : null;
      if (refused === null && !(error instanceof ConsequenceOfRefusal)) throw error;
      for (const [kind, name] of namesDefinedBy(record)) this.refusedNames.add(`${kind} ${name}`);
      return { refused };
    }
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
  type === 'measure' || type === 'place' || type === 'population';

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
  await loadUpstream(transaction, memory);
  if (statements.some(({ concedes, corrects, retracts }) => concedes ?? corrects ?? retracts))
    await loadSides(transaction, memory);
}

/** The identities of the claims that a statement gives in full. */
function hashesOf(memory: Memory, statement: GivenStatement): string[] {
  return claimsGiven(statement).flatMap((claim) => {
    if (!claim.figure && !claim.text) return [];
    try {
      return readClaim(memory, { ...claim, known: null }).hash;
    } catch {
      // The fault is told when the statement itself is recorded.
      return [];
    }
  });
}
