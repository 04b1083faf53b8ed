import { expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld } from '../support/world.js';

const MANY = Array.from({ length: 5_200 }, (_, at) => drowned(`many-${at}`, 'wire', '2022-01-01', at));

describeEngines('a database in which one source said everything', (engine) => {
  if (engine !== 'sqlite') return;

  test('is not looked through source by source when thousands have spoken', async () => {
    const world = await openWorld(engine, BASICS);
    try {
      expect(await world.load(MANY)).toMatchObject({ created: MANY.length, refused: 0 });
      const { reader } = world.parts;
      const analyzed = await reader.all<{ idx: string; stat: string }>(
        "select idx, stat from sqlite_stat1 where tbl = 'statement_voice' order by idx",
      );
      expect(analyzed).not.toEqual([]);
      for (const { stat } of analyzed) expect(stat).toMatch(/^5200 .*noskipscan$/u);
      const plan = await reader.all<{ detail: string }>(
        `explain query plan select voice, statement from statement_voice where statement in ??
         union select claim, statement from assertion where statement in ??`,
        [
          [1, 2],
          [1, 2],
        ],
      );
      expect(plan.filter(({ detail }) => detail.includes('ANY('))).toEqual([]);
    } finally {
      await world.close();
    }
  });
});
