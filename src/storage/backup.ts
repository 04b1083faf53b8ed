import { existsSync } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { badInput } from '../kernel/errors.js';
import { dataSourceOptions } from './data-source.js';
import { codeOf, databaseFault, inFile } from './fault.js';

/**
 * Copies a SQLite database, as it is at one moment, to a file that is not there yet; others may write meanwhile. Nothing
 * is migrated: a backup is what there was before an upgrade.
 * @throws SaysoError for PostgreSQL, for a file that is there, or one that cannot be written; DatabaseFault
 */
export async function backUp(databaseUrl: string, file: string): Promise<void> {
  const options = dataSourceOptions(databaseUrl, true);
  if (options.type !== 'sqlite')
    throw badInput(
      'The database is PostgreSQL, which has a program for this: pg_dump --format=custom --file=FILE "$DATABASE_URL", and pg_restore.',
    );
  if (existsSync(file)) throw alreadyThere(file);
  const partial = `${file}.partial-${process.pid}`;
  try {
    await copyTo(partial, options.database, new DataSource(options));
    await keep(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}

const alreadyThere = (file: string) =>
  badInput(`"${file}" is there already, and a backup overwrites nothing: give another name.`);

async function copyTo(file: string, from: string, source: DataSource): Promise<void> {
  try {
    await source.initialize();
    await source.query('vacuum into ?', [file]);
  } catch (error) {
    const fault = databaseFault(error);
    throw fault ? inFile(from, fault) : error;
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}

/** On disk before it has its name, which no other file loses. */
async function keep(partial: string, file: string): Promise<void> {
  const copy = await open(partial, 'r+');
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
  try {
    await link(partial, file);
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? alreadyThere(file) : error;
  }
}
