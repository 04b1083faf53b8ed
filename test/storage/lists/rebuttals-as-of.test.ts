import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { figure, loadAll, openFiguresWorld, says } from '../../support/figures-world.js';
import type { World } from '../../support/world.js';

const doubt = (ref: string, saidOn: string, source: string, claim = 'f') => ({
  type: 'statement',
  ref: `says-${ref}`,
  source,
  saidOn,
  rebuts: [{ ref, target: { claim }, aspects: ['VALUE'] }],
});

/** Passes on what was said in the same year, no more of which is known, and on a day that is earlier than that may be. */
const passedOn = (ref: string, saidOn: string, relays: string) => ({
  type: 'statement',
  ref,
  source: 'blog',
  saidOn,
  relays: [relays],
});

describeEngines('rebuttals as of an instant', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openFiguresWorld(engine);
    await loadAll(world, [
      says('first', 'mission', '2017-01-01', { f: figure(1), g: figure(2) }),
      doubt('early', '2017-02-01', 'wire'),
      doubt('middle', '2017-03-05', 'site', 'g'),
      doubt('within', '2017-03-04/2017-12', 'wire'),
      doubt('late', '2017-06-01', 'site'),
      doubt('last', '2017-07-01', 'wire', 'g'),
      doubt('of-may', '2017-05', 'count'),
      passedOn('passes-may', '2017-04-30T20:00:00Z', 'says-of-may'),
      {
        type: 'statement',
        ref: 'answers',
        source: 'mission',
        saidOn: '2017-02-10',
        rebuts: [{ ref: 'answer', target: { rebuttal: 'early' }, aspects: ['METHOD'] }],
      },
    ]);
  });
  afterAll(() => world.close());

  async function paged(more: string, asOf: string): Promise<string[]> {
    const refs: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await ask(
        world,
        `query ($after: String) { rebuttals(asOf: "${asOf}", ${more}, first: 2, after: $after) {
           totalCount nodes { ref } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      const { totalCount, nodes, pageInfo } = data.rebuttals as {
        totalCount: number;
        nodes: { ref: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      refs.push(...nodes.map(({ ref }) => ref));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      if (after === null) expect(totalCount).toBe(refs.length);
    } while (after !== null);
    return refs;
  }

  const BY_MARCH = ['early', 'answer', 'within', 'middle'];

  test.each([
    ['', BY_MARCH, '2017-03-20T00:00:00Z'],
    ['', [...BY_MARCH, 'of-may'], '2017-04-30T23:00:00Z'],
    ['', [...BY_MARCH, 'of-may', 'late'], '2017-06-02T00:00:00Z'],
    ['against: "mission", ', ['early', 'within', 'middle', 'of-may'], '2017-04-30T23:00:00Z'],
    ['by: "wire", ', ['early', 'within'], '2017-04-30T23:00:00Z'],
    ['by: "count", ', ['of-may'], '2017-04-30T23:00:00Z'],
    ['against: "f", ', ['early', 'within', 'of-may'], '2017-04-30T23:00:00Z'],
    ['state: ANSWERED, ', ['early'], '2017-04-30T23:00:00Z'],
  ])('%s are told in the order of said time', async (more, refs, asOf) => {
    expect(await paged(`${more}orderBy: SAID_OLDEST`, asOf)).toEqual(refs);
    expect(await paged(`${more}orderBy: SAID_NEWEST`, asOf)).toEqual([...refs].reverse());
  });
});
