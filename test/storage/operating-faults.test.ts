import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isDatabaseAnswering, faultOfWriting } from '../../src/services/health.js';
import { openStorage } from '../../src/storage/open.js';
import { runHere, runOn } from '../support/command.js';
import { describeEngines, emptyDatabase, migratedDatabase, type TestDatabase } from '../support/engines.js';
import { BASICS, drowned, openWorld, worldOn, type World } from '../support/world.js';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const dropped = (database: TestDatabase): TestDatabase => {
  closing.push(() => database.drop());
  return database;
};

const closed = (world: World): World => {
  closing.push(() => world.close());
  return world;
};

describeEngines('a database that this version cannot work with', (engine) => {
  test('one that a later version has migrated is refused by every command', async () => {
    const database = dropped(await migratedDatabase(engine));
    const storage = await openStorage(database.url);
    await storage.unitOfWork.write((transaction) =>
      transaction.run(
        "insert into migrations (timestamp, name) values (9999999999999, 'Later9999999999999')",
      ),
    );
    await storage.close();
    for (const command of [
      ['export'],
      ['migrate'],
      ['import', 'demo/iraq-casualties.jsonl'],
      ['keys', 'list'],
    ])
      expect(await runHere(database.url, ...command)).toEqual({
        status: 1,
        out: '',
        err: 'CONFLICT: The database was brought up to date by a later version of Sayso, with Later9999999999999, which this one does not know: run that version.\n',
      });
  });

  test('a new one is migrated by one of four that open it at once, and the others wait', async () => {
    const { url } = dropped(await emptyDatabase(engine));
    const opened = await Promise.allSettled(Array.from({ length: 4 }, () => openStorage(url)));
    for (const outcome of opened) if (outcome.status === 'fulfilled') await outcome.value.close();
    expect(opened.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
  });
});

/** What the writing connection of a SQLite file is told about the file, for as long as it is open. */
const tell = ({ storage }: World, pragma: string): Promise<void> =>
  storage.unitOfWork.write((transaction) => transaction.run(`pragma ${pragma}`));

test('a write where the file can only be read tells that, and no SQL', async () => {
  const world = closed(await openWorld('sqlite'));
  await tell(world, 'query_only = on');
  const { status, err } = await runOn(world, 'keys', 'add', '--name', 'Ada', '--role', 'EDITOR');
  expect([status, err]).toEqual([
    1,
    `${world.url.slice('sqlite:'.length)}: The database can be read only: see that this user may write to the file and to its folder, and that the disk is not mounted read-only.\n`,
  ]);
  expect(await faultOfWriting(world.services)).toContain('can be read only');
});

test('a file that cannot be opened is told with what to see to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-no-file-'));
  const { status, err } = await runHere(`sqlite:${folder}`, 'export');
  await rm(folder, { recursive: true });
  expect([status, err]).toEqual([
    1,
    `BAD_USER_INPUT: DATABASE_URL is "sqlite:${folder}", but no database can be opened there: The database file cannot be opened: see that it is there, and that this user may read and write it and its folder.\n`,
  ]);
});

test('a full disk is told as that, by the write that meets it and while it lasts', async () => {
  const world = closed(await openWorld('sqlite'));
  // To SQLite a file that may have no further page is a disk that is full.
  await tell(world, 'max_page_count = 1');
  const full =
    'The database cannot be written to, for its disk or its quota is full: make room. Nothing that was acknowledged is lost.';
  await expect(
    world.load(
      Array.from({ length: 50 }, (_, n) => ({ ...BASICS[0], ref: `s${n}`, description: 'x'.repeat(4000) })),
    ),
  ).rejects.toThrow(full);
  expect(await isDatabaseAnswering(world.services)).toBe(true);
  expect(await faultOfWriting(world.services)).toBe(full);
  await tell(world, 'max_page_count = 1000000');
  expect(await faultOfWriting(world.services)).toBeUndefined();
});

const DAMAGED =
  'The database file is damaged: stop every process that uses it, keep the file as it is, and go on';

describe('a SQLite file that was written into', () => {
  let database: TestDatabase;
  let path: string;

  beforeEach(async () => {
    database = dropped(await migratedDatabase('sqlite'));
    path = database.url.slice('sqlite:'.length);
    const world = await worldOn({ ...database, drop: () => Promise.resolve() });
    await world.load([
      ...BASICS,
      ...Array.from({ length: 60 }, (_, n) => drowned(`d${n}`, 'agency', '2021-05-01', n)),
    ]);
    await world.close();
  });

  const overwrite = async (at: readonly number[], bytes: Buffer): Promise<void> => {
    const file = await open(path, 'r+');
    for (const place of at) await file.write(bytes, 0, bytes.length, place);
    await file.close();
  };
  const page = Buffer.alloc(4096, 0xa5);
  const everySecondPage = async (): Promise<number[]> => {
    const { size } = await stat(path);
    return Array.from({ length: Math.floor(size / 8192) - 4 }, (_, n) => (8 + 2 * n) * 4096);
  };
  const told = async (...command: string[]): Promise<unknown[]> => {
    const { status, err } = await runHere(database.url, ...command);
    return [status, err.replace(/(and go on).*\n$/, '$1')];
  };

  test('tells which file is damaged, whatever it is that breaks', async () => {
    await overwrite(await everySecondPage(), page);
    expect(await told('export')).toEqual([1, `${path}: ${DAMAGED}`]);
    expect(await told('backup', `${path}.copy`)).toEqual([1, `${path}: ${DAMAGED}`]);
  });

  test('tells that of an import too, beside the file that it imports', async () => {
    const storage = await openStorage(database.url);
    const [table] = await storage.reader.all<{ rootpage: number }>(
      "select rootpage from sqlite_schema where name = 'figure_key'",
    );
    await storage.close();
    await overwrite([(table!.rootpage - 1) * 4096], page);
    const facts = 'demo/iraq-casualties.jsonl';
    expect(await told('import', facts)).toEqual([1, `${facts}: ${path}: ${DAMAGED}`]);
  });

  test('is not taken for one that a later version has migrated', async () => {
    const storage = await openStorage(database.url);
    await storage.unitOfWork.write((transaction) =>
      transaction.run("insert into migrations (timestamp, name) values (9999999999999, 'Wor\u0003ings')"),
    );
    await storage.close();
    await overwrite(await everySecondPage(), page);
    expect(await told('export')).toEqual([1, `${path}: ${DAMAGED}`]);
  });

  test('is not taken for one either where a name of what was done to it makes no sense', async () => {
    const storage = await openStorage(database.url);
    await storage.unitOfWork.write((transaction) =>
      transaction.run("update migrations set name = 'Wordings170000u000003' where name like 'Wordings%'"),
    );
    await storage.close();
    expect(await told('export')).toEqual([1, `${path}: ${DAMAGED}`]);
  });

  test('is not taken for one that may only be read, where its header says that it is of no known format', async () => {
    await overwrite([18], Buffer.from([3]));
    expect(await told('keys', 'add', '--name', 'Ada', '--role', 'EDITOR')).toEqual([
      1,
      `${path}: ${DAMAGED}`,
    ]);
  });
});
