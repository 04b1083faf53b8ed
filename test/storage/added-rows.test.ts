import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { FOREVER } from '../../src/kernel/as-of.js';
import { instant, type Seq } from '../../src/kernel/seq.js';
import { CLAIM_TALLY } from '../../src/storage/tables/claim-tally.js';
import { SOURCE_CHANGE } from '../../src/storage/tables/source-change.js';
import type { Transaction } from '../../src/storage/transaction.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

describeEngines('rows that are added to others', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine);
  });

  afterEach(() => world.close());

  const written = (work: (transaction: Transaction) => Promise<void>): Promise<void> =>
    world.storage.unitOfWork.write(work);
  const rowsOf = (sql: string): Promise<unknown[]> => world.storage.reader.all(sql);

  test('stand beside those of other keys, and are summed with those of the same', async () => {
    await written(async (transaction) => {
      await transaction.run('delete from claim_tally');
      await transaction.add(CLAIM_TALLY, [
        { there_from: instant(1), total: 2 },
        { there_from: instant(-5), total: 1 },
      ]);
      await transaction.add(CLAIM_TALLY, [
        { there_from: instant(1), total: 3 },
        { there_from: instant(7), total: 4 },
      ]);
      await transaction.add(CLAIM_TALLY, []);
    });

    expect(await rowsOf('select there_from, total from claim_tally order by there_from')).toEqual([
      { there_from: -5, total: 1 },
      { there_from: 1, total: 5 },
      { there_from: 7, total: 4 },
    ]);
  });

  test('are taken away once they come to nothing, and not while any of their numbers is left', async () => {
    await world.load([{ type: 'source', ref: 'mission', kind: 'ORGANIZATION', name: 'Mission' }]);
    const source = 1 as Seq<'source'>;
    const row = { source, stretch: FOREVER, start: instant(0) };
    await written(async (transaction) => {
      await transaction.add(SOURCE_CHANGE, [
        { ...row, counted: 'disputed', begun: 1, ended: 0 },
        { ...row, counted: 'conceded', begun: 1, ended: 1 },
      ]);
      await transaction.add(SOURCE_CHANGE, [
        { ...row, counted: 'disputed', begun: -1, ended: 0 },
        { ...row, counted: 'conceded', begun: -1, ended: 0 },
      ]);
    });

    expect(await rowsOf('select counted, begun, ended from source_change')).toEqual([
      { counted: 'conceded', begun: 0, ended: 1 },
    ]);
  });
});
