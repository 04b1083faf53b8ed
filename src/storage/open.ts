import type { Pool } from 'pg';
import type { Database as Connection } from 'sqlite3';
import { DataSource } from 'typeorm';
import { badInput } from '../kernel/errors.js';
import { dataSourceOptions } from './data-source.js';
import { postgresReader, postgresWriteSession } from './postgres.js';
import type { Reader } from './reader.js';
import { preparedConnection, sqliteReader, sqliteWriteSession } from './sqlite.js';
import { createUnitOfWork, type UnitOfWork } from './unit-of-work.js';

/** An open, migrated database. */
export interface Storage {
  readonly reader: Reader;
  readonly unitOfWork: UnitOfWork;
  close(): Promise<void>;
}

const READ_CONNECTIONS = 4;

/** Opens the database of a URL, creating a SQLite file that is not there, and brings it up to date. */
export async function openStorage(databaseUrl: string): Promise<Storage> {
  const dataSource = await connected(databaseUrl);
  try {
    await dataSource.runMigrations();
    return dataSource.options.type === 'postgres'
      ? openPostgres(dataSource)
      : await openSqlite(dataSource, databaseUrl);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** @throws SaysoError BAD_USER_INPUT that names the setting, when no database answers there */
async function connected(databaseUrl: string): Promise<DataSource> {
  try {
    return await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  } catch (error) {
    const shown = databaseUrl.replace(/(:\/\/[^/:@]*:).*@/, '$1...@');
    const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
    throw badInput(`DATABASE_URL is "${shown}", but no database can be opened there: ${reason}.`);
  }
}

/** TypeORM owns the connections; its driver hands them out for prepared statements. */
const driverOf = <T>(dataSource: DataSource): T => dataSource.driver as unknown as T;

async function openSqlite(writing: DataSource, databaseUrl: string): Promise<Storage> {
  const reading = await Promise.all(
    Array.from({ length: READ_CONNECTIONS }, () =>
      new DataSource(dataSourceOptions(databaseUrl, true)).initialize(),
    ),
  );
  const prepared = (source: DataSource) =>
    preparedConnection(driverOf<{ databaseConnection: Connection }>(source).databaseConnection);
  const writer = prepared(writing);
  const readers = reading.map(prepared);
  await writer.run('pragma synchronous = full', []);
  for (const connection of [writer, ...readers]) {
    await connection.run('pragma cache_size = -65536', []);
    await connection.run('pragma mmap_size = 1073741824', []);
  }
  const session = sqliteWriteSession(writer);
  const unitOfWork = createUnitOfWork(() => Promise.resolve({ session, release: () => undefined }));
  return {
    reader: sqliteReader(readers),
    unitOfWork,
    close: async () => {
      await unitOfWork.idle();
      await Promise.all([writer, ...readers].map((connection) => connection.finalize()));
      await Promise.all([...reading, writing].map((source) => source.destroy()));
    },
  };
}

function openPostgres(dataSource: DataSource): Storage {
  const pool = driverOf<{ master: Pool }>(dataSource).master;
  const unitOfWork = createUnitOfWork(async () => {
    const client = await pool.connect();
    return {
      session: postgresWriteSession(client),
      release: (error) => {
        client.release(error instanceof Error);
      },
    };
  });
  return {
    reader: postgresReader(pool),
    unitOfWork,
    close: async () => {
      await unitOfWork.idle();
      await dataSource.destroy();
    },
  };
}
