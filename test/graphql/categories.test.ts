import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const CATEGORIES = [
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women', aliases: ['females'] },
  { type: 'category', ref: 'adults', dimension: 'age', label: 'Adults' },
  { type: 'category', ref: 'girls', dimension: 'sex', label: 'Girls', short: 'girls', within: 'women' },
];
const ADD = `mutation ($input: CategoryInput!) { addCategory(input: $input) {
  category { id ref dimension label short aliases within { ref } } } }`;

describeEngines('categories', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    expect(await world.load(CATEGORIES)).toMatchObject({ created: 3, faults: [] });
  });

  afterAll(() => world.close());

  test('are listed in the order of recording, all or those of one dimension', async () => {
    const { data } = await ask(
      world,
      `{ categories { ref } sex: categories(dimension: "sex") { ref dimension label short aliases within { ref } }
         none: categories(dimension: "Sex") { ref } }`,
    );
    expect(data.categories.slice(0, 3)).toEqual([{ ref: 'women' }, { ref: 'adults' }, { ref: 'girls' }]);
    expect(data.sex).toEqual([
      {
        ref: 'women',
        dimension: 'sex',
        label: 'Women',
        short: 'Women',
        aliases: ['females'],
        within: null,
      },
      {
        ref: 'girls',
        dimension: 'sex',
        label: 'Girls',
        short: 'girls',
        aliases: [],
        within: { ref: 'women' },
      },
    ]);
    expect(data).toMatchObject({ none: [] });
  });

  test('are exported as they were imported, and importing them again changes nothing', async () => {
    expect((await world.exported()).slice(0, 3)).toEqual(CATEGORIES);
    expect(await world.load(CATEGORIES)).toMatchObject({ created: 0, known: 3, faults: [] });
  });

  test('are recorded by a mutation, which says what is on record, and are found by their id', async () => {
    const input = { ref: 'boys', dimension: 'sex', label: 'Boys', short: 'boys', aliases: ['lads'] };
    const { category } = (await ask(world, ADD, { input })).data.addCategory;
    expect(category).toEqual({ ...input, id: expect.stringMatching(/^category_/), within: null });
    expect((await ask(world, ADD, { input })).data.addCategory.category.id).toBe(category.id);
    const { data } = await ask(world, 'query ($id: ID!) { node(id: $id) { ... on Category { ref } } }', {
      id: category.id,
    });
    expect(data.node).toEqual({ ref: 'boys' });
  });

  test('lie within one that is named by its id or its ref', async () => {
    const id = (await ask(world, '{ categories { id } }')).data.categories[0].id as string;
    const input = { ref: 'widows', dimension: 'sex', label: 'Widows', within: id };
    const { data } = await ask(world, ADD, { input });
    expect(data.addCategory.category.within).toEqual({ ref: 'women' });
    expect(await world.load([{ type: 'category', ...input, within: 'women' }])).toMatchObject({ known: 1 });
  });

  test('of other content under a known ref are a conflict, and within another dimension bad input', async () => {
    const other = await ask(world, ADD, { input: { ref: 'women', dimension: 'sex', label: 'Ladies' } });
    expect(other.errors).toMatchObject([{ code: 'CONFLICT', field: 'ref' }]);
    const mixed = await ask(world, ADD, {
      input: { ref: 'mothers', dimension: 'sex', label: 'Mothers', within: 'adults' },
    });
    expect(mixed.errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'within' }]);
  });

  test('one line of a file that names a refused category is no fault of its own', async () => {
    const { faults } = await world.load([
      { type: 'category', ref: 'broken', dimension: 'event', label: 'A', within: 'women' },
      { type: 'category', ref: 'beneath', dimension: 'event', label: 'B', within: 'broken' },
      { type: 'category', ref: 'early', dimension: 'event', label: 'C', within: 'late' },
      { type: 'category', ref: 'late', dimension: 'event', label: 'D' },
    ]);
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [1, 'BAD_USER_INPUT'],
      [3, 'NOT_FOUND'],
    ]);
  });
});
