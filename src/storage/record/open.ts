import { newId } from '../../kernel/ids.js';
import type { RecordedKind } from '../../kernel/seq.js';
import { emptyMemory, type Memory } from '../../domain/record/known.js';
import type { Reader } from '../reader.js';
import { FACT_TABLES } from '../tables/all.js';

/** The tables whose rows are numbered, each among its kind. */
const NUMBERED = FACT_TABLES.filter(({ columns }) => 'seq' in columns);

const COUNTS = NUMBERED.map(({ name }) => `(select coalesce(max(seq), 0) from ${name}) as ${name}`).join(
  ', ',
);

/**
 * A memory for some records to be decided about: as yet it knows how many records there are of each kind.
 * @param refused `kind name` of records that were refused earlier in the same file
 */
export async function openMemory(reader: Reader, refused?: ReadonlySet<string>): Promise<Memory> {
  const [counts] = await reader.all<Record<RecordedKind, number>>(`select ${COUNTS}`);
  if (!counts) throw new Error('The database told no counts.');
  return emptyMemory(counts, newId, refused);
}

/** A memory for names to be looked up: nothing that it is asked for may be numbered by it. */
export const memoryToLookUp = (): Memory => emptyMemory(UNCOUNTED, newId);

const UNCOUNTED = Object.fromEntries(NUMBERED.map(({ name }) => [name, 0])) as Record<RecordedKind, number>;
