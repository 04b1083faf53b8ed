import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FACT_TABLES } from '../../src/storage/tables/all.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

describeEngines('facts are only ever added', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load([
      { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
      {
        type: 'statement',
        ref: 'story',
        source: 'wire',
        saidOn: '2022',
        claims: [{ ref: 'flood', text: 'The river rose.' }],
      },
    ]);
  });

  afterAll(() => world.close());

  const run = (sql: string): Promise<void> =>
    world.storage.unitOfWork.write((transaction) => transaction.run(sql));

  test.each([
    ['update claim set wording = null', 'Facts are only ever added: update of claim is refused.'],
    ['delete from statement', 'Facts are only ever added: delete of statement is refused.'],
    ['delete from claim_ref', 'Facts are only ever added: delete of claim_ref is refused.'],
    ["update place set aliases = '[]'", 'Facts are only ever added: update of place is refused.'],
  ])('%s is refused', async (sql, message) => {
    await expect(run(sql)).rejects.toThrow(message);
  });

  test.each([
    'insert or replace into claim (seq, id, hash, is_figure, wording, recorded_at) select seq, id, hash, 1 - is_figure, wording, recorded_at from claim',
    'insert or replace into claim_ref (seq, ref, claim) select seq + 1000, ref, claim from claim_ref',
    'insert or replace into assertion (seq, statement, claim, role) select seq + 1000, statement, claim, role from assertion',
  ])('putting a row in the place of another is refused: %s', async (sql) => {
    if (engine === 'postgres') return;
    await expect(run(sql)).rejects.toThrow(
      /^SQLITE_CONSTRAINT: Facts are only ever added: \w+ has a row of this key\.$/,
    );
  });

  test('emptying a table of facts at once is refused', async () => {
    if (engine === 'sqlite') return;
    await expect(run('truncate assertion')).rejects.toThrow(
      'Facts are only ever added: truncate of assertion is refused.',
    );
  });

  test('every table of facts refuses changes', async () => {
    const rows = await world.storage.reader.all<{ name: string }>(
      engine === 'sqlite'
        ? "select distinct tbl_name as name from sqlite_schema where type = 'trigger'"
        : "select distinct event_object_table as name from information_schema.triggers where event_manipulation in ('UPDATE', 'DELETE')",
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(FACT_TABLES.map(({ name }) => name).sort());
  });
});
