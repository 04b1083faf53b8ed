import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { answer, figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

const RECORD = `query ($source: ID!, $asOf: DateTime) {
  source(id: $source) { record(asOf: $asOf) { relaysWithDrift rebuttalsMade } } }`;
const COUNTS = `query ($source: ID!, $asOf: DateTime) {
  source(id: $source) { record(asOf: $asOf) { claimsOriginated disputed openlyDisputed retracted } } }`;

describeEngines('the record of a source as of an instant', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openFiguresWorld(engine);
    await loadAll(world, [
      says('first', 'mission', '2017-01-01', { first: figure(10) }),
      says('second', 'envoy', '2017-01-02', { second: figure(20, { place: 'SY' }) }),
      // Both of what it passes on are changed.
      says(
        'wired',
        'wire',
        '2017-04-01',
        { changed: figure(11), altered: figure(21, { place: 'SY' }) },
        {
          relays: ['first', 'second'],
          rebuts: [{ ref: 'no', target: { claim: 'first' }, aspects: ['VALUE'] }],
        },
      ),
    ]);
  });

  afterEach(() => world.close());

  const recordOn = async (day?: string): Promise<unknown> =>
    (await answer(world, RECORD, { source: 'wire', asOf: day && `${day}T23:59:59Z` })).source.record;

  test('counts each relay that changed something from when its statement was said', async () => {
    expect(await recordOn('2017-03-31')).toEqual({ relaysWithDrift: 0, rebuttalsMade: 0 });
    expect(await recordOn('2017-04-01')).toEqual({ relaysWithDrift: 2, rebuttalsMade: 1 });
    expect(await recordOn()).toEqual({ relaysWithDrift: 2, rebuttalsMade: 1 });
  });

  test('counts what was done in a statement that something said earlier passes on', async () => {
    // In a year that had begun by then.
    await loadAll(world, [says('passed-on', 'site', '2017', { changed: null }, { relays: ['wired'] })]);
    expect(await recordOn('2017-02-01')).toEqual({ relaysWithDrift: 2, rebuttalsMade: 1 });
    expect(await recordOn('2016-12-31')).toEqual({ relaysWithDrift: 0, rebuttalsMade: 0 });
  });

  test('counts what was said to the second, over years and before 1970', async () => {
    const said = (ref: string, on: string, value: number) => says(ref, 'site', on, { [ref]: figure(value) });
    await loadAll(world, [
      said('long-ago', '1963-05-02', 101),
      said('before', '2015-01-09T16:21:19Z', 102),
      // The first second of a stretch over which what changed is summed.
      said('then', '2015-01-09T16:21:20Z', 103),
      said('after', '2015-01-09T16:21:21Z', 104),
      said('much-later', '2024-03-01', 105),
      says(
        'doubts',
        'wire',
        '2015-01-09T16:21:22Z',
        {},
        {
          rebuts: [{ ref: 'then-not', target: { claim: 'then' }, aspects: ['VALUE'] }],
        },
      ),
      says('gone', 'site', '2016-08-01', {}, { retracts: [{ claim: 'then' }] }),
    ]);
    const counted = async (asOf?: string): Promise<unknown> => {
      const { record } = (await answer(world, COUNTS, { source: 'site', asOf })).source;
      return [record.claimsOriginated, record.disputed, record.openlyDisputed, record.retracted];
    };

    expect(await counted('1963-05-01T23:59:59Z')).toEqual([0, 0, 0, 0]);
    expect(await counted('1963-05-02T00:00:00Z')).toEqual([1, 0, 0, 0]);
    expect(await counted('2015-01-09T16:21:18Z')).toEqual([1, 0, 0, 0]);
    expect(await counted('2015-01-09T16:21:19Z')).toEqual([2, 0, 0, 0]);
    expect(await counted('2015-01-09T16:21:20Z')).toEqual([3, 0, 0, 0]);
    expect(await counted('2015-01-09T16:21:21Z')).toEqual([4, 0, 0, 0]);
    expect(await counted('2015-01-09T16:21:22Z')).toEqual([4, 1, 1, 0]);
    expect(await counted('2016-07-31T23:59:59Z')).toEqual([4, 1, 1, 0]);
    expect(await counted('2016-08-01T00:00:00Z')).toEqual([4, 1, 0, 1]);
    expect(await counted('2024-03-01T00:00:00Z')).toEqual([5, 1, 0, 1]);
    expect(await counted()).toEqual([5, 1, 0, 1]);
  });
});
