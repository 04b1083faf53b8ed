import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { ask } from '../support/api.js';
import { describeEngines, migratedDatabase, type TestDatabase } from '../support/engines.js';
import { until } from '../support/until.js';
import { wireTo, type Wire } from '../support/wire.js';
import { partsOn } from '../support/world.js';

const OUTCOME_UNKNOWN =
  'Outcome unknown: the database did not say whether this was recorded. Ask again with the same idempotencyKey: then it is recorded once, and you are told so.';

const report = (name: string): string =>
  `mutation { report(input: { idempotencyKey: "${name}", statement: { ref: "${name}", source: "wire", saidOn: "2022" }, claims: [{ text: "Claim ${name}." }] }) { statement { ref } } }`;

describeEngines('connections that are lost', (engine) => {
  if (engine === 'sqlite') {
    test.skip('are of PostgreSQL: SQLite has none', () => undefined);
    return;
  }

  let database: TestDatabase;
  let wire: Wire;
  let storage: Storage;

  const open = async (patienceMs?: number): Promise<void> => {
    storage = await openStorage(wire.url, patienceMs === undefined ? {} : { patienceMs });
  };

  const tell = async (name: string): Promise<unknown> => {
    const { data, errors } = await ask({ parts: partsOn(storage) }, report(name));
    return errors[0]?.message ?? data.report.statement.ref;
  };

  const kept = async (): Promise<string[]> =>
    (await storage.reader.all<{ ref: string }>('select ref from statement order by seq')).map(
      ({ ref }) => ref,
    );

  beforeEach(async () => {
    database = await migratedDatabase(engine);
    wire = await wireTo(database.url);
    const direct = await openStorage(database.url);
    const source =
      'mutation { addSource(input: { ref: "wire", kind: NEWS_OUTLET, name: "Wire" }) { source { ref } } }';
    expect((await ask({ parts: partsOn(direct) }, source)).errors).toEqual([]);
    await direct.close();
  });

  afterEach(async () => {
    await storage.close();
    await wire.close();
    await database.drop();
  });

  test('under load end nothing: writes and reads resume, and all that was acknowledged is kept', async () => {
    await open();
    const acknowledged: string[] = [];
    let isOver = false;
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let index = 0; !isOver; index += 1) {
        const name = `w${writer}-${index}`;
        if ((await tell(name)) === name) acknowledged.push(name);
      }
    });
    const readers = Array.from({ length: 2 }, async () => {
      while (!isOver) await kept().catch(String);
    });
    const moreIsAcknowledged = (): Promise<void> => {
      const before = acknowledged.length;
      return until('more is acknowledged', () => acknowledged.length > before + 5);
    };
    const other = await openStorage(database.url);
    for (let time = 1; time <= 2; time += 1) {
      await moreIsAcknowledged();
      await other.reader.all(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      wire.cut();
    }
    await moreIsAcknowledged();
    isOver = true;
    await Promise.all([...writers, ...readers]);
    const all = new Set(await kept());
    expect(acknowledged.filter((name) => !all.has(name))).toEqual([]);
    await other.close();
  });

  test('while nobody used them are found out, and nobody is told', async () => {
    await open();
    expect(await tell('first')).toBe('first');
    wire.cut();
    expect(await kept()).toEqual(['first']);
    wire.cut();
    expect(await tell('second')).toBe('second');
  });

  test('while there are no others are told to whoever asks', async () => {
    await open();
    await wire.close();
    const { errors } = await ask({ parts: partsOn(storage) }, '{ sources { totalCount } }');
    expect(errors.map(({ message }) => message)).toEqual([
      'This could not be read. The database is away, or broke off: ask again later.',
    ]);
    wire = await wireTo(database.url);
  });

  test('before anything was kept let a mutation be made again', async () => {
    await open();
    wire.whenAsked('release savepoint work', 'before');
    expect(await tell('first')).toBe('first');
    expect(await kept()).toEqual(['first']);
  });

  test.each([
    ['before the database heard of the commit', 'before', []],
    ['after it had committed', 'after', ['first']],
  ] as const)('%s leave the outcome unknown, and asking again tells', async (_case, happens, there) => {
    await open();
    wire.whenAsked('commit', happens);
    expect(await tell('first')).toBe(OUTCOME_UNKNOWN);
    expect(await kept()).toEqual(there);
    expect(await tell('first')).toBe('first');
    expect(await kept()).toEqual(['first']);
  });

  test('after it had committed and before it is asked again leave it untold whether it was recorded before', async () => {
    await open();
    wire.whenAsked('commit', 'after');
    expect(await tell('first')).toBe(OUTCOME_UNKNOWN);
    await wire.close();
    expect(await tell('first')).toBe(
      'This time it was not recorded. The database is away, or broke off: ask again later. What was asked before with the same idempotencyKey may have been: asking again tells.',
    );
    wire = await wireTo(database.url);
    const other = await openStorage(wire.url);
    expect(await other.reader.all('select ref from statement')).toEqual([{ ref: 'first' }]);
    await other.close();
  });

  /** However often a busy machine takes longer over it than the database is given here. */
  const untilTold = (name: string): Promise<void> =>
    until('asking again tells', async () => (await tell(name)) === name);

  test('a commit that is never answered is given up, and asking again tells', async () => {
    await open(1_000);
    wire.whenAsked('commit', 'held');
    expect(await tell('first')).toBe(OUTCOME_UNKNOWN);
    await untilTold('first');
    expect(await kept()).toEqual(['first']);
  });

  test('an answer that was lost on the way holds up nobody for good', async () => {
    await open(1_000);
    wire.whenAsked('release savepoint work', 'held');
    await untilTold('first');
    expect(await kept()).toEqual(['first']);
  });

  test('a statement that takes long is waited for while the database is at it', async () => {
    await open(1_000);
    let times = 0;
    await storage.unitOfWork.write(async (transaction) => {
      times += 1;
      await transaction.all('select pg_sleep(2.5)');
    });
    expect(times).toBe(1);
  });
});
