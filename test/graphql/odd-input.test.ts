import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

describeEngines('odd input', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load([
      ...BASICS,
      { type: 'place', ref: 'Ö-1', name: 'Övre Älv' },
      ...[1, 2, 3].map((n) => drowned(`d${n}`, 'agency', '2021-05-01', n)),
    ]);
  });

  afterAll(() => world.close());

  test.each([
    ['övre älv', ['Ö-1']],
    ['ö-1', ['Ö-1']],
    ['Ö-1', ['Ö-1']],
    ['US-PR', ['PR']],
    ['us-pr', ['PR']],
    ['Côte d’Ivoire', ['CI']],
    ['x'.repeat(60_000), []],
  ])('places are found by name, ref or code: %#', async (search, refs) => {
    const { data, errors } = await ask(world, 'query ($search: String) { places(search: $search) { ref } }', {
      search,
    });
    expect(errors).toEqual([]);
    expect(data.places.map(({ ref }: any) => ref)).toEqual(refs);
  });

  test('an empty period is no period', async () => {
    const { errors } = await ask(world, '{ claims(filter: { period: "" }) { totalCount } }');
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'filter.period' }]);
  });

  test.each(['first: 101', 'first: -1', 'after: "garbage"'])(
    'a search for nothing minds its page: %s',
    async (page) => {
      const { errors } = await ask(world, `{ search(query: "", ${page}) { totalCount } }`);
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    },
  );

  test('a cursor of another list is refused, and so is one that was written on', async () => {
    const { data } = await ask(world, '{ claims(first: 1) { pageInfo { endCursor } } }');
    const after = data.claims.pageInfo.endCursor;
    for (const query of [
      'query ($after: String) { source(id: "agency") { claims(after: $after) { totalCount nodes { id } } } }',
      'query ($after: String) { claims(orderBy: VALUE_LOWEST, after: $after) { totalCount } }',
    ]) {
      const { errors } = await ask(world, query, { after });
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'after' }]);
    }
    const { errors } = await ask(world, 'query ($after: String) { claims(after: $after) { totalCount } }', {
      after: `${after}!!!`,
    });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'after' }]);
  });

  test('a word that is asked for twice scores once', async () => {
    const { data } = await ask(
      world,
      `{ twice: search(query: "wire lake wire wire", kinds: [SOURCE]) { nodes { score } }
         once: search(query: "wire lake", kinds: [SOURCE]) { nodes { score } } }`,
    );
    expect(data.twice.nodes).toHaveLength(1);
    expect(data.twice).toEqual(data.once);
  });

  test('an idempotency key has an end', async () => {
    const { errors } = await ask(
      world,
      'mutation ($key: String) { report(input: { statement: { source: "wire", saidOn: "2021" }, claims: [{ text: "It rained." }], idempotencyKey: $key }) { statement { id } } }',
      { key: 'k'.repeat(201) },
    );
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'idempotencyKey' }]);
  });

  test('a document of very many different words and a very long address is kept', async () => {
    const words = Array.from({ length: 150_000 }, (_, n) => `w${n.toString(36).padStart(9, 'x')}`).join(' ');
    const url = `https://a.example/${Array.from({ length: 800 }, (_, n) => n.toString(36)).join('-')}${'y'.repeat(4000)}`;
    const { created, faults } = await world.load([
      { type: 'document', ref: 'long', url, title: 'Long', text: words },
    ]);
    expect([created, faults]).toEqual([1, []]);
    const { data } = await ask(world, 'query ($url: URL) { document(url: $url) { ref } }', { url });
    expect(data.document).toEqual({ ref: 'long' });
  });

  test('years that no DateTime can write are refused', async () => {
    const { faults } = await world.load([drowned('far', 'agency', '9999', 1)]);
    expect(faults).toMatchObject([{ line: 1, code: 'BAD_USER_INPUT' }]);
  });

  test('numbers come back as they were given, to the last digit', async () => {
    const values = [
      0.00399657436986919, 0.333333333333333, 5e-324, 1.79769313486231e308, 2.22507385850721e-308,
      987654321012345e200, 123456789.123456, 1e21, 1e-7, 0.5,
    ];
    await world.load([
      {
        ...{ type: 'measure', ref: 'balance', label: 'Balance', unit: 'kroner' },
        ...{ additivity: 'ADDITIVE', signed: true },
      },
      ...values.map((value, index) => ({
        type: 'statement',
        ref: `exact-${index}`,
        source: 'wire',
        saidOn: '2022',
        claims: [{ ref: `exact-${index}-claim`, figure: { measure: 'balance', value } }],
      })),
    ]);
    for (const [index, value] of values.entries()) {
      const { data } = await ask(world, `{ claim(id: "exact-${index}-claim") { figure { value } } }`);
      expect(data.claim.figure.value).toBe(value);
    }
  });
});
