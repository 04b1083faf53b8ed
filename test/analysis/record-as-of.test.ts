import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { answer, figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

const RECORD = `query ($source: ID!, $asOf: DateTime) {
  source(id: $source) { record(asOf: $asOf) { relaysWithDrift rebuttalsMade } } }`;

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
});
