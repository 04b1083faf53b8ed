import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PlansThatGrow } from '../../src/storage/record/plans-that-grow.js';
import type { Reader } from '../../src/storage/reader.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const MANY = 5_200;

describeEngines('what SQLite counts of a database in which one source said everything', (engine) => {
  if (engine !== 'sqlite') return;
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine, BASICS);
    const said = Array.from({ length: MANY }, (_, at) => drowned(`many-${at}`, 'wire', '2022-01-01', at));
    expect(await world.load(said)).toMatchObject({ created: MANY, refused: 0 });
  });

  afterAll(() => world.close());

  const counted = (reader: Pick<Reader, 'all'>, ...tables: readonly string[]) =>
    reader.all<{ tbl: string; idx: string | null; stat: string }>(
      'select tbl, idx, stat from sqlite_stat1 where tbl in ?? order by tbl, idx',
      [tables],
    );

  test('does not send it through an index source by source when thousands have spoken', async () => {
    const { reader } = world.parts;
    const voices = await counted(reader, 'statement_voice');
    expect(voices).not.toEqual([]);
    for (const { stat } of voices) expect(stat).toMatch(/^5200 .*noskipscan$/u);
    const plan = await reader.all<{ detail: string }>(
      `explain query plan select voice, statement from statement_voice where statement in ??
       union select claim, statement from assertion where statement in ??`,
      [
        [1, 2],
        [1, 2],
      ],
    );
    expect(plan.filter(({ detail }) => detail.includes('ANY('))).toEqual([]);
  });

  test('is kept of no growing table that has few rows, and of small ones that stay so', async () => {
    const { reader } = world.parts;
    expect(await counted(reader, 'source', 'source_summary', 'source_tally', 'rebuttal')).toEqual([]);
    expect(await counted(reader, 'measure')).not.toEqual([]);
  });

  test('is counted anew where an import that is not big has brought more than there was', async () => {
    const small = await openWorld(engine, BASICS);
    try {
      const said = Array.from({ length: 1_100 }, (_, at) => drowned(`few-${at}`, 'wire', '2022-01-01', at));
      await small.load(said);
      expect(await counted(small.parts.reader, 'statement_voice')).not.toEqual([]);
    } finally {
      await small.close();
    }
  });

  test('is forgotten once an import has brought more than there was', async () => {
    const { unitOfWork } = world.storage;
    class GivenUp extends Error {}
    const importing = unitOfWork.write(async (transaction) => {
      const plans = new PlansThatGrow(transaction, MANY);
      expect(plans.areDueAt(MANY - 1)).toBe(false);
      expect(plans.areDueAt(MANY)).toBe(true);
      await plans.renew(MANY);
      expect(plans.areDueAt(100 * MANY)).toBe(false);
      expect(await counted(transaction, 'statement', 'assertion', 'statement_voice')).toEqual([]);
      throw new GivenUp();
    });
    await expect(importing).rejects.toThrow(GivenUp);
    expect(await counted(world.parts.reader, 'statement_voice')).not.toEqual([]);
  });
});
