import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { figure, loadAll, openFiguresWorld, says } from '../../support/figures-world.js';
import { keepingReader } from '../../support/search-plan.js';
import type { World } from '../../support/world.js';

const LIST = `query ($period: EDTF) {
  claims(filter: { measure: "killed", place: "IQ", period: $period }, orderBy: RECORDED_NEWEST) {
    totalCount nodes { ref } } }`;

describeEngines('claims of a measure in a place', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openFiguresWorld(engine);
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', {
        whole: figure(1, { period: '2016' }),
        part: figure(2, { period: '2016-05', place: 'IQ-AN' }),
        before: figure(3, { period: '2015', place: 'IQ-AN' }),
        elsewhere: figure(4, { period: '2016', place: 'SY' }),
        others: figure(5, { period: '2016', measure: 'wounded' }),
        undated: figure(6, { period: null }),
      }),
    ]);
  });

  afterEach(() => world.close());

  test.each([
    [null, ['undated', 'before', 'part', 'whole']],
    ['2016-05/2016-06', ['part', 'whole']],
  ])('are those of both, of the period %s', async (period, refs) => {
    const { data, errors } = await ask(world, LIST, { period });
    expect(errors).toEqual([]);
    expect(data.claims).toEqual({ totalCount: refs.length, nodes: refs.map((ref) => ({ ref })) });
  });

  if (engine === 'sqlite')
    test('are found by one index of both', async () => {
      const { reader, asked } = keepingReader(world.parts.reader);
      await ask({ parts: { ...world.parts, reader } }, LIST, { period: '2016' });
      const listing = asked.filter(({ sql }) => sql.includes('claim_summary m'));
      expect(listing.length).toBeGreaterThan(0);
      for (const { sql, params } of listing) {
        const steps = await reader.all<{ detail: string }>(`explain query plan ${sql}`, params);
        expect(steps.map(({ detail }) => detail).join('\n')).toContain(
          'INDEX claim_scope (measure=? AND place=? AND period_start<?)',
        );
      }
    });
});
