import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { rebuildAll } from '../../../src/storage/record/rebuild-all.js';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { figure, loadAll, openFiguresWorld, says } from '../../support/figures-world.js';
import { keepingReader } from '../../support/search-plan.js';
import type { World } from '../../support/world.js';

const TOTAL = 'query ($asOf: DateTime) { claims(asOf: $asOf, first: 0) { totalCount } }';
const DAYS = ['2017-01-01', '2017-02-01', '2017-03-01', '2017-04-01'];

describeEngines('how many claims there are', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openFiguresWorld(engine);
    await loadAll(world, [
      says('a', 'mission', '2017-02-01', { one: figure(1), two: figure(2) }),
      says('b', 'wire', '2017-03-01', { three: figure(3), one: null }),
    ]);
  });

  afterEach(() => world.close());

  const totals = (): Promise<number[]> =>
    Promise.all(
      [...DAYS, undefined].map(async (day) => {
        const { data, errors } = await ask(world, TOTAL, { asOf: day && `${day}T23:59:59Z` });
        expect(errors).toEqual([]);
        return (data as { claims: { totalCount: number } }).claims.totalCount;
      }),
    );

  test('is counted as of each instant', async () => {
    expect(await totals()).toEqual([0, 2, 3, 3, 3]);
  });

  test('counts a claim from an earlier statement on that is recorded later', async () => {
    await loadAll(world, [says('c', 'count', '2017-01-01', { three: null, four: figure(4) })]);
    expect(await totals()).toEqual([2, 4, 4, 4, 4]);
  });

  test('counts a claim from what passes it on, where that was said before it', async () => {
    await loadAll(world, [says('d', 'blog', '2017-04-01', { five: figure(5) })]);
    expect(await totals()).toEqual([0, 2, 3, 4, 4]);
    // In a year that had begun by then.
    await loadAll(world, [says('e', 'site', '2017', { six: figure(6) }, { relays: ['d'] })]);
    expect(await totals()).toEqual([2, 4, 5, 5, 5]);
  });

  test('is what is counted when all is made anew', async () => {
    const kept = (): Promise<unknown[]> =>
      world.parts.reader.all('select there_from, total from claim_tally order by there_from');
    await loadAll(world, [
      says('c', 'count', '2017-01-01', { three: null }),
      says('e', 'site', '2017', { six: figure(6) }, { relays: ['b'] }),
    ]);
    const before = await kept();
    await world.storage.unitOfWork.write(rebuildAll);
    expect(await kept()).toEqual(before);
  });

  test('is not counted claim by claim', async () => {
    const { reader, asked } = keepingReader(world.parts.reader);
    await ask({ parts: { ...world.parts, reader } }, TOTAL, { asOf: '2017-02-01T00:00:00Z' });
    const counting = asked.filter(({ sql }) => /count\(|sum\(/u.test(sql)).map(({ sql }) => sql);
    expect(counting).toEqual([expect.stringContaining('from claim_tally')]);
  });
});
