import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { describeEngines, migratedDatabase, type TestDatabase } from '../support/engines.js';
import { until } from '../support/until.js';

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

  async function endless(): Promise<number> {
    const rows = await storage.unitOfWork.write((transaction) =>
      transaction.all<{ n: number }>(
        "select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'active' and query like 'with recursive n(i)%'",
      ),
    );
    return rows[0]?.n ?? 0;
  }
});
