import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from '@jest/globals';
import pg from 'pg';

/** The engines that storage and API tests run on. */
export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

/** An empty database, to be dropped after the test. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const SERVER = process.env['SAYSO_TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

const postgresAnswers = await asAdmin(() => Promise.resolve(true)).catch(() => false);

/** Runs the same tests on SQLite and PostgreSQL; without a server they are skipped, and fail where CI is set. */
export function describeEngines(name: string, tests: (engine: Engine) => void): void {
  for (const engine of ENGINES) {
    const missing = engine === 'postgres' && !postgresAnswers;
    if (!missing) describe(`${name} [${engine}]`, () => tests(engine));
    else if (process.env['CI'] === 'true') {
      test(`${name} [postgres]`, () => {
        throw new Error(`No PostgreSQL answers at ${SERVER}: start one, or set SAYSO_TEST_POSTGRES_URL.`);
      });
    } else describe.skip(`${name} [postgres]`, () => test('needs a PostgreSQL server', () => undefined));
  }
}

/** An empty database on an engine. */
export async function emptyDatabase(engine: Engine): Promise<TestDatabase> {
  if (engine === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'sayso-test-'));
    return { url: `sqlite:${join(folder, 'test.db')}`, drop: () => rm(folder, { recursive: true }) };
  }
  const name = `sayso_test_${randomBytes(6).toString('hex')}`;
  await asAdmin((client) => client.query(`create database ${name}`));
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await asAdmin((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
