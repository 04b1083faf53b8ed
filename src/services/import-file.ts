import { held, present } from '../kernel/certain.js';
import type { Actor } from '../kernel/actor.js';
import { NumberTable } from '../kernel/number-table.js';
import type { ErrorCode, SaysoError } from '../kernel/errors.js';
import type { GivenRecord } from '../domain/record/given.js';
import type { Mention } from '../domain/record/mention.js';
import { batches, type LinesRead, type ReadAt } from './record/lines-of-file.js';
import { hintsFor } from './read/likely-names.js';
import type { Transaction } from '../storage/transaction.js';
import { recordBatch, type RecordedBatch } from './record/batch.js';
import { withDifference, type LineOf } from './record/conflicts.js';
import { diagnose, refusalOf, type RefusedRecord } from './record/diagnosis.js';
import type { Taken } from '../domain/record/ref-conflict.js';
import { namesDefinedBy, namesIn } from '../domain/record/names-in.js';
import { notesOn, type Kept } from './record/notes.js';
import { StandingsLater } from '../storage/record/standings-later.js';
import { oneAtATime } from '../storage/one-at-a-time.js';
import { IndexesMadeLater } from '../storage/record/indexes-made-later.js';
import { PlansThatGrow } from '../storage/record/plans-that-grow.js';
import { BIG_IMPORT, refreshStatistics } from '../storage/record/refresh-statistics.js';
import { statementsSoFar } from '../storage/statistics.js';
import { writing, type Services } from './services.js';

/** What is wrong with one line. */
export interface Fault {
  readonly line: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What is likely a slip in a record that was kept all the same. */
export type ImportNote = Omit<Fault, 'code'>;

/** What an import did, or would do, and every fault it found; with any fault, nothing of the file is kept. */
export interface ImportReport {
  readonly created: number;
  readonly known: number;
  readonly refused: number;
  readonly faults: readonly Fault[];
  /** Of many, the first. */
  readonly notes: readonly ImportNote[];
  readonly noted: number;
}

export interface ImportOptions {
  readonly dryRun?: boolean;
  /** Told after each batch how many lines have been read. */
  readonly onProgress?: (lines: number) => void;
}

const MOST_NOTES = 1_000;

/** Thrown inside the transaction to give up all of it. */
class NothingKept extends Error {}

/** Records all of a file in the interchange format, or nothing of it. */
export async function importFile(
  services: Services,
  actor: Actor,
  chunks: AsyncIterable<Uint8Array>,
  { dryRun = false, onProgress = () => undefined }: ImportOptions = {},
): Promise<ImportReport> {
  const { unitOfWork, now } = writing(services, actor, 'REPORTER');
  const progress = new ImportProgress();
  const reading = batches(chunks);
  // Nobody else can write while this does: it begins only when there is something to record.
  let next = await reading.next();
  let plans: PlansThatGrow | undefined;
  await unitOfWork
    .write(async (transaction) => {
      const shared = oneAtATime(transaction);
      const behind = new OneBehind();
      const before = await statementsSoFar(transaction);
      plans = new PlansThatGrow(transaction, before);
      const indexes = new IndexesMadeLater(transaction, before);
      try {
        while (next.done !== true) {
          const { value } = next;
          const following = reading.next();
          following.catch(() => undefined);
          const { derive } = await recordLines(shared.transaction, value, now(), progress);
          if (plans.areDueAt(progress.created)) {
            await behind.done();
            await plans.renew(progress.created);
          }
          if (indexes.areDueAt(progress.created)) {
            await behind.done();
            await indexes.drop();
          }
          await behind.follow(derive);
          onProgress(value.lines);
          // What fails is told at once, also while nothing more comes to be read.
          next = await behind.meanwhile(following);
        }
        await behind.done();
      } catch (error) {
        shared.close(error);
        await behind.done().catch(() => undefined);
        throw shared.failure?.error ?? error;
      }
      progress.hints = await hintsFor(transaction, progress.nowhere());
      if (dryRun || progress.refused.length > 0) throw new NothingKept();
      await progress.standings.settle(transaction);
      await indexes.make();
    })
    .catch((error: unknown) => {
      if (!(error instanceof NothingKept)) throw error;
    })
    .finally(() => {
      // Where the next lines have not come, nobody waits for them.
      reading.return(undefined).catch(() => undefined);
    });
  const refused = progress.refused.length;
  // All is kept by now: where this fails, what is read is slower, and that is all.
  const isToCount = progress.created >= BIG_IMPORT || plans?.areForgotten === true;
  if (!dryRun && refused === 0 && isToCount) await refreshStatistics(unitOfWork).catch(() => undefined);
  return {
    created: refused > 0 ? 0 : progress.created,
    known: progress.known,
    refused,
    faults: diagnose(progress.refused, progress.definedOn, progress.hints),
    notes: progress.notes,
    noted: progress.noted,
  };
}

/**
 * What is computed from a batch is computed while the next one is decided about, so that the database works while this
 * does: one batch is under way at most, and one after another.
 */
class OneBehind {
  private underWay: Promise<unknown> = Promise.resolve();

  /** Begins once the one before is done; fails as that did. */
  async follow(derive: () => Promise<unknown>): Promise<void> {
    await this.underWay;
    this.underWay = derive();
    // Whoever asks next is told.
    this.underWay.catch(() => undefined);
  }

  /** Waits for something else; fails as soon as what is under way does. */
  meanwhile<T>(waited: Promise<T>): Promise<T> {
    return Promise.race([waited, this.underWay.then(() => waited)]);
  }

  async done(): Promise<void> {
    await this.underWay;
  }
}

/** What has been found so far. */
class ImportProgress {
  created = 0;
  known = 0;
  noted = 0;
  readonly notes: ImportNote[] = [];
  readonly refused: RefusedRecord[] = [];
  readonly refusedNames = new Set<string>();
  readonly standings = new StandingsLater();
  /** On which line each name is defined that was missing before. */
  readonly definedOn = new Map<string, number>();
  readonly missing = new Map<string, Mention>();
  /** What may have been meant by names that are nowhere in the file. */
  hints: ReadonlyMap<string, string> = new Map();
  /** By kind, the lines of the records made, by their number from the first on: lines are counted from 1. */
  private readonly lineOfSeq = new Map<
    Taken['kind'],
    { readonly first: number; readonly lines: NumberTable }
  >();

  /** @param faults none where only a record that this one names was at fault */
  refuse(at: ReadAt, faults: readonly SaysoError[], record?: GivenRecord): void {
    const refusals = faults.map(refusalOf);
    for (const { missing } of refusals) if (missing) this.missing.set(missing.join(' '), missing);
    this.refused.push({
      line: at.number,
      item: at.item,
      refusals,
      mentions: record ? namesIn(record).map(([kind, name]) => `${kind} ${name}`) : [],
      defines: record ? namesDefinedBy(record).map(([kind, name]) => `${kind} ${name}`) : [],
    });
  }

  /** More notes than can be told are counted. */
  remark(note: ImportNote): void {
    this.noted += 1;
    if (this.notes.length < MOST_NOTES) this.notes.push(note);
  }

  /** Remembers on which line a record stands that was made. */
  note(line: number, kind: GivenRecord['type'], seq: number): void {
    if (kind === 'derivation') return;
    const noted = this.lineOfSeq.get(kind) ?? { first: seq, lines: new NumberTable() };
    this.lineOfSeq.set(kind, noted);
    // A built-in place that is given aliases was numbered long before, a document that is recorded again before.
    if (seq >= noted.first && noted.lines.at(seq - noted.first) === 0)
      noted.lines.put(seq - noted.first, line);
  }

  readonly lineOf: LineOf = (kind, seq) => {
    const noted = this.lineOfSeq.get(kind);
    const line = noted?.lines.at(seq - noted.first) ?? 0;
    return line === 0 ? undefined : line;
  };

  /** The names that were missing and are not defined further down either. */
  nowhere(): Mention[] {
    return [...this.missing].flatMap(([name, mention]) => (this.definedOn.has(name) ? [] : [mention]));
  }

  define(line: number, record: GivenRecord): void {
    for (const [kind, name] of namesDefinedBy(record)) {
      if (this.missing.has(`${kind} ${name}`)) this.definedOn.set(`${kind} ${name}`, line);
    }
  }
}

async function recordLines(
  transaction: Transaction,
  { records: batch, unreadable }: LinesRead,
  now: number,
  progress: ImportProgress,
): Promise<Pick<RecordedBatch, 'derive'>> {
  for (const line of unreadable) {
    progress.refuse(line, line.faults);
    for (const name of line.names) progress.refusedNames.add(name);
  }
  const records = batch.map(({ record }) => record);
  const broken = new Map(batch.flatMap(({ record, broken: how }) => (how ? [[record, how] as const] : [])));
  const { refusedNames, standings } = progress;
  const { records: outcomes, derive } = await recordBatch(transaction, records, now, {
    refusedNames,
    broken,
    standings,
  });
  const kept: Kept[] = [];
  const lines = new Map(batch.map(({ record, number }) => [record, number]));
  for (const [index, outcome] of outcomes.entries()) {
    const line = present(batch[index]);
    const { number, record } = line;
    if ('refused' in outcome) {
      const faults: SaysoError[] = [];
      for (const fault of outcome.refused)
        faults.push(await withDifference(transaction, fault, record, progress.lineOf));
      progress.refuse(line, faults, record);
    } else {
      kept.push({ record, decision: outcome });
      if (outcome.created) {
        progress.created += 1;
        progress.note(number, record.type, outcome.seq);
      } else progress.known += 1;
    }
    if (progress.missing.size > 0) progress.define(number, record);
  }
  const notes = (await notesOn(transaction, kept)).map(({ record, message }) => ({
    line: held(lines, record),
    message,
  }));
  for (const note of notes.sort((a, b) => a.line - b.line)) progress.remark(note);
  return { derive };
}
