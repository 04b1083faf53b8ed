import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { runHere, runOn } from '../support/command.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, worldOn, type World } from '../support/world.js';

let world: World;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-backup-'));
});

afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const many = (from: number) =>
  Array.from({ length: 20 }, (_, n) => drowned(`d${from + n}`, n % 2 ? 'agency' : 'wire', '2021-05-01', n));

describeEngines('a backup', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    await world.load([...BASICS, ...many(0)]);
  });

  const backup = (name: string) => runHere(world.url, 'backup', join(folder, name));

  test('is all that was recorded at one moment, taken while others write', async () => {
    if (engine === 'postgres') return;
    const before = await world.exported();
    const [{ status }] = await Promise.all([backup('copy.db'), world.load(many(100))]);
    expect([status, await readdir(folder)]).toEqual([0, ['copy.db']]);
    const restored = await worldOn({
      url: `sqlite:${join(folder, 'copy.db')}`,
      drop: () => Promise.resolve(),
    });
    const exported = await restored.exported();
    const verified = await runOn(restored, 'verify');
    await restored.close();
    expect(verified.err).toBe('');
    expect([before, await world.exported()]).toContainEqual(exported);
  });

  test('overwrites nothing', async () => {
    if (engine === 'postgres') return;
    await backup('copy.db');
    const file = join(folder, 'copy.db');
    expect(await backup('copy.db')).toEqual({
      status: 1,
      out: '',
      err: `BAD_USER_INPUT: "${file}" is there already, and a backup overwrites nothing: give another name.\n`,
    });
  });

  test('of PostgreSQL is left to pg_dump', async () => {
    if (engine === 'sqlite') return;
    const { status, err } = await backup('copy.db');
    expect([status, err]).toEqual([1, expect.stringContaining('pg_dump --format=custom')]);
  });
});

describeEngines('verifying a database', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    await world.load([...BASICS, ...many(0), drowned('copy', 'wire', '2021-05-03', 1, { relays: ['d1'] })]);
  });

  const change = (sql: string) => world.storage.unitOfWork.write((transaction) => transaction.run(sql));

  test('finds nothing wrong with one in which facts were only recorded, and changes nothing', async () => {
    const { status, out, err } = await runOn(world, 'verify');
    expect([status, out, err]).toEqual([0, expect.stringContaining('verified'), '']);
    expect((await runOn(world, 'verify')).status).toBe(0);
  });

  test('tells which derived table does not follow from the facts, until it is rebuilt', async () => {
    await change('delete from behind');
    await change("update claim_sentence set sentence = 'Nobody drowned.' where seq = 1");
    const { status, err } = await runOn(world, 'verify');
    const told = err.trim().split('\n');
    expect([status, told.map((line) => line.split(':')[0])]).toEqual([1, ['claim_sentence', 'behind']]);
    await runOn(world, 'rebuild');
    expect((await runOn(world, 'verify')).status).toBe(0);
  });

  test('tells of rows that refer to nothing', async () => {
    if (engine === 'postgres') return;
    const other = await new DataSource(dataSourceOptions(world.url)).initialize();
    await other.query('pragma foreign_keys = off');
    await other.query('insert into document_path (path, document) values (?, ?)', ['a.example', 4711]);
    await other.destroy();
    const { status, err } = await runOn(world, 'verify');
    expect([status, err]).toEqual([1, 'document_path: 1 row refers to a document that is not there.\n']);
  });
});
