import { setImmediate as othersTurn } from 'node:timers/promises';
import type { GivenRecord } from '../../domain/record/given.js';
import type { Line } from '../../formats/interchange/lines.js';
import { parseRecord, type ParsedRecord } from '../../formats/interchange/parse.js';
import { readRecords } from '../../formats/interchange/records.js';
import { badInput, type SaysoError } from '../../kernel/errors.js';
import { NAMED_KINDS } from '../../kernel/ids.js';
import { isOfCodelist, type BrokenRecord } from './batch.js';

const BATCH_RECORDS = 1_000;
const BATCH_CHARACTERS = 500_000;
/** So many lines are read before whatever else is under way has its turn. */
const AT_ONE_GO = 32;

/** Where a record begins: on which line, and as which item where the file is a list. */
export type ReadAt = Pick<Line, 'number' | 'item'>;

interface ReadLine extends ReadAt {
  readonly record: GivenRecord;
  /** Set where the record is what is left of one that is not of the format. */
  readonly broken?: BrokenRecord | undefined;
}

/** A line of which no record can be read. */
interface Unreadable extends ReadAt {
  readonly faults: readonly SaysoError[];
  /** `kind name` of what it may have been about to define. */
  readonly names: readonly string[];
}

/** Lines that are recorded together, with those among them that are refused as they stand. */
export interface LinesRead {
  readonly records: readonly ReadLine[];
  readonly unreadable: readonly Unreadable[];
  /** How many lines had been read by then. */
  readonly lines: number;
}

/** Reads a file batch by batch; the next is read while one is recorded. */
export async function* batches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LinesRead> {
  let [records, unreadable]: [ReadLine[], Unreadable[]] = [[], []];
  let [characters, lines] = [0, 0];
  let hasStatement = false;
  for await (const line of readRecords(chunks)) {
    lines = line.number;
    if (records.length % AT_ONE_GO === 0) await othersTurn();
    const readLine = read(line);
    if (!('record' in readLine)) {
      unreadable.push(readLine);
      continue;
    }
    const { record } = readLine;
    const full = records.length >= BATCH_RECORDS || characters >= BATCH_CHARACTERS;
    if (full || (hasStatement && isOfCodelist(record))) {
      yield { records, unreadable, lines };
      [records, unreadable] = [[], []];
      characters = 0;
      hasStatement = false;
    }
    hasStatement ||= record.type === 'statement';
    records.push(readLine);
    characters += line.text.length;
  }
  if (records.length + unreadable.length > 0) yield { records, unreadable, lines };
}

function read(line: Line): ReadLine | Unreadable {
  const { number, item } = line;
  const { record, faults, rest }: ParsedRecord =
    line.fault === undefined ? parseRecord(line.text) : { faults: [badInput(line.fault)] };
  if (record) return { number, item, record };
  const names = refsWritten(line.text);
  return rest
    ? { number, item, record: rest.record, broken: { faults, names, takenOut: rest.takenOut } }
    : { number, item, faults, names };
}

/** The names that an unreadable line may have been about to define: what needs them is not at fault itself. */
function refsWritten(text: string): string[] {
  const refs = [...text.matchAll(/"ref"\s*:\s*"([^"\\]+)"/g)].flatMap(([, ref]) => ref ?? []);
  return refs.flatMap((ref) => NAMED_KINDS.map((kind) => `${kind} ${ref}`));
}
