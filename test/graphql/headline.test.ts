import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { answer, loadAll } from '../support/figures-world.js';
import { openWorld, type World } from '../support/world.js';

const measure = (ref: string, label: string, unit: string, short?: string): object => ({
  ...{ type: 'measure', ref, label, unit, additivity: 'ADDITIVE' },
  ...(short === undefined ? {} : { short }),
});

const GROUND = [
  { type: 'source', ref: 'office', kind: 'GOVERNMENT_BODY', name: 'Office' },
  measure('hurt', 'Persons hurt in road accidents', 'persons', 'hurt'),
  measure('drowned', 'Persons drowned', 'persons'),
  measure('deaths', 'Persons killed in road accidents', 'persons', 'road deaths'),
  measure('gdp', 'Gross domestic product', 'dollars', 'GDP'),
  measure('homes', 'Houses destroyed by fire', 'houses', 'houses burnt'),
  { type: 'population', ref: 'all', label: 'All persons', short: 'everybody' },
  { type: 'population', ref: 'riders', label: 'Riders of bicycles', short: 'cyclists', within: 'all' },
  { type: 'population', ref: 'old', label: 'Persons, 65 or older', short: 'old, retired', within: 'all' },
  { type: 'population', ref: 'guests', label: 'Guests', within: 'all' },
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women of any age', short: 'women' },
];

describeEngines('a headline', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine, GROUND);
  });

  afterEach(() => world.close());

  const says = (ref: string, ...claims: object[]): object => ({
    ...{ type: 'statement', ref, source: 'office', saidOn: '2021', basis: 'FIRST_HAND' },
    claims: claims.map((claim, at) => ({ ref: `${ref}-${at + 1}`, ...claim })),
  });

  const headlineOf = async (figure: object): Promise<string> => {
    await loadAll(world, [says('s', { figure: { place: 'NO', period: '2020', ...figure } })]);
    return (await answer(world, '{ claim(id: "s-1") { headline } }')).claim.headline;
  };

  test.each([
    [
      'people of a few words stand for the unit',
      { measure: 'hurt', population: 'riders' },
      '7 cyclists hurt in Norway, 2020',
    ],
    [
      'all people stand beside it',
      { measure: 'hurt', population: 'all' },
      '7 persons hurt (everybody) in Norway, 2020',
    ],
    [
      'so do people without a short name',
      { measure: 'hurt', population: 'guests' },
      '7 persons hurt (Guests) in Norway, 2020',
    ],
    [
      'and people of many words',
      { measure: 'hurt', population: 'old' },
      '7 persons hurt (old, retired) in Norway, 2020',
    ],
    [
      'a category stands beside',
      { measure: 'hurt', population: 'riders', categories: ['women'] },
      '7 cyclists hurt (women) in Norway, 2020',
    ],
    [
      'a measure without a short name is called by its label',
      { measure: 'drowned', population: 'riders' },
      '7 cyclists drowned in Norway, 2020',
    ],
    [
      'a short name that is a noun comes first',
      { measure: 'deaths', population: 'riders' },
      'Road deaths: 7 persons (cyclists) in Norway, 2020',
    ],
    ['so does one of a quantity', { measure: 'gdp' }, 'GDP: 7 dollars in Norway, 2020'],
    ['one that begins with the unit says it once', { measure: 'homes' }, '7 houses burnt in Norway, 2020'],
    [
      'a number that nobody gives',
      { measure: 'hurt', population: 'riders', qualifier: 'UNKNOWN', value: undefined },
      'An unknown number of cyclists hurt in Norway, 2020',
    ],
    [
      'an exclusion is said without its reason',
      { measure: 'hurt', exclusions: [{ period: '2020-05', reason: 'not counted' }] },
      '7 persons hurt in Norway, 2020, not counting May',
    ],
  ])('%s', async (_, figure, headline) => {
    expect(await headlineOf({ value: 7, ...figure })).toBe(headline);
  });

  test('of a claim in words is all of it, and of a figure in the words of each statement', async () => {
    const figure = { measure: 'hurt', value: 7, place: 'NO', period: '2020-01/2020-12' };
    await loadAll(world, [
      says('a', { text: 'The road was icy.' }, { figure }),
      says('b', { ref: 'a-2', figure: { ...figure, period: '2020' } }),
    ]);
    expect(
      await answer(
        world,
        '{ a: statement(id: "a") { claims { headline } } b: statement(id: "b") { claims { headline } } }',
      ),
    ).toEqual({
      a: {
        claims: [
          { headline: 'The road was icy' },
          { headline: '7 persons hurt in Norway, January to December 2020' },
        ],
      },
      b: { claims: [{ headline: '7 persons hurt in Norway, 2020' }] },
    });
  });
});
