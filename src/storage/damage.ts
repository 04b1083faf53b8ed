import { open } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { SaysoError } from '../kernel/errors.js';
import { damaged, databaseFault, inFile, type DatabaseFault } from './fault.js';

/** What an error comes from, where the database is at fault; a refusal is an answer, and comes from nothing else. */
export const causeIn = async (dataSource: DataSource, error: unknown): Promise<unknown> =>
  error instanceof SaysoError ? error : damageBehind(dataSource, error);

/** A page that was overwritten may only show in rows that make no sense: then the file itself is looked at. */
async function damageBehind(dataSource: DataSource, error: unknown): Promise<unknown> {
  const fault = databaseFault(error);
  const { options } = dataSource;
  if (options.type !== 'sqlite') return fault ?? error;
  const found = fault ? await whatIsSo(fault, options.database) : await damageFound(dataSource, error);
  return found ? inFile(options.database, found) : error;
}

const whatIsSo = async (fault: DatabaseFault, path: string): Promise<DatabaseFault> =>
  fault.kind === 'READ_ONLY' && (await isOfNoFormat(path)) ? damaged(fault) : fault;

async function damageFound(dataSource: DataSource, error: unknown): Promise<DatabaseFault | undefined> {
  try {
    const [row] = await dataSource.query<{ quick_check: string }[]>('pragma quick_check(1)');
    return row?.quick_check === 'ok' ? undefined : damaged(error);
  } catch (failure) {
    return databaseFault(failure);
  }
}

/** Where a file says in which format it is written: 1, or 2 with a log beside it. SQLite only reads one of any other. */
const FORMAT_AT = 18;
const FORMATS = [1, 2];

/** False too where it cannot be read now: then what was met first is told. */
async function isOfNoFormat(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, FORMAT_AT);
    return !FORMATS.includes(buffer.readUInt8());
  } finally {
    await file.close();
  }
}
