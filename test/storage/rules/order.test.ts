import { expect, test } from '@jest/globals';
import { instant } from '../../../src/kernel/seq.js';
import { earliestAnywhere } from '../../../src/domain/record/order.js';
import * as inSql from '../../../src/storage/rules/order.js';
import { describeEngines } from '../../support/engines.js';
import { openWorld } from '../../support/world.js';

const SAID = [
  '2016',
  '2016-12~',
  '2016-12-01?',
  '2016-12-01T10:00:00Z',
  '2016-12-01T10:00:00+05:30',
  '2016/2016-12-01T10:00:00Z',
  '2016-12-01/2016-12-01T10:00:00Z',
  '2016-12-01T00:00:00Z/2016-12',
];

describeEngines('since when something may have been said, in SQL', (engine) => {
  test('is what the pure function says of every way to write a date', async () => {
    const world = await openWorld(engine);
    try {
      await world.load([
        { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
        ...SAID.map((saidOn, index) => ({ type: 'statement', ref: `s${index}`, source: 'wire', saidOn })),
      ]);
      const rows = await world.storage.reader.all<{ edtf: string; start: number; earliest: number }>(
        `select s.said_on as edtf, s.said_start as start, ${inSql.earliestAnywhere('s')} as earliest from statement s order by s.seq`,
      );
      expect(rows.map(({ edtf, earliest }) => [edtf, earliest])).toEqual(
        rows.map(({ edtf, start }) => [edtf, earliestAnywhere({ edtf, start: instant(start) })]),
      );
      expect(rows.map(({ edtf }) => edtf)).toEqual(SAID);
    } finally {
      await world.close();
    }
  });
});
