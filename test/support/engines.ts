import { randomBytes } from 'node:crypto';
import { constants, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, test } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/storage/data-source.js';

/** The engines that storage and API tests run on. */
export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

/** A database of its own, to be dropped after the test. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const SERVER = process.env['SAYSO_TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** What everything of this run of the tests is named by, that its end may find what is left. */
const RUN = process.env['SAYSO_TEST_RUN'] ?? `alone_${process.pid}`;

const postgresAnswers = await asAdmin(() => Promise.resolve(true)).catch(() => false);

/** Runs the same tests on SQLite and PostgreSQL; without a server they are skipped, and fail where CI is set. */
export function describeEngines(name: string, tests: (engine: Engine) => void): void {
  for (const engine of ENGINES) {
    const missing = engine === 'postgres' && !postgresAnswers;
    if (!missing) {
      describe(`${name} [${engine}]`, () => {
        tests(engine);
        // After all that the tests do at their end.
        afterAll(async () => {
          await Promise.all(dropping);
        });
      });
    } else if (process.env['CI'] === 'true') {
      test(`${name} [postgres]`, () => {
        throw new Error(`No PostgreSQL answers at ${SERVER}: start one, or set SAYSO_TEST_POSTGRES_URL.`);
      });
    } else describe.skip(`${name} [postgres]`, () => test('needs a PostgreSQL server', () => undefined));
  }
}

/** A database in which nothing is, not even a table. */
export const emptyDatabase = (engine: Engine): Promise<TestDatabase> =>
  engine === 'sqlite' ? emptyFile() : postgresDatabase();

/** What databases are copies of: it is made once in this run of the tests, from another or from nothing. */
export interface Original {
  readonly name: string;
  readonly from?: Original;
  /** Makes it of what is at the URL; nobody is connected there afterwards. */
  make(url: string): Promise<void>;
}

/** A migrated database without facts. */
export const MIGRATED: Original = { name: 'migrated', make: migrate };

export const migratedDatabase = (engine: Engine): Promise<TestDatabase> => copyOf(engine, MIGRATED);

export const copyOf = (engine: Engine, original: Original): Promise<TestDatabase> =>
  engine === 'sqlite' ? copyOfFile(original) : copyOfPostgres(original);

async function made(engine: Engine, { from, make }: Original): Promise<TestDatabase> {
  const database = await (from ? copyOf(engine, from) : emptyDatabase(engine));
  try {
    await make(database.url);
  } catch (error) {
    await database.drop();
    throw error;
  }
  return database;
}

async function emptyFile(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-test-'));
  return { url: `sqlite:${join(folder, 'test.db')}`, drop: () => rm(folder, { recursive: true }) };
}

const pathOf = ({ url }: TestDatabase): string => url.slice('sqlite:'.length);

async function copyOfFile(original: Original): Promise<TestDatabase> {
  const template = join(tmpdir(), `sayso-test-${RUN}`, `${original.name}.db`);
  const database = await emptyFile();
  try {
    await copyFile(template, pathOf(database), constants.COPYFILE_FICLONE);
    return database;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await database.drop();
  const first = await made('sqlite', original);
  await keepAs(template, pathOf(first));
  return first;
}

/** Another worker may keep its own at the same time: the last one stays, and all are the same. */
async function keepAs(template: string, path: string): Promise<void> {
  await mkdir(dirname(template), { recursive: true });
  const own = `${template}.${randomBytes(6).toString('hex')}`;
  await wholeInOneFile(`sqlite:${path}`);
  await copyFile(path, own);
  await rename(own, template);
}

/** Brings what is still in the log beside a SQLite file into it. */
async function wholeInOneFile(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  await dataSource.query('pragma wal_checkpoint(truncate)').finally(() => dataSource.destroy());
}

/**
 * A new PostgreSQL database, empty or a copy of a template. Its writes do not wait for the disk, and its plans are not
 * compiled: of few facts that takes ten times as long as what they do.
 */
async function postgresDatabase(template?: string): Promise<TestDatabase> {
  const name = `sayso_test_${RUN}_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (client) => {
    await client.query(
      `create database ${name} ${template === undefined ? '' : `template ${template} ${await copying(client)}`}`,
    );
    await client.query(`alter database ${name} set synchronous_commit = off`);
    await client.query(`alter database ${name} set jit = off`);
  });
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => {
      const dropped = asAdmin((client) => client.query(`drop database ${name} with (force)`));
      // Told when all tests of the file are done.
      dropped.catch(() => undefined);
      dropping.push(dropped);
      return Promise.resolve();
    },
  };
}

/** How a template is copied in the least time: file by file, where the server does not wait for the disk to have them. */
async function copying(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ is_quick: boolean }>(
    "select current_setting('fsync') = 'off' and current_setting('server_version_num')::int >= 150000 as is_quick",
  );
  return rows[0]?.is_quick === true ? 'strategy file_copy' : '';
}

/** The disk takes its time over each of them: the next test does not wait for it, the end of a file does. */
const dropping: Promise<unknown>[] = [];

const NO_SUCH_DATABASE = '3D000';
/** As PostgreSQL says it of a name that is there, or that another gives at the same moment. */
const DATABASE_EXISTS = ['42P04', '23505'];

async function copyOfPostgres(original: Original): Promise<TestDatabase> {
  const template = `sayso_test_${RUN}_${original.name}`;
  try {
    return await postgresDatabase(template);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== NO_SUCH_DATABASE) throw error;
  }
  const first = await made('postgres', original);
  const name = new URL(first.url).pathname.slice(1);
  try {
    await asAdmin((client) => client.query(`alter database ${name} rename to ${template}`));
  } catch (error) {
    // Another worker was faster.
    if (!DATABASE_EXISTS.includes((error as pg.DatabaseError).code ?? '')) throw error;
    await first.drop();
  }
  return postgresDatabase(template);
}

async function migrate(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  await dataSource.runMigrations().finally(() => dataSource.destroy());
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 20_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
