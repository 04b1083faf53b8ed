import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const inPlace = (ref: string, value: number, place: string) => ({
  ref,
  figure: { measure: 'sunk', value, place, period: '2020' },
});

const RECORDS = [
  { type: 'source', ref: 'office', kind: 'ORGANIZATION', name: 'Office of Boats' },
  { type: 'measure', ref: 'sunk', label: 'Boats sunk', unit: 'boats', additivity: 'ADDITIVE' },
  { type: 'place', ref: 'twins', name: 'Twin Cities', contains: ['Basra', 'IQ-BG'] },
  { type: 'place', ref: 'south', name: 'The South', within: 'Iraq', contains: ['twins', 'IQ-MA'] },
  { type: 'place', ref: 'port', name: 'Old Port', within: 'IQ-BA' },
  {
    type: 'statement',
    ref: 'report',
    source: 'office',
    saidOn: '2021',
    claims: [
      inPlace('in-south', 9, 'south'),
      inPlace('in-twins', 5, 'Twin cities'),
      inPlace('in-port', 2, 'port'),
      inPlace('in-iraq', 20, 'IRQ'),
      inPlace('in-france', 7, 'france'),
      inPlace('in-world', 90, 'World'),
    ],
  },
];

const ADD = 'mutation ($input: PlaceInput!) { addPlace(input: $input) { place { ref } } }';

describeEngines('places by their names, and regions', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load(RECORDS);
  });

  afterAll(() => world.close());

  test('a name that is longer than an index holds is kept, and found', async () => {
    // Letters without a pattern: an index would press those with one together.
    let next = 1;
    const letters = Array.from({ length: 9000 }, () => {
      next = (next * 48271) % 2147483647;
      return String.fromCodePoint(0x4e00 + (next % 20_000));
    });
    const name = letters.join('');
    const { errors } = await ask(world, ADD, { input: { ref: 'long', name } });
    expect(errors).toEqual([]);
    const { data } = await ask(world, 'query ($name: String) { places(search: $name) { ref } }', { name });
    expect(data.places).toEqual([{ ref: 'long' }]);
  });

  const relation = async (a: string, b: string): Promise<string> =>
    (
      await ask(world, '($a: ID!, $b: ID!) { compare(a: $a, b: $b) { scope } }'.replace('(', 'query ('), {
        a,
        b,
      })
    ).data.compare.scope;

  const refsIn = async (place: string): Promise<string[]> =>
    (
      await ask(world, 'query ($place: ID!) { claims(filter: { place: $place }) { nodes { ref } } }', {
        place,
      })
    ).data.claims.nodes.map(({ ref }: { ref: string }) => ref);

  const refusal = async (input: object) => (await ask(world, ADD, { input })).errors[0];

  test('a region holds what it contains, and lies within what holds all of that', async () => {
    expect(await relation('in-twins', 'in-south')).toBe('WITHIN');
    expect(await relation('in-port', 'in-south')).toBe('WITHIN');
    expect(await relation('in-twins', 'in-iraq')).toBe('WITHIN');
    expect(await relation('in-france', 'in-world')).toBe('WITHIN');
    expect(await relation('in-france', 'in-iraq')).toBe('DISJOINT');
  });

  test('a list by place has what lies within it by what regions contain', async () => {
    expect((await refsIn('south')).sort()).toEqual(['in-port', 'in-south', 'in-twins']);
    expect((await refsIn('Iraq')).sort()).toEqual(['in-iraq', 'in-port', 'in-south', 'in-twins']);
    expect((await refsIn('145')).sort()).toEqual(['in-iraq', 'in-port', 'in-south', 'in-twins']);
    expect(await refsIn('world')).toHaveLength(6);
  });

  test('comparisons look at what contains the place and at what it contains', async () => {
    const { data } = await ask(
      world,
      '{ claim(id: "in-south") { comparisons { nodes { b { ref } scope } } } }',
    );
    expect(data.claim.comparisons.nodes.map(({ b }: { b: { ref: string } }) => b.ref).sort()).toEqual([
      'in-iraq',
      'in-port',
      'in-twins',
      'in-world',
    ]);
  });

  test('the name of several places is refused with all of them', async () => {
    const { errors } = await ask(world, '{ claims(filter: { place: "Georgia" }) { totalCount } }');
    expect(errors).toMatchObject([
      {
        code: 'BAD_USER_INPUT',
        field: 'filter.place',
        message:
          '"Georgia" names 2 places: GE (Georgia), US-GA (Georgia, in United States). Give the code or ref of the one that is meant.',
      },
    ]);
  });

  test.each([
    ['XKX', 'XK', 'Kosovo'],
    ['ROM', 'RO', 'Romania'],
    ['U.K.', 'GB', 'United Kingdom'],
    ['Kiev', 'UA-30', 'Kyiv'],
    ['London', 'GB-LND', 'City of London'],
    ['Democratic Republic of Congo', 'CD', 'Democratic Republic of the Congo'],
  ])('%s is what %s is called besides', async (name, ref, called) => {
    const { data } = await ask(world, `{ places(search: "${name}") { ref name } }`);
    expect(data.places).toContainEqual({ ref, name: called });
  });

  test('a withdrawn code is that of the same territory, or refused with what came in its place', async () => {
    expect(await ask(world, '{ places(within: "BU") { ref } }')).toMatchObject({ errors: [] });
    expect((await ask(world, '{ places(within: "DD") { ref } }')).errors).toMatchObject([
      {
        code: 'NOT_FOUND',
        field: 'within',
        message:
          '"DD" (German Democratic Republic) is a withdrawn code: what came in its place, DE (Germany), is not the same territory. Give a code of today, or record a place of your own.',
      },
    ]);
  });

  test('nothing lies within a region but within what it contains, and no circle is made', async () => {
    expect(await refusal({ ref: 'x', name: 'X', within: 'EU' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'within',
    });
    expect(await refusal({ ref: 'x', name: 'X', within: 'IQ-BG', contains: ['Iraq'] })).toMatchObject({
      code: 'CYCLE',
      field: 'contains.0',
    });
    expect(await refusal({ ref: 'x', name: 'X', contains: ['IQ', 'x'] })).toMatchObject({ code: 'CYCLE' });
    expect(await refusal({ ref: 'x', name: 'X', contains: [] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'contains',
    });
    expect(await refusal({ ref: 'x', name: 'X', within: 'FR', contains: ['DE'] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'contains.0',
    });
  });
});
