import type { DataSourceOptions } from 'typeorm';
import { badInput } from '../kernel/errors.js';
import { Facts1700000000000 } from './migrations/1700000000000-facts.js';
import { BuiltInPlaces1700000000001 } from './migrations/1700000000001-built-in-places.js';
import { ShortAndAliases1700000000002 } from './migrations/1700000000002-short-and-aliases.js';
import { Wordings1700000000003 } from './migrations/1700000000003-wordings.js';
import { FactsApart1700000000004 } from './migrations/1700000000004-facts-apart.js';
import { Categories1700000000005 } from './migrations/1700000000005-categories.js';
import { Places1700000000006 } from './migrations/1700000000006-places.js';
import { Voices1700000000007 } from './migrations/1700000000007-voices.js';
import { AffirmationsAndPassages1700000000008 } from './migrations/1700000000008-affirmations-and-passages.js';
import { Addresses1700000000009 } from './migrations/1700000000009-addresses.js';
import { Signed1700000000010 } from './migrations/1700000000010-signed.js';
import { Sentences1700000000011 } from './migrations/1700000000011-sentences.js';
import { KnownNames1700000000012 } from './migrations/1700000000012-known-names.js';
import { FigureKeys1700000000013 } from './migrations/1700000000013-figure-keys.js';
import { Search1700000000014 } from './migrations/1700000000014-search.js';
import { BoundKeys1700000000015 } from './migrations/1700000000015-bound-keys.js';
import { ClaimsOfANumber1700000000016 } from './migrations/1700000000016-claims-of-a-number.js';
import { FiguresOfAScope1700000000018 } from './migrations/1700000000018-figures-of-a-scope.js';
import { FiguresThatAreCut1700000000019 } from './migrations/1700000000019-figures-that-are-cut.js';
import { WhatGrowsWithASource1700000000020 } from './migrations/1700000000020-what-grows-with-a-source.js';
import { IndexesOfWhatIsThere1700000000021 } from './migrations/1700000000021-indexes-of-what-is-there.js';
import { WhatIsAskedOfMany1700000000022 } from './migrations/1700000000022-what-is-asked-of-many.js';
import { StandingsTold1700000000023 } from './migrations/1700000000023-standings-told.js';
import { RecordsAsOfAnyDay1700000000024 } from './migrations/1700000000024-records-as-of-any-day.js';
import { RecordsOfSources1700000000017 } from './migrations/1700000000017-records-of-sources.js';
import { OPEN_READONLY, sqliteDriver } from './sqlite3-driver.js';
import { ConstraintNames } from './tables/constraint-names.js';
import { entities } from './tables/entities.js';

const SQLITE_SCHEME = 'sqlite:';
const BUSY_TIMEOUT_MS = 60_000;
/** For a connection to a database that does not answer, and for one of the pool to be free. */
const CONNECTING_MS = 30_000;

const migrations = [
  Facts1700000000000,
  BuiltInPlaces1700000000001,
  ShortAndAliases1700000000002,
  Wordings1700000000003,
  FactsApart1700000000004,
  Categories1700000000005,
  Places1700000000006,
  Voices1700000000007,
  AffirmationsAndPassages1700000000008,
  Addresses1700000000009,
  Signed1700000000010,
  Sentences1700000000011,
  KnownNames1700000000012,
  FigureKeys1700000000013,
  Search1700000000014,
  BoundKeys1700000000015,
  ClaimsOfANumber1700000000016,
  RecordsOfSources1700000000017,
  FiguresOfAScope1700000000018,
  FiguresThatAreCut1700000000019,
  WhatGrowsWithASource1700000000020,
  IndexesOfWhatIsThere1700000000021,
  WhatIsAskedOfMany1700000000022,
  StandingsTold1700000000023,
  RecordsAsOfAnyDay1700000000024,
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
      // What a recursive query costs is guessed far too high: compiling it takes many times as long as running it.
      extra: { options: '-c jit=off', connectionTimeoutMillis: CONNECTING_MS, keepAlive: true },
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
  return readOnly ? { ...sqlite, flags: OPEN_READONLY } : sqlite;
}
