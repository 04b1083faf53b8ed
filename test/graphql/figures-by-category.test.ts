import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { exportRecords } from '../../src/services/read/export-records.js';
import { known } from '../../src/services/read/names.js';
import { reading } from '../../src/services/services.js';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const CODELISTS = [
  { type: 'measure', ref: 'hurt', label: 'Persons hurt', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
  { type: 'category', ref: 'girls', dimension: 'sex', label: 'Girls', within: 'women' },
  { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
  { type: 'category', ref: 'adults', dimension: 'age', label: 'Adults' },
  { type: 'category', ref: 'children', dimension: 'age', label: 'Children' },
  { type: 'category', ref: 'flood', dimension: 'event', label: 'The flood' },
];

const figure = (value: number, more: object = {}) => ({
  measure: 'hurt',
  value,
  place: 'NO',
  period: '2021',
  ...more,
});

const STATEMENT = {
  type: 'statement',
  ref: 'report',
  source: 'wire',
  saidOn: '2022-01-01',
  claims: [
    { ref: 'total', figure: figure(100) },
    { ref: 'girls-hurt', figure: figure(7, { categories: ['girls'] }) },
    { ref: 'grown-women', figure: figure(40, { categories: ['women', 'adults'] }) },
    { ref: 'men-hurt', figure: figure(53, { categories: ['men'] }) },
    {
      ref: 'not-adults',
      figure: figure(12, {
        categories: ['women'],
        exclusions: [{ categories: ['adults'], reason: 'of age' }],
      }),
    },
    { ref: 'after-the-flood', figure: figure(3, { period: '2022', categories: ['flood', 'girls'] }) },
  ],
};

describeEngines('figures by category', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    expect(await world.load([...CODELISTS, STATEMENT])).toMatchObject({ faults: [] });
  });

  afterAll(() => world.close());

  const refusalOf = async (given: object) => {
    const { errors } = await ask(
      world,
      'mutation ($claims: [ClaimInput!]!) { report(input: { statement: { source: "wire", saidOn: "2022" }, claims: $claims }) { claims { id } } }',
      { claims: [{ figure: figure(1, given) }] },
    );
    return errors[0];
  };

  test('say of which categories they are, in order of dimension, and so do their exclusions', async () => {
    const { data } = await ask(
      world,
      `{ women: claim(id: "grown-women") { figure { categories { ref dimension } exclusions { reason } } }
         rest: claim(id: "not-adults") { figure { categories { ref }
           exclusions { categories { ref } reason place { ref } } } }
         total: claim(id: "total") { figure { categories { ref } } } }`,
    );
    expect(data).toEqual({
      women: {
        figure: {
          categories: [
            { ref: 'adults', dimension: 'age' },
            { ref: 'women', dimension: 'sex' },
          ],
          exclusions: [],
        },
      },
      rest: {
        figure: {
          categories: [{ ref: 'women' }],
          exclusions: [{ categories: [{ ref: 'adults' }], reason: 'of age', place: null }],
        },
      },
      total: { figure: { categories: [] } },
    });
  });

  test.each([
    ['["women"]', ['girls-hurt', 'grown-women', 'not-adults', 'after-the-flood']],
    ['["women", "adults"]', ['grown-women']],
    ['["girls"]', ['girls-hurt', 'after-the-flood']],
    ['["women", "men"]', []],
    ['["children"]', []],
  ])('are listed by %s, with everything within each', async (categories, refs) => {
    const { data } = await ask(
      world,
      `{ claims(filter: { categories: ${categories} }, orderBy: SAID_OLDEST) { totalCount nodes { ref } } }`,
    );
    expect(data.claims).toEqual({ totalCount: refs.length, nodes: refs.map((ref) => ({ ref })) });
  });

  test('are listed by so many categories, each counted once', async () => {
    const list = (names: readonly string[]) =>
      ask(world, 'query ($names: [ID!]) { claims(filter: { categories: $names }) { totalCount } }', {
        names,
      });
    const { data } = await list(Array.from({ length: 500 }, (_, at) => (at % 2 === 0 ? 'women' : 'adults')));
    expect(data.claims.totalCount).toBe(1);
    const { errors } = await list(Array.from({ length: 21 }, (_, at) => `category-${at}`));
    expect(errors).toMatchObject([
      {
        code: 'BAD_USER_INPUT',
        field: 'filter.categories',
        message: '21 categories are given, and 20 are the most: a figure must be of each of them.',
      },
    ]);
  });

  test('are lined up by category in a series', async () => {
    const { data } = await ask(
      world,
      '{ series(measure: "hurt", categories: ["girls"]) { points { period { edtf } entries { claim { ref } } } } }',
    );
    expect(data.series.points).toEqual([
      { period: { edtf: '2021' }, entries: [{ claim: { ref: 'girls-hurt' } }] },
      { period: { edtf: '2022' }, entries: [{ claim: { ref: 'after-the-flood' } }] },
    ]);
  });

  test('are compared with those of the whole and of a part, and not with those of another', async () => {
    const { data } = await ask(
      world,
      '{ claim(id: "girls-hurt") { comparisons { nodes { verdict scope b { ref } } } } }',
    );
    expect(data.claim.comparisons.nodes).toEqual([
      { verdict: 'CONSISTENT', scope: 'WITHIN', b: { ref: 'total' } },
    ]);
  });

  test('name at most one category of each dimension, and so do their exclusions', async () => {
    expect(await refusalOf({ categories: ['women', 'children', 'men'] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'claims.0.figure.categories',
      message:
        'At most one category of each dimension is named; of sex these are "women" and "men": give one of them, or one that holds both.',
    });
    expect(await refusalOf({ exclusions: [{ categories: ['women', 'girls'] }] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'claims.0.figure.exclusions.0.categories',
    });
  });

  test('name categories on record, and exclusions name something', async () => {
    expect(await refusalOf({ categories: ['women', 'elderly'] })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'claims.0.figure.categories.1',
    });
    expect(await refusalOf({ exclusions: [{ categories: [] }] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'claims.0.figure.exclusions.0',
    });
    for (const asked of [
      'claims(filter: { categories: ["elderly"] })',
      'series(measure: "hurt", categories: ["elderly"])',
    ]) {
      const { errors } = await ask(world, `{ ${asked} { __typename } }`);
      expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  test('tell a category by its id as by its ref', async () => {
    const { data } = await ask(world, '{ categories(dimension: "sex") { id } }');
    const id = data.categories[0].id as string;
    const preview = await ask(
      world,
      'query ($claim: ClaimInput!) { previewClaim(claim: $claim) { known { ref } } }',
      { claim: { figure: figure(40, { categories: ['adults', id] }) } },
    );
    expect(preview.data.previewClaim.known).toEqual({ ref: 'grown-women' });
    const listed = await ask(world, `{ claims(filter: { categories: ["${id}"] }) { totalCount } }`);
    expect(listed.data.claims.totalCount).toBe(4);
  });

  test('are exported one by one with the categories that they need', async () => {
    const reader = reading(world.services, OPERATOR);
    await world.load([
      {
        ...STATEMENT,
        ref: 'later',
        claims: [
          {
            ref: 'rest',
            figure: figure(9, { categories: ['flood'], exclusions: [{ categories: ['girls'] }] }),
          },
        ],
      },
    ]);
    const refs: string[] = [];
    for await (const line of exportRecords(reader, await known(reader, 'claim', 'rest'))) {
      const { type, ref } = JSON.parse(line) as { type: string; ref: string };
      if (type === 'category') refs.push(ref);
    }
    expect(refs).toEqual(['women', 'girls', 'flood']);
  });

  test('are exported as they were imported', async () => {
    const records = await world.exported();
    expect(records).toContainEqual(STATEMENT);
    const copy = await openWorld(engine);
    expect(await copy.load(records)).toMatchObject({ faults: [] });
    expect(await copy.exported()).toEqual(records);
    await copy.close();
    expect(await world.load(records)).toMatchObject({ created: 0, faults: [] });
  });
});
