import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Database as Connection } from 'sqlite3';
import { DataSource } from 'typeorm';
import { badInput } from '../kernel/errors.js';
import { ConnectionLost } from './connection-lost.js';
import { committedInPostgres, committedInSqlite, type Committed } from './committed.js';
import { causeIn } from './damage.js';
import { dataSourceOptions } from './data-source.js';
import { codeOf, databaseFault, inFile } from './fault.js';
import { KEEP_PAGES } from './in-few-pages.js';
import type { StorageLoad } from './load.js';
import { migrate } from './migrate.js';
import { planAsWritten } from './postgres-plans.js';
import { hearFailures, postgresReader, postgresWriteSession } from './postgres.js';
import type { PooledReader, Reader } from './reader.js';
import { preparedConnection, sqliteReader, sqliteWriteSession } from './sqlite.js';
import { createUnitOfWork, type UnitOfWork } from './unit-of-work.js';

/** An open, migrated database. */
export interface Storage {
  readonly reader: Reader;
  readonly unitOfWork: UnitOfWork;
  readonly committed: Committed;
  /** What an unexpected error comes from, where the database is at fault; the error itself where it is not. */
  causeOf(error: unknown): Promise<unknown>;
  load(): StorageLoad;
  close(): Promise<void>;
}

/** Node has four threads for what waits: one is left to the connection that writes. */
const READ_CONNECTIONS = 3;

/** How long a commit may take on PostgreSQL, which may wait for a replica that is gone. */
const PATIENCE_MS = 15_000;

/**
 * Opens the database of a URL, creating a SQLite file that is not there, and brings it up to date.
 * @throws SaysoError for a database that cannot be opened or is of a later version, DatabaseFault for one that cannot be used
 */
export async function openStorage(
  databaseUrl: string,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): Promise<Storage> {
  const dataSource = await connected(databaseUrl);
  try {
    await migrate(dataSource);
    return dataSource.options.type === 'postgres'
      ? await openPostgres(dataSource, patienceMs)
      : await openSqlite(dataSource, databaseUrl);
  } catch (error) {
    const cause = await causeIn(dataSource, error);
    await dataSource.destroy().catch(() => undefined);
    throw cause;
  }
}

/** @throws SaysoError BAD_USER_INPUT that names the setting, when no database answers there */
async function connected(databaseUrl: string): Promise<DataSource> {
  try {
    const dataSource = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
    if (dataSource.options.type === 'sqlite') await writeAhead(dataSource);
    return dataSource;
  } catch (error) {
    const fault = databaseFault(error);
    if (fault?.kind === 'DAMAGED') throw inFile(databaseUrl.replace(/^sqlite:/, ''), fault);
    const shown = databaseUrl.replace(/(:\/\/[^/:@]*:).*@/, '$1...@');
    const told = error instanceof Error && error.message !== '' ? error.message : String(error);
    const reason = fault?.message ?? `${told}.`;
    throw badInput(`DATABASE_URL is "${shown}", but no database can be opened there: ${reason}`);
  }
}

const WRITE_AHEAD_TRIES = 200;
const BETWEEN_TRIES_MS = 50;

/** Has a SQLite file keep a log beside it, so that reading does not wait for writing; while another process does this, the file is busy. */
async function writeAhead(dataSource: DataSource): Promise<void> {
  for (let left = WRITE_AHEAD_TRIES; ; left -= 1) {
    try {
      await dataSource.query('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY' || left === 0) throw error;
      await setTimeout(BETWEEN_TRIES_MS);
    }
  }
}

/** TypeORM owns the connections; its driver hands them out for prepared statements. */
const driverOf = <T>(dataSource: DataSource): T => dataSource.driver as unknown as T;

/** A log that grew beyond this with a big import is cut back by the next write. */
const MOST_LOG_BYTES = 16 * 1024 * 1024;

async function openSqlite(writing: DataSource, databaseUrl: string): Promise<Storage> {
  const openToRead = (): Promise<DataSource> =>
    new DataSource(dataSourceOptions(databaseUrl, true)).initialize();
  const [looking, ...reading] = await Promise.all([
    openToRead(),
    ...Array.from({ length: READ_CONNECTIONS }, openToRead),
  ]);
  const prepared = (source: DataSource) =>
    preparedConnection(driverOf<{ databaseConnection: Connection }>(source).databaseConnection);
  const writer = prepared(writing);
  const readers = reading.map(prepared);
  /** On it nothing is read but what was committed. */
  const watch = prepared(looking);
  await writer.run('pragma synchronous = full', []);
  await writer.run(`pragma journal_size_limit = ${MOST_LOG_BYTES}`, []);
  for (const connection of [writer, ...readers]) await connection.run(KEEP_PAGES, []);
  // What a read puts aside is small, but may be many tables: in files, each costs more than all that it holds.
  for (const connection of readers) await connection.run('pragma temp_store = memory', []);
  const session = sqliteWriteSession(writer);
  const unitOfWork = createUnitOfWork(() => Promise.resolve({ session, release: () => undefined }));
  const reader = sqliteReader(readers);
  return {
    reader,
    unitOfWork,
    committed: committedInSqlite(watch),
    causeOf: (error) => causeIn(writing, error),
    load: () => loadOf(reader, unitOfWork, readers.length + 2),
    close: async () => {
      await unitOfWork.idle();
      await Promise.all([writer, watch, ...readers].map((connection) => connection.finalize()));
      // The last to close takes what is in the log into the file, which one that only reads cannot.
      await Promise.all([...reading, looking].map((source) => source.destroy()));
      await writing.destroy();
    },
  };
}

function loadOf(reader: PooledReader, { waiting }: UnitOfWork, connections: number): StorageLoad {
  const { underWay, waiting: readsWaiting } = reader.load();
  return { connections, reads: underWay, readsWaiting, writesWaiting: waiting };
}

async function openPostgres(dataSource: DataSource, patienceMs: number): Promise<Storage> {
  const pool = driverOf<{ master: Pool }>(dataSource).master;
  hearFailures(pool);
  await planAsWritten(pool);
  const unitOfWork = createUnitOfWork(async () => {
    const client = await pool.connect().catch((error: unknown) => {
      throw databaseFault(error) ?? new ConnectionLost(error);
    });
    return {
      session: postgresWriteSession(pool, client, patienceMs),
      release: (error) => {
        client.release(error instanceof Error);
      },
    };
  });
  const reader = postgresReader(pool);
  return {
    reader,
    unitOfWork,
    committed: committedInPostgres(reader),
    causeOf: (error) => causeIn(dataSource, error),
    load: () => loadOf(reader, unitOfWork, pool.totalCount),
    close: async () => {
      await unitOfWork.idle();
      await dataSource.destroy();
    },
  };
}
