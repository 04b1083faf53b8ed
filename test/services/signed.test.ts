import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const NET = {
  type: 'measure',
  ref: 'net',
  label: 'Net migration',
  unit: 'persons',
  additivity: 'ADDITIVE',
  signed: true,
};
const BORN = { type: 'measure', ref: 'born', label: 'Births', unit: 'births', additivity: 'ADDITIVE' };
const RATE = { type: 'measure', ref: 'growth', label: 'Growth', unit: 'percent', additivity: 'NON_ADDITIVE' };
const GROUND = [NET, BORN, RATE, { type: 'source', ref: 'office', kind: 'GOVERNMENT_BODY', name: 'Office' }];

const says = (ref: string, figures: Readonly<Record<string, object>>): object => ({
  type: 'statement',
  ref,
  source: 'office',
  saidOn: '2021',
  basis: 'FIRST_HAND',
  claims: Object.entries(figures).map(([name, figure]) => ({
    ref: name,
    figure: { measure: 'net', place: 'PL', period: '2020', ...figure },
  })),
});

describeEngines('signed measures', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine, GROUND);
  });

  afterEach(() => world.close());

  test('are answered and exported as they were given; one that is not signed is not', async () => {
    const { data } = await ask(world, '{ measures { ref signed } }');
    expect(data.measures).toEqual([
      { ref: 'net', signed: true },
      { ref: 'born', signed: false },
      { ref: 'growth', signed: false },
    ]);
    expect((await world.exported()).slice(0, 4)).toEqual(expect.arrayContaining([NET, BORN, RATE]));
  });

  test('not signed is what is left out: the same measure again; signed is another', async () => {
    expect(await world.load([{ ...BORN, signed: false }, NET])).toMatchObject({ known: 2, faults: [] });
    expect((await world.load([{ ...BORN, signed: true }])).faults).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await world.load([{ ...NET, signed: false }])).faults).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('are recorded through the API too', async () => {
    const { data, errors } = await ask(
      world,
      `mutation { signed: addMeasure(input: { ref: "balance", label: "Balance", unit: "dollars", additivity: ADDITIVE, signed: true })
         { measure { signed } }
       plain: addMeasure(input: { ref: "sold", label: "Sold", unit: "tonnes", additivity: ADDITIVE }) { measure { signed } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ signed: { measure: { signed: true } }, plain: { measure: { signed: false } } });
  });

  describe('a number below 0', () => {
    test.each([
      ['value', { value: -1 }],
      ['low', { value: 1, low: -2, high: 3 }],
      ['low', { qualifier: 'BETWEEN', low: -2, high: 3 }],
      ['high', { qualifier: 'BETWEEN', low: 0, high: -1 }],
      ['value', { qualifier: 'FEWER_THAN', value: 0 }],
    ])('is refused of a measure that does not go below it, by its field: %s', async (field, numbers) => {
      const { faults } = await world.load([says('s', { c: { measure: 'born', ...numbers } })]);
      expect(faults).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
      if (field !== 'high') expect(faults[0]!.message).toContain(`claims.0.figure.${field}`);
    });

    test.each([
      ['a signed measure', 'net'],
      ['a rate', 'growth'],
    ])('is taken of %s, and so is a bound at 0 or below', async (_, measure) => {
      const { faults } = await world.load([
        says('s', {
          a: { measure, value: -1 },
          b: { measure, qualifier: 'BETWEEN', low: -2, high: 3 },
          c: { measure, qualifier: 'AT_MOST', value: -4 },
          d: { measure, qualifier: 'FEWER_THAN', value: 0 },
        }),
      ]);
      expect(faults).toEqual([]);
    });
  });

  test('a part may be more than its whole, and is never inconsistent with it', async () => {
    await world.load([
      says('s', { year: { value: -12_000 }, half: { value: 8_000, period: '2020-07/2020-12' } }),
    ]);
    const { data } = await ask(world, '{ compare(a: "half", b: "year") { scope verdict explanation } }');
    expect(data.compare).toEqual({
      scope: 'WITHIN',
      verdict: 'CONSISTENT',
      explanation:
        'What Office counts, “8,000” in Poland, July to December 2020, is a part of what Office counts, “-12,000” in Poland, 2020, and either number may be the larger, because what is counted goes below zero too.',
    });
  });

  test('what is at most a number of it has no lower end', async () => {
    await world.load([
      says('s', { a: { qualifier: 'AT_MOST', value: -1_000 } }),
      says('t', { b: { value: -5_000 } }),
    ]);
    const { data } = await ask(world, '{ compare(a: "a", b: "b") { verdict } }');
    expect(data.compare.verdict).toBe('COMPATIBLE');
  });

  test('parts that come to more than the whole exceed it only where nothing is missing', async () => {
    await world.load([
      says('s', {
        year: { value: -12_000 },
        first: { value: -20_000, period: '2020-01/2020-06' },
        second: { value: 9_000, period: '2020-07/2020-12' },
      }),
    ]);
    const verdict = async (parts: string[]) =>
      (
        await ask(
          world,
          'query ($parts: [ID!]) { rollup(whole: "year", parts: $parts) { verdict residual } }',
          {
            parts,
          },
        )
      ).data.rollup;
    expect(await verdict(['second'])).toEqual({ verdict: 'INCOMPLETE', residual: -21_000 });
    expect(await verdict(['first'])).toEqual({ verdict: 'INCOMPLETE', residual: 8_000 });
    expect(await verdict(['first', 'second'])).toEqual({ verdict: 'EXCEEDS', residual: -1_000 });
  });
});
