import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { describeEngines, migratedDatabase, type TestDatabase } from '../support/engines.js';
import { until } from '../support/until.js';
import { wireTo } from '../support/wire.js';

/** Never done by itself. */
const ENDLESS =
  'with recursive n(i) as (select cast(1 as bigint) union all select i + 1 from n) select count(*) as n from n';

/** More than any engine reads at once. */
const MORE_THAN_CONNECTIONS = 12;

describeEngines('a statement that is no longer wanted', (engine) => {
  let database: TestDatabase;
  let storage: Storage;

  beforeAll(async () => {
    database = await migratedDatabase(engine);
    storage = await openStorage(database.url);
  });

  afterAll(async () => {
    await storage.close();
    await database.drop();
  });

  const one = () => storage.reader.all<{ one: number }>('select 1 as one');

  test('is ended in the database, and its connection reads on', async () => {
    const wanted = new AbortController();
    const asked = Array.from({ length: MORE_THAN_CONNECTIONS }, () =>
      storage.reader.all(ENDLESS, [], wanted.signal).then(
        () => 'done',
        (error: unknown) => (error as Error).message,
      ),
    );
    const other = one();
    if (engine === 'postgres') await until('the database is at it', async () => (await endless()) > 0);
    wanted.abort(new Error('no longer wanted'));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['no longer wanted']));
    expect(await other).toEqual([{ one: 1 }]);
    expect(await Promise.all(Array.from({ length: MORE_THAN_CONNECTIONS }, one))).toHaveLength(
      MORE_THAN_CONNECTIONS,
    );
    if (engine === 'postgres')
      await until('the database has given it up', async () => (await endless()) === 0);
  });

  test('is not begun where that was known before', async () => {
    const reason = new Error('never wanted');
    await expect(storage.reader.all(ENDLESS, [], AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  if (engine === 'postgres')
    test('is ended also where the database had not begun it when it was told to', async () => {
      const wire = await wireTo(database.url);
      const delayed = await openStorage(wire.url);
      const wanted = new AbortController();
      wire.whenAsked(ENDLESS, 'late');
      const asked = delayed.reader.all(ENDLESS, [], wanted.signal);
      // It is on its way by the time that another has been answered.
      await delayed.reader.all('select 1 as one');
      wanted.abort(new Error('no longer wanted'));
      await expect(asked).rejects.toThrow('no longer wanted');
      await delayed.close();
      await wire.close();
    });

  test('that ends before the database hears of it leaves its connection fit for texts it never saw', async () => {
    const quick = Array.from({ length: MORE_THAN_CONNECTIONS }, async (_, index) => {
      const wanted = new AbortController();
      const asked = storage.reader.all(`select ${index} as one`, [], wanted.signal);
      // Some have ended in the database by then, while their answer is still on its way here.
      for (let rounds = 0; rounds < index; rounds += 1) await new Promise((resolve) => setImmediate(resolve));
      holdUp();
      wanted.abort(new Error('no longer wanted'));
      await asked.catch(() => undefined);
    });
    await Promise.all(quick);
    const texts = Array.from(
      { length: MORE_THAN_CONNECTIONS },
      (_, index) => `select ${index} as one, 'new'`,
    );
    await expect(Promise.all(texts.map((text) => storage.reader.all(text)))).resolves.toHaveLength(
      MORE_THAN_CONNECTIONS,
    );
  });

  async function endless(): Promise<number> {
    const rows = await storage.unitOfWork.write((transaction) =>
      transaction.all<{ n: number }>(
        "select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'active' and query like 'with recursive n(i)%'",
      ),
    );
    return rows[0]?.n ?? 0;
  }
});

/** Keeps this thread from hearing of what the database's threads do meanwhile. */
const holdUp = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
};
