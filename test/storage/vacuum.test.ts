import { expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld } from '../support/world.js';

describeEngines('what was written much at once', (engine) => {
  test('is read by indexes alone, and writes go on meanwhile', async () => {
    const world = await openWorld(engine);
    try {
      await world.load([...BASICS, drowned('first', 'agency', '2022-01-01', 4)]);
      const [, report] = await Promise.all([
        world.parts.unitOfWork.vacuum(),
        world.load([drowned('second', 'wire', '2022-01-02', 5)]),
      ]);
      expect(report.faults).toEqual([]);
      if (engine !== 'postgres') return;
      // What is committed here is on disk only a little later, and not told of before.
      await world.parts.reader.all('checkpoint');
      await world.parts.unitOfWork.vacuum();
      const [row] = await world.parts.reader.all<{ pages: number }>(
        "select relallvisible as pages from pg_class where relname = 'claim'",
      );
      expect(row?.pages).toBeGreaterThan(0);
    } finally {
      await world.close();
    }
  });
});
