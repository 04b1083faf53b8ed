import { spawn } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { migratedDatabase } from '../support/engines.js';
import { run, start } from '../support/command.js';
import { until } from '../support/until.js';
import { BASICS } from '../support/world.js';

const ADMIN_KEY = 'a-key-with-every-right-for-these-tests';

/** Kills a program without warning, as a power cut would. */
async function kill(child: ReturnType<typeof start>): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
}

/** Somebody is in the middle of a write: SQLite lets in nobody else who would write. */
async function isWrittenTo(url: string): Promise<boolean> {
  const other = await new DataSource({ ...dataSourceOptions(url), migrations: [] }).initialize();
  try {
    await other.query('pragma busy_timeout = 0');
    await other.query('begin immediate');
    await other.query('rollback');
    return false;
  } catch (error) {
    if (String(error).includes('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    await other.destroy();
  }
}

test('an import that is killed half-way leaves nothing behind', async () => {
  const database = await migratedDatabase('sqlite');
  const folder = await mkdtemp(join(tmpdir(), 'sayso-killed-'));
  try {
    const statements = Array.from({ length: 5_000 }, (_, index) => ({
      type: 'statement',
      ref: `s${index}`,
      source: 'wire',
      saidOn: '2022',
      claims: [{ text: `Claim number ${index}.` }],
    }));
    // The half of a file whose other half never comes: what has been read of it, a batch after the other, is recorded.
    const file = join(folder, 'half');
    await once(spawn('mkfifo', [file]), 'close');
    const importing = start(database.url, ['import', file]);
    const half = await open(file, 'w');
    await half.writeFile([...BASICS, ...statements].map((record) => `${JSON.stringify(record)}\n`).join(''));
    await until('the import writes', () => isWrittenTo(database.url)).finally(() => kill(importing));
    await half.close();
    expect(await run(database.url, 'export')).toMatchObject({ status: 0, out: '', err: '' });
  } finally {
    await database.drop();
    await rm(folder, { recursive: true });
  }
}, 60_000);

test('a server that is killed has kept all that it acknowledged', async () => {
  const database = await migratedDatabase('sqlite');
  try {
    const server = start(database.url, ['serve'], {
      PORT: '0',
      SAYSO_DEMO: 'off',
      SAYSO_ADMIN_KEY: ADMIN_KEY,
    });
    let greeting = '';
    for await (const chunk of server.stdout!) {
      greeting += String(chunk);
      if (greeting.includes('Reading needs no key')) break;
    }
    const url = /GraphQL\s+(\S+)/.exec(greeting)![1]!;
    const ask = async (query: string, variables: object = {}): Promise<any> => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    };
    await ask(
      'mutation { addSource(input: { ref: "wire", kind: NEWS_OUTLET, name: "Wire" }) { source { id } } }',
    );
    const acknowledged: string[] = [];
    const writing = Array.from({ length: 8 }, async (_, writer) => {
      for (let index = 0; ; index++) {
        const ref = `w${writer}-${index}`;
        const { data } = await ask(
          'mutation ($ref: String, $text: String) { report(input: { statement: { ref: $ref, source: "wire", saidOn: "2022" }, claims: [{ text: $text }] }) { statement { ref } } }',
          { ref, text: `Claim ${ref}.` },
        );
        if (data?.report) acknowledged.push(ref);
      }
    });
    const stopped = Promise.allSettled(writing);
    await until('some are acknowledged', () => acknowledged.length >= 100);
    await kill(server);
    await stopped;
    const { out } = await run(database.url, 'export');
    const kept = new Set(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { ref?: string }).ref),
    );
    expect(acknowledged.filter((ref) => !kept.has(ref))).toEqual([]);
  } finally {
    await database.drop();
  }
}, 60_000);
