import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const doubts = (ref: string, saidOn: string) => ({
  type: 'statement',
  ref: `st:${ref}`,
  source: 'ministry',
  saidOn,
  rebuts: [{ ref, target: { claim: 'first-claim' }, aspects: ['VALUE'] }],
});

describeEngines('said time', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load([
      ...BASICS,
      drowned('first', 'agency', '2022-01-05', 12),
      doubts('march', '2022-03'),
      doubts('february', '2022-02-10'),
      doubts('february-again', '2022-02-10'),
    ]);
  });

  afterAll(() => world.close());

  const QUERY = `query ($orderBy: RebuttalOrder, $after: String) {
    rebuttals(orderBy: $orderBy, first: 2, after: $after) { nodes { ref } pageInfo { endCursor hasNextPage } } }`;

  const pagesOf = async (orderBy: string | null) => {
    const first = (await ask(world, QUERY, { orderBy })).data.rebuttals;
    const second = (await ask(world, QUERY, { orderBy, after: first.pageInfo.endCursor })).data.rebuttals;
    return [first, second].map(({ nodes }) => nodes.map(({ ref }: { ref: string }) => ref));
  };

  test('rebuttals come oldest said first, or newest said first, over pages', async () => {
    expect(await pagesOf(null)).toEqual([['february', 'february-again'], ['march']]);
    expect(await pagesOf('SAID_NEWEST')).toEqual([['march', 'february-again'], ['february']]);
  });

  test('a cursor of one order is no cursor of the other', async () => {
    const { data } = await ask(world, QUERY, { orderBy: 'SAID_NEWEST' });
    const { errors } = await ask(world, QUERY, { after: data.rebuttals.pageInfo.endCursor });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'after' }]);
  });

  test('a statement says in words when it was said, and from when on it counts', async () => {
    const { data } = await ask(world, '{ statement(id: "st:march") { saidOn said { label } countsFrom } }');
    expect(JSON.parse(JSON.stringify(data.statement))).toEqual({
      saidOn: '2022-03',
      said: { label: 'March 2022' },
      countsFrom: '2022-03-01T00:00:00.000Z',
    });
  });
});
