import type { DataSourceOptions } from 'typeorm';
import { badInput } from '../kernel/errors.js';
import { Facts1700000000000 } from './migrations/1700000000000-facts.js';
import { BuiltInPlaces1700000000001 } from './migrations/1700000000001-built-in-places.js';
import { ShortAndAliases1700000000002 } from './migrations/1700000000002-short-and-aliases.js';
import { Wordings1700000000003 } from './migrations/1700000000003-wordings.js';
import { FactsApart1700000000004 } from './migrations/1700000000004-facts-apart.js';
import { OPEN_READONLY, sqliteDriver } from './sqlite3-driver.js';
import { ConstraintNames } from './tables/constraint-names.js';
import { entities } from './tables/entities.js';

const SQLITE_SCHEME = 'sqlite:';
const BUSY_TIMEOUT_MS = 60_000;

const migrations = [
  Facts1700000000000,
  BuiltInPlaces1700000000001,
  ShortAndAliases1700000000002,
  Wordings1700000000003,
  FactsApart1700000000004,
];

/**
 * DataSource options for `sqlite:PATH` or `postgres://...`; `readOnly` opens one more SQLite connection that cannot write.
 * @throws SaysoError BAD_USER_INPUT for another URL
 */
export function dataSourceOptions(databaseUrl: string, readOnly = false): DataSourceOptions {
  const dialect = /^postgres(ql)?:\/\//.test(databaseUrl) ? 'postgres' : 'sqlite';
  const shared = {
    migrations: readOnly ? [] : migrations,
    entities: readOnly ? [] : entities(dialect),
    namingStrategy: new ConstraintNames(dialect),
    synchronize: false,
    migrationsTransactionMode: 'all',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  } as const;
  if (dialect === 'postgres') {
    return {
      ...shared,
      type: 'postgres',
      url: databaseUrl,
      parseInt8: true,
      poolSize: 10,
      applicationName: 'sayso',
    };
  }
  const path = databaseUrl.startsWith(SQLITE_SCHEME) ? databaseUrl.slice(SQLITE_SCHEME.length) : '';
  if (path === '' || path === ':memory:') {
    throw badInput(
      `The database "${databaseUrl}" cannot be opened: give sqlite:PATH or postgres://USER@HOST/NAME.`,
    );
  }
  const sqlite = {
    ...shared,
    type: 'sqlite',
    database: path,
    driver: sqliteDriver,
    busyTimeout: BUSY_TIMEOUT_MS,
  } as const;
  return readOnly ? { ...sqlite, flags: OPEN_READONLY } : { ...sqlite, enableWAL: true };
}
