// Takes away what a run of the tests left: the databases that others were copied from, and those of tests cut short.
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const SERVER = process.env.SAYSO_TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

export default async function end() {
  const run = process.env.SAYSO_TEST_RUN;
  await rm(join(tmpdir(), `sayso-test-${run}`), { recursive: true, force: true });
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 20_000 });
  try {
    await client.connect();
  } catch {
    // Without a server nothing was made on it.
    return;
  }
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
    `sayso_test_${run}_`,
  ]);
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();
}
