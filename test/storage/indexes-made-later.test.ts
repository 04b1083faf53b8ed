import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { IndexesMadeLater } from '../../src/storage/record/indexes-made-later.js';
import { statementsSoFar } from '../../src/storage/statistics.js';
import type { Transaction } from '../../src/storage/transaction.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const MANY = Array.from({ length: 5_500 }, (_, at) => drowned(`many-${at}`, 'wire', '2022-01-01', at));

describeEngines('indexes of an import that brings more than there was', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine, BASICS);
  });

  afterEach(() => world.close());

  const indexes = (): Promise<{ name: string }[]> =>
    world.parts.reader.all(
      engine === 'sqlite'
        ? "select name, sql from sqlite_master where type = 'index' order by name"
        : 'select indexname as name, indexdef from pg_indexes order by indexname',
    );

  test('are as they were once it is done', async () => {
    const before = await indexes();
    expect(await world.load(MANY)).toMatchObject({ created: MANY.length, refused: 0 });
    expect(await indexes()).toEqual(before);
    if (engine !== 'sqlite') return;
    // How they look is known, and things are read by the best of them.
    const known = await world.parts.reader.all<{ idx: string }>('select idx from sqlite_stat1');
    expect(known.map(({ idx }) => idx)).toEqual(
      expect.arrayContaining(['claim_scope', 'claim_first_said', 'figure_key_number', 'statement_source']),
    );
  });

  test('are as they were where it is refused', async () => {
    const before = await indexes();
    const { refused } = await world.load([...MANY, drowned('last', 'nobody-known', '2022-01-01', 1)]);
    expect(refused).toBe(1);
    expect(await indexes()).toEqual(before);
  });

  if (engine === 'sqlite')
    test('are sorted in little memory, and as many pages are kept afterwards as before, however often', async () => {
      let asked = 0;
      // SQLite tells it when the statement is prepared: each time it is another.
      const pagesOf = async ({ all }: Pick<Transaction, 'all'>): Promise<number | undefined> =>
        (await all<{ cache_size: number }>(`pragma main.cache_size /* ${(asked += 1)} */`))[0]?.cache_size;
      await world.storage.unitOfWork.write(async (transaction) => {
        const before = await pagesOf(transaction);
        for (let time = 0; time < 2; time += 1) {
          const during: (number | undefined)[] = [];
          const watched = {
            ...transaction,
            run: async (sql: string) => {
              await transaction.run(sql);
              if (/^create index/i.test(sql)) during.push(await pagesOf(transaction));
            },
          };
          const later = new IndexesMadeLater(watched, await statementsSoFar(watched));
          await later.drop();
          await later.make();
          expect(during.length).toBeGreaterThan(10);
          expect(new Set(during)).toEqual(new Set([-1_024]));
          expect(await pagesOf(transaction)).toBe(before);
        }
        expect(before).toBe(-65_536);
      });
    });

  if (engine === 'sqlite')
    test('are dropped where that many were written, and made again', async () => {
      await world.load(MANY.slice(0, 6));
      const before = await indexes();
      await world.storage.unitOfWork.write(async (transaction) => {
        const all = async (): Promise<string[]> =>
          (
            await transaction.all<{ name: string }>("select name from sqlite_master where type = 'index'")
          ).map(({ name }) => name);
        const later = new IndexesMadeLater(transaction, await statementsSoFar(transaction));
        expect([4_999, 5_000].map((written) => later.areDueAt(written))).toEqual([false, true]);
        await later.drop();
        expect(later.areDueAt(10_000)).toBe(false);
        const left = await all();
        expect(left).not.toContain('claim_first_said');
        expect(left).toContain('source_claim_claim');
        await later.make();
        expect((await all()).sort()).toEqual(before.map(({ name }) => name));
      });
      expect(await indexes()).toEqual(before);
    });
  else
    test('are never dropped, since all who read would wait', async () => {
      await world.storage.unitOfWork.write(async (transaction) => {
        const before = await statementsSoFar(transaction);
        expect(new IndexesMadeLater(transaction, before).areDueAt(1_000_000)).toBe(false);
      });
    });
});
