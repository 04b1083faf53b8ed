import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

describeEngines('how many there are on all pages', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load([
      ...BASICS,
      drowned('base', 'agency', '2022-03-01', 60),
      drowned('copy', 'wire', '2022-03-02', 60, { relays: ['base'] }),
      drowned('other', 'ministry', '2022-03-03', 61),
    ]);
  });
  afterAll(() => world.close());

  const reports = (page: string, fields: string) =>
    ask(
      world,
      `{ claim(id: "base-claim") { statements${page} { ${fields} nodes { ref } pageInfo { endCursor } } } }`,
    );

  test.each([
    ['', 2],
    ['(first: 2)', 2],
    ['(first: 1)', 2],
    ['(role: RELAY)', 1],
  ])('is told with each page: statements%s', async (page, totalCount) => {
    const { data } = await reports(page, 'totalCount');
    expect(data.claim.statements.totalCount).toBe(totalCount);
  });

  test('is told on the last page too', async () => {
    const { data } = await reports('(first: 1)', '');
    const { endCursor } = data.claim.statements.pageInfo;
    const last = await reports(`(first: 1, after: ${JSON.stringify(endCursor)})`, 'totalCount');
    expect(last.data.claim.statements).toMatchObject({ totalCount: 2, nodes: [{ ref: 'copy' }] });
  });

  test('is told of every list', async () => {
    const { data } = await ask(
      world,
      `{ claims { totalCount } some: claims(first: 1) { totalCount } sources { totalCount }
         documents { totalCount } rebuttals { totalCount } none: claims(filter: { place: "SE" }) { totalCount } }`,
    );
    expect(data).toEqual({
      claims: { totalCount: 2 },
      some: { totalCount: 2 },
      sources: { totalCount: 4 },
      documents: { totalCount: 0 },
      rebuttals: { totalCount: 0 },
      none: { totalCount: 0 },
    });
  });

  test('is all that is read where no more is asked', async () => {
    const page = await reports('(first: 1)', '');
    const { data, statements } = await ask(
      world,
      '{ claim(id: "base-claim") { statements(first: 1) { ...Of } } } fragment Of on StatementConnection { totalCount }',
    );
    expect(data.claim.statements).toEqual({ totalCount: 2 });
    expect(statements).toBeLessThan(page.statements);
    for (const wrong of ['first: 101', 'first: -1', 'after: "x"']) {
      const { errors } = await ask(
        world,
        `{ claim(id: "base-claim") { statements(${wrong}) { totalCount } } }`,
      );
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    }
  });

  test('takes no SQL statement more where a page is all of the list', async () => {
    const [without, whole] = [await reports('', ''), await reports('', 'totalCount')];
    expect(whole.statements).toBe(without.statements);
    const [part, counted] = [await reports('(first: 1)', ''), await reports('(first: 1)', 'totalCount')];
    expect(counted.statements).toBe(part.statements + 1);
  });
});
