import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { emptyDatabase } from '../support/engines.js';
import { run, start } from '../support/command.js';
import { BASICS } from '../support/world.js';

const ADMIN_KEY = 'a-key-with-every-right-for-these-tests';

/** Kills a program without warning, as a power cut would. */
async function kill(child: ReturnType<typeof start>): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
}

test('an import that is killed half-way leaves nothing behind', async () => {
  const database = await emptyDatabase('sqlite');
  const folder = await mkdtemp(join(tmpdir(), 'sayso-killed-'));
  try {
    const statements = Array.from({ length: 60_000 }, (_, index) => ({
      type: 'statement',
      source: 'wire',
      saidOn: '2022',
      claims: [{ text: `Claim number ${index}.` }],
    }));
    const file = join(folder, 'many.jsonl');
    await writeFile(file, [...BASICS, ...statements].map((record) => JSON.stringify(record)).join('\n'));
    await run(database.url, 'migrate');
    const importing = start(database.url, ['import', file]);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await kill(importing);
    expect(await run(database.url, 'export')).toMatchObject({ status: 0, out: '', err: '' });
  } finally {
    await database.drop();
    await rm(folder, { recursive: true });
  }
}, 60_000);

test('a server that is killed has kept all that it acknowledged', async () => {
  const database = await emptyDatabase('sqlite');
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
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await kill(server);
    await stopped;
    const { out } = await run(database.url, 'export');
    const kept = new Set(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { ref?: string }).ref),
    );
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((ref) => !kept.has(ref))).toEqual([]);
  } finally {
    await database.drop();
  }
}, 60_000);
