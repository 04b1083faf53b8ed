import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { figure, loadAll, openFiguresWorld, says } from '../../support/figures-world.js';
import { keepingReader } from '../../support/search-plan.js';
import type { World } from '../../support/world.js';

const LIST = `query ($period: EDTF, $orderBy: ClaimOrder = RECORDED_NEWEST, $first: Int = 10, $after: String) {
  claims(filter: { measure: "killed", place: "IQ", period: $period }, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { endCursor } nodes { ref } } }`;

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
    expect(data.claims).toMatchObject({ totalCount: refs.length, nodes: refs.map((ref) => ({ ref })) });
  });

  test('are listed as they were said, page by page', async () => {
    await loadAll(world, [
      says('b', 'mission', '2016-12-01', { earlier: figure(7, { period: '2016-06' }) }),
      says('c', 'mission', '2017-02-01', { later: figure(8, { period: '2016-07' }) }),
    ]);
    const listed = async (orderBy: string): Promise<string[]> => {
      const refs: string[] = [];
      for (let after: string | null = null; ;) {
        const { data } = await ask(world, LIST, { period: '2016', orderBy, first: 1, after });
        const { totalCount, nodes, pageInfo } = data.claims;
        expect(totalCount).toBe(4);
        if (nodes.length === 0) return refs;
        refs.push(nodes[0].ref);
        after = pageInfo.endCursor;
      }
    };
    expect(await listed('SAID_NEWEST')).toEqual(['later', 'whole', 'part', 'earlier']);
    expect(await listed('SAID_OLDEST')).toEqual(['earlier', 'whole', 'part', 'later']);
  });

  if (engine === 'sqlite')
    test.each(['RECORDED_NEWEST', 'SAID_NEWEST'])(
      'are found by one index of both, as %s',
      async (orderBy) => {
        const { reader, asked } = keepingReader(world.parts.reader);
        await ask({ parts: { ...world.parts, reader } }, LIST, { period: '2016', orderBy });
        const listing = asked.filter(({ sql }) => sql.includes('claim_summary m'));
        expect(listing.length).toBeGreaterThan(0);
        for (const { sql, params } of listing) {
          const steps = await reader.all<{ detail: string }>(`explain query plan ${sql}`, params);
          expect(steps.map(({ detail }) => detail).join('\n')).toContain(
            'INDEX claim_scope (measure=? AND place=? AND period_start<?)',
          );
        }
      },
    );
});
