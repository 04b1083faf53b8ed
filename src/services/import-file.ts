import { present } from '../kernel/certain.js';
import type { Actor } from '../kernel/actor.js';
import { badInput, type ErrorCode, SaysoError } from '../kernel/errors.js';
import { readLines, type Line } from '../formats/interchange/lines.js';
import { parseRecord } from '../formats/interchange/parse.js';
import type { GivenRecord } from '../domain/record/given.js';
import type { Transaction } from '../storage/transaction.js';
import { isOfCodelist, recordBatch } from './record/batch.js';
import { diagnose, refusalOf, type RefusedRecord } from './record/diagnosis.js';
import { namesDefinedBy, namesIn } from '../domain/record/names-in.js';
import { refreshStatistics } from '../storage/record/refresh-statistics.js';
import { writing, type Services } from './services.js';

/** What is wrong with one line. */
export interface Fault {
  readonly line: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** What an import did, or would do, and every fault it found; with any fault, nothing of the file is kept. */
export interface ImportReport {
  readonly created: number;
  readonly known: number;
  readonly refused: number;
  readonly faults: readonly Fault[];
}

export interface ImportOptions {
  readonly dryRun?: boolean;
  /** Told after each batch how many lines have been read. */
  readonly onProgress?: (lines: number) => void;
}

const BATCH_RECORDS = 1_000;
const BATCH_CHARACTERS = 4_000_000;
const BIG_IMPORT = 10_000;

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
  const reading = batches(chunks, progress);
  // Nobody else can write while this does: it begins only when there is something to record.
  let next = await reading.next();
  await unitOfWork
    .write(async (transaction) => {
      for (; next.done !== true; next = await reading.next()) {
        await recordLines(transaction, next.value, now(), progress);
        onProgress(progress.lines);
      }
      if (dryRun || progress.refused.length > 0) throw new NothingKept();
    })
    .catch((error: unknown) => {
      if (!(error instanceof NothingKept)) throw error;
    })
    .finally(() => reading.return(undefined));
  const refused = progress.refused.length;
  if (!dryRun && refused === 0 && progress.created >= BIG_IMPORT) await refreshStatistics(unitOfWork);
  return {
    created: refused > 0 ? 0 : progress.created,
    known: progress.known,
    refused,
    faults: diagnose(progress.refused, progress.definedOn),
  };
}

/** What has been found so far. */
class ImportProgress {
  lines = 0;
  created = 0;
  known = 0;
  readonly refused: RefusedRecord[] = [];
  readonly refusedNames = new Set<string>();
  /** On which line each name is defined that was missing before. */
  readonly definedOn = new Map<string, number>();
  readonly missing = new Set<string>();

  refuse(line: number, refused: SaysoError | null, record?: GivenRecord): void {
    const refusal = refused && refusalOf(refused);
    if (refusal?.missing !== undefined) this.missing.add(refusal.missing);
    this.refused.push({
      line,
      refusal,
      mentions: record ? namesIn(record).map(([kind, name]) => `${kind} ${name}`) : [],
      defines: record ? namesDefinedBy(record).map(([kind, name]) => `${kind} ${name}`) : [],
    });
  }

  define(line: number, record: GivenRecord): void {
    for (const [kind, name] of namesDefinedBy(record)) {
      if (this.missing.has(`${kind} ${name}`)) this.definedOn.set(`${kind} ${name}`, line);
    }
  }
}

interface ReadLine {
  readonly number: number;
  readonly record: GivenRecord;
}

async function* batches(
  chunks: AsyncIterable<Uint8Array>,
  progress: ImportProgress,
): AsyncGenerator<ReadLine[]> {
  let batch: ReadLine[] = [];
  let characters = 0;
  let hasStatement = false;
  for await (const line of readLines(chunks)) {
    progress.lines = line.number;
    const record = read(line, progress);
    if (!record) continue;
    const full = batch.length >= BATCH_RECORDS || characters >= BATCH_CHARACTERS;
    if (full || (hasStatement && isOfCodelist(record))) {
      yield batch;
      batch = [];
      characters = 0;
      hasStatement = false;
    }
    hasStatement ||= record.type === 'statement';
    batch.push({ number: line.number, record });
    characters += line.text.length;
  }
  if (batch.length > 0) yield batch;
}

function read(line: Line, progress: ImportProgress): GivenRecord | undefined {
  try {
    if (line.fault !== undefined) throw badInput(line.fault);
    return parseRecord(line.text);
  } catch (error) {
    if (!(error instanceof SaysoError)) throw error;
    progress.refuse(line.number, error);
    for (const name of refsWritten(line.text)) progress.refusedNames.add(name);
    return undefined;
  }
}

/** The names that an unreadable line may have been about to define: what needs them is not at fault itself. */
function refsWritten(text: string): string[] {
  const refs = [...text.matchAll(/"ref"\s*:\s*"([^"\\]+)"/g)].flatMap(([, ref]) => ref ?? []);
  const kinds = ['source', 'document', 'measure', 'place', 'population', 'statement', 'claim', 'rebuttal'];
  return refs.flatMap((ref) => kinds.map((kind) => `${kind} ${ref}`));
}

async function recordLines(
  transaction: Transaction,
  batch: readonly ReadLine[],
  now: number,
  progress: ImportProgress,
): Promise<void> {
  const records = batch.map(({ record }) => record);
  const { records: outcomes } = await recordBatch(transaction, records, now, progress.refusedNames);
  outcomes.forEach((outcome, index) => {
    const { number, record } = present(batch[index]);
    if ('refused' in outcome) progress.refuse(number, outcome.refused, record);
    else if (outcome.created) progress.created += 1;
    else progress.known += 1;
    if (progress.missing.size > 0) progress.define(number, record);
  });
}
