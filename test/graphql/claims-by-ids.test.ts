import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const SEVERAL = Array.from({ length: 25 }, (_, at) =>
  drowned(`said-${at}`, 'agency', `2022-01-${String(at + 1).padStart(2, '0')}`, 100 + at),
);

const CLAIMS = `query ($ids: [ID!], $filter: ClaimFilter, $first: Int, $after: String, $asOf: DateTime) {
  claims(ids: $ids, filter: $filter, first: $first, after: $after, asOf: $asOf, orderBy: SAID_OLDEST) {
    totalCount nodes { id ref } pageInfo { hasNextPage endCursor }
  }
}`;

describeEngines('claims by ids', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine, [...BASICS, ...SEVERAL]);
  });

  afterAll(() => world.close());

  const asked = async (variables: Record<string, unknown>) => {
    const { data, errors } = await ask(world, CLAIMS, variables);
    expect(errors).toEqual([]);
    return { ...data.claims, refs: data.claims.nodes.map(({ ref }: any) => ref) };
  };
  const refs = (...numbers: number[]) => numbers.map((at) => `said-${at}-claim`);

  test('are those named, by id or ref, each once and in the order asked for', async () => {
    const { nodes } = await asked({ ids: refs(7) });
    const found = await asked({ ids: [...refs(3), nodes[0].id, ...refs(0, 3, 7)] });
    expect([found.refs, found.totalCount]).toEqual([refs(0, 3, 7), 3]);
  });

  test('come all on one page unless fewer are asked for', async () => {
    const all = refs(...SEVERAL.keys());
    const found = await asked({ ids: all });
    expect([found.refs, found.pageInfo.hasNextPage]).toEqual([all, false]);
    const first = await asked({ ids: all, first: 2 });
    const next = await asked({ ids: all, first: 2, after: first.pageInfo.endCursor });
    expect([first.refs, next.refs]).toEqual([refs(0, 1), refs(2, 3)]);
  });

  test('must be there as of the instant and meet the filter too', async () => {
    const ids = refs(1, 2, 20);
    expect((await asked({ ids, filter: { valueAtLeast: 102 } })).refs).toEqual(refs(2, 20));
    expect((await asked({ ids, asOf: '2022-01-10T00:00:00Z' })).refs).toEqual(refs(1, 2));
    expect((await asked({ ids: [] })).refs).toEqual([]);
  });

  test.each([
    ['one of nothing', [...refs(1), 'nobody-said'], 'NOT_FOUND', /nobody-said/],
    [
      'more than a page holds',
      Array.from({ length: 101 }, (_, at) => `c-${at}`),
      'BAD_USER_INPUT',
      /101.*100/,
    ],
  ])('%s is refused', async (_, ids, code, message) => {
    const { errors } = await ask(world, CLAIMS, { ids });
    expect(errors).toEqual([
      expect.objectContaining({ code, field: 'ids', message: expect.stringMatching(message) }),
    ]);
  });
});
