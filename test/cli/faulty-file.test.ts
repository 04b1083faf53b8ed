import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { migratedDatabase } from '../support/engines.js';
import { start } from '../support/command.js';
import { BASICS, drowned } from '../support/world.js';

const STATEMENTS = 20_000;
const MEMORY_MB = 80;

test('a long file is read in little memory, however many of its lines are at fault', async () => {
  const database = await migratedDatabase('sqlite');
  const folder = await mkdtemp(join(tmpdir(), 'sayso-faulty-'));
  try {
    const file = join(folder, 'faulty.jsonl');
    const statements = Array.from({ length: STATEMENTS }, (_, index) =>
      drowned(`s${index}`, index % 10 === 0 ? 'nobody' : 'wire', '2022', index),
    );
    await writeFile(file, [...BASICS, ...statements].map((record) => JSON.stringify(record)).join('\n'));
    const importing = start(database.url, ['import', file], {
      NODE_OPTIONS: `--max-old-space-size=${MEMORY_MB}`,
    });
    let [out, err] = ['', ''];
    importing.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
    importing.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
    expect(await once(importing, 'close')).toEqual([1, null]);
    expect(out).toBe('created 0, known 0, refused 2000\n');
    expect(err.trimEnd().split('\n')).toHaveLength(2000);
  } finally {
    await database.drop();
    await rm(folder, { recursive: true });
  }
}, 240_000);
