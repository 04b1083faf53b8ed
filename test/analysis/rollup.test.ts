import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { answer, figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

describeEngines('rollup', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openFiguresWorld(engine);
  });

  afterEach(() => world.close());

  const ROLLUP = `query ($whole: ID!, $parts: [ID!], $asOf: DateTime) { rollup(whole: $whole, parts: $parts, asOf: $asOf) {
  verdict low high residual parts { ref } missing { edtf } missingPlaces { ref } explanation
  undeclaredExclusions { place { ref } period { edtf } population { ref } reason }
  unmatchedExclusions { place { ref } period { edtf } population { ref } reason } } }`;

  async function rolledUp(variables: Record<string, unknown>): Promise<any> {
    const { rollup } = await answer(world, ROLLUP, { whole: 'whole', ...variables });
    return {
      ...rollup,
      parts: rollup.parts.map(({ ref }: any) => ref),
      missing: rollup.missing.map(({ edtf }: any) => edtf),
      missingPlaces: rollup.missingPlaces.map(({ ref }: any) => ref),
    };
  }

  const QUARTERS = ['2016-01/2016-03', '2016-04/2016-06', '2016-07/2016-09', '2016-10/2016-12'];

  /** A whole year of 100 and its quarters, as mission says them. */
  const year = (
    values: readonly number[],
    whole: object = figure(100),
    more: readonly object[] = [],
  ): object[] => [
    says('year', 'mission', '2017-01-10', { whole }),
    ...values.map((value, index) =>
      says(`q${index}-said`, 'envoy', `2017-01-0${index + 1}`, {
        [`q${index}`]: figure(value, { period: QUARTERS[index]!, ...more[index] }),
      }),
    ),
  ];

  describe('adding up', () => {
    test.each<[string, number[], object, string, number | null]>([
      ['RECONCILES', [10, 20, 30, 40], figure(100), 'four quarters make the year', 0],
      ['SHORT', [10, 20, 30, 30], figure(100), 'less than the whole', 10],
      ['EXCEEDS', [10, 20, 30, 50], figure(100), 'more than the whole', -10],
      ['RECONCILES', [10, 20, 30, 50], figure(100, { qualifier: 'AT_LEAST' }), 'the whole may be more', -10],
      ['INCOMPLETE', [10, 20, 30], figure(100), 'a quarter is missing', 40],
      ['EXCEEDS', [60, 50], figure(100), 'too much already, although quarters are missing', -10],
      [
        'RECONCILES',
        [1.1, 2.2],
        figure(3.3, { period: '2016-01/2016-06' }),
        'decimals as they are written',
        0,
      ],
    ])('%s: %s', async (verdict, values, whole, _, residual) => {
      await loadAll(world, year(values, whole));
      expect(await rolledUp({})).toMatchObject({
        verdict,
        residual,
        parts: values.map((__, index) => `q${index}`),
      });
    });

    test('says which stretches are missing, joined where they adjoin', async () => {
      await loadAll(world, year([10, 20]));
      expect(await rolledUp({})).toMatchObject({ verdict: 'INCOMPLETE', missing: ['2016-07/2016-12'] });
      expect((await rolledUp({ parts: ['q1'] })).missing).toEqual(['2016-01/2016-03', '2016-07/2016-12']);
    });

    test('what the whole leaves out is never missing', async () => {
      await loadAll(world, year([10, 20, 30], figure(60, { exclusions: [{ period: '2016-10/2016-12' }] })));
      expect(await rolledUp({})).toMatchObject({ verdict: 'RECONCILES', missing: [] });
    });

    test('bounds are summed, and what has no end has none', async () => {
      await loadAll(
        world,
        year([10, 20, 30, 40], figure(100), [{ qualifier: 'AT_LEAST' }, { low: 15, high: 25 }]),
      );
      expect(await rolledUp({})).toMatchObject({ low: 95, high: null, residual: 0, verdict: 'RECONCILES' });
    });

    test('figures that overlap are not added up', async () => {
      await loadAll(world, [
        ...year([10, 20]),
        says('half', 'mission', '2017-01-01', { h: figure(30, { period: '2016-01/2016-06' }) }),
      ]);
      expect(await rolledUp({ parts: ['q0', 'h'] })).toMatchObject({ verdict: 'OVERLAPPING' });
    });

    test('stocks add up over places, not over time; rates not at all', async () => {
      const stock = (value: number, more: object) =>
        figure(value, { measure: 'displaced', period: '2016-05', ...more });
      await loadAll(world, [
        says('stock', 'mission', '2017-01-01', { whole: stock(5, { period: '2016' }), may: stock(5, {}) }),
        says('rates', 'mission', '2017-01-01', {
          rate: figure(1, { measure: 'rate' }),
          part: figure(1, { measure: 'rate', place: 'IQ-AN' }),
        }),
      ]);
      expect(await rolledUp({})).toMatchObject({ verdict: 'NOT_ADDITIVE', low: null, high: null });
      expect(await rolledUp({ whole: 'rate' })).toMatchObject({ verdict: 'NOT_ADDITIVE', parts: ['part'] });
    });

    test('where the parts are places, those of which nothing is known are missing', async () => {
      await loadAll(world, [
        says('land', 'mission', '2017-01-01', { whole: figure(10, { place: 'US' }) }),
        says('states', 'mission', '2017-01-02', {
          ny: figure(4, { place: 'US-NY' }),
          ca: figure(6, { place: 'US-CA' }),
        }),
      ]);
      const { missingPlaces, verdict, parts } = await rolledUp({});
      expect([verdict, parts]).toEqual(['INCOMPLETE', ['ny', 'ca']]);
      expect(missingPlaces).toContain('US-TX');
      expect(missingPlaces).not.toContain('US-NY');
    });
  });

  describe('the parts where none are given', () => {
    test('are those of the side, the latest said of each box, from the finest up', async () => {
      await loadAll(world, [
        ...year([10, 20, 30, 40]),
        says('again', 'mission', '2017-01-08', { q0b: figure(11, { period: QUARTERS[0] }) }),
        says('half', 'mission', '2017-01-09', { h: figure(31, { period: '2016-01/2016-06' }) }),
        says('others', 'wire', '2017-01-09', { o: figure(1, { period: '2016-01' }) }),
      ]);
      expect((await rolledUp({})).parts).toEqual(['q0b', 'q1', 'q2', 'q3']);
      expect((await rolledUp({ asOf: '2017-01-07T23:00:00Z' })).parts).toEqual(['q0', 'q1', 'q2', 'q3']);
    });
  });

  describe('from the shortest period up', () => {
    const during = (period: string, value = 10): object => figure(value, { period });
    const chosen = async (whole: object, parts: Readonly<Record<string, string>>): Promise<string[]> => {
      await loadAll(world, [
        says('all', 'mission', '2022-01-10', { whole }),
        says(
          'each',
          'mission',
          '2022-01-11',
          mapped(parts, (period) => during(period)),
        ),
      ]);
      return (await rolledUp({})).parts;
    };
    const mapped = <T, U>(given: Readonly<Record<string, T>>, by: (value: T) => U): Record<string, U> =>
      Object.fromEntries(Object.entries(given).map(([key, value]) => [key, by(value)]));

    test('a month replaces the one week of it that there is', async () => {
      expect(
        await chosen(during('2021-01/2021-02'), {
          week: '2021-01-04/2021-01-10',
          january: '2021-01',
          february: '2021-02',
        }),
      ).toEqual(['february', 'january']);
    });

    test('a month gives way to weeks that cover it', async () => {
      expect(
        await chosen(during('2021-01/2021-02'), {
          january: '2021-01',
          february: '2021-02',
          w1: '2021-02-01/2021-02-07',
          w2: '2021-02-08/2021-02-14',
          w3: '2021-02-15/2021-02-21',
          w4: '2021-02-22/2021-02-28',
        }),
      ).toEqual(['w1', 'w2', 'w3', 'w4', 'january']);
    });

    test('a half year gives way to its quarters of which one gave way to its months', async () => {
      expect(
        await chosen(during('2021'), {
          half: '2021-01/2021-06',
          q1: '2021-01/2021-03',
          q2: '2021-04/2021-06',
          january: '2021-01',
          february: '2021-02',
          march: '2021-03',
          may: '2021-05',
        }),
      ).toEqual(['february', 'january', 'march', 'q2']);
    });

    test('one that leaves out the rest gives way where those in it cover all that it counts', async () => {
      await loadAll(world, [
        says('all', 'mission', '2022-01-10', { whole: during('2021') }),
        says('each', 'mission', '2022-01-11', {
          half: figure(20, { period: '2021-01/2021-06', exclusions: [{ period: '2021-03/2021-06' }] }),
          january: during('2021-01'),
          february: during('2021-02'),
        }),
      ]);
      expect((await rolledUp({})).parts).toEqual(['february', 'january']);
    });

    test('of two that overlap in part the shorter one is taken', async () => {
      expect(
        await chosen(during('2021-01/2021-02'), {
          january: '2021-01',
          february: '2021-02',
          across: '2021-01-29/2021-02-04',
        }),
      ).toEqual(['across']);
    });
  });

  describe('what was taken back', () => {
    const retracts = (target: object): object => ({ retracts: [target] });

    test('is no part: neither a figure that stands retracted nor what a retracted statement said last', async () => {
      await loadAll(world, [
        ...year([10, 20, 30, 40]),
        says('again', 'mission', '2017-01-08', { q0b: figure(11, { period: QUARTERS[0] }) }),
        says('back', 'mission', '2017-02-01', {}, retracts({ claim: 'q3' })),
        says('unsaid', 'mission', '2017-02-02', {}, retracts({ statement: 'again' })),
      ]);
      expect(await rolledUp({})).toMatchObject({
        verdict: 'INCOMPLETE',
        parts: ['q0', 'q1', 'q2'],
        missing: ['2016-10/2016-12'],
      });
      expect((await rolledUp({ asOf: '2017-01-20T00:00:00Z' })).parts).toEqual(['q0b', 'q1', 'q2', 'q3']);
    });
  });

  describe('where no figure differs from the whole on one axis of place, time and population', () => {
    const SEXES = ['women', 'men'].map((ref) => ({ type: 'category', ref, dimension: 'sex', label: ref }));
    const AGES = ['children', 'adults'].map((ref) => ({
      type: 'category',
      ref,
      dimension: 'age',
      label: ref,
    }));
    const cut = (...categories: string[]): object => figure(10, { categories });

    test('the parts are those of the dimension that was recorded first, one dimension at a time', async () => {
      await loadAll(world, [
        ...SEXES,
        ...AGES,
        says('all', 'mission', '2017-01-01', { whole: figure(20), girls: cut('women', 'children') }),
        says('ages', 'mission', '2017-01-02', { young: cut('children') }),
        says('sexes', 'mission', '2017-01-03', { w: cut('women'), m: cut('men') }),
        says('rest', 'mission', '2017-01-04', { old: cut('adults') }),
      ]);
      expect((await rolledUp({})).parts).toEqual(['young', 'old']);
      expect(await rolledUp({ parts: ['w', 'm'] })).toMatchObject({ verdict: 'RECONCILES', residual: 0 });
      expect(await rolledUp({ parts: ['w', 'm', 'young'] })).toMatchObject({ verdict: 'OVERLAPPING' });
    });
  });

  describe('what is left out', () => {
    test('by a part, and not said by the whole, is undeclared, cut to the part', async () => {
      const anbar = { place: 'IQ-AN', reason: 'not reached' };
      await loadAll(world, year([10, 20, 30, 40], figure(100), [{ exclusions: [anbar] }]));
      expect((await rolledUp({})).undeclaredExclusions).toEqual([
        {
          place: { ref: 'IQ-AN' },
          period: { edtf: '2016-01/2016-03' },
          population: { ref: 'civilians' },
          reason: 'not reached',
        },
      ]);
    });

    test('is declared where the whole says so, and unmatched where a part counts it all the same', async () => {
      const anbar = { place: 'IQ-AN', period: '2016-01/2016-06' };
      await loadAll(
        world,
        year([10, 20, 30, 40], figure(100, { exclusions: [anbar] }), [{ exclusions: [{ place: 'IQ-AN' }] }]),
      );
      const { undeclaredExclusions, unmatchedExclusions } = await rolledUp({});
      expect(undeclaredExclusions).toEqual([]);
      expect(unmatchedExclusions).toEqual([
        { place: { ref: 'IQ-AN' }, period: { edtf: '2016-01/2016-06' }, population: null, reason: null },
      ]);
    });

    test('by one part and counted by another is left out by nobody', async () => {
      await loadAll(world, [
        ...year([10, 20, 30, 40], figure(100), [{ exclusions: [{ place: 'IQ-AN' }] }]),
        says('anbar', 'mission', '2017-01-08', { an: figure(5, { place: 'IQ-AN', period: QUARTERS[0] }) }),
      ]);
      expect(await rolledUp({ parts: ['q0', 'q1', 'q2', 'q3', 'an'] })).toMatchObject({
        verdict: 'EXCEEDS',
        undeclaredExclusions: [],
      });
    });
  });

  describe('parts that will not do', () => {
    test.each([
      ['another measure', figure(1, { measure: 'wounded' })],
      ['another country', figure(1, { place: 'SY' })],
      ['a period left open', figure(1, { period: null })],
    ])('are refused: %s', async (_, part) => {
      await loadAll(world, [...year([]), says('p', 'mission', '2017-01-01', { p: part })]);
      const { errors } = await ask(world, ROLLUP, { whole: 'whole', parts: ['p'] });
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'parts' }]);
    });

    test('are refused where they or the whole are not figures or not known', async () => {
      await loadAll(world, [
        ...year([]),
        {
          type: 'statement',
          ref: 's',
          source: 'wire',
          saidOn: '2017',
          claims: [{ ref: 'words', text: 'It was bad.' }],
        },
      ]);
      const refusal = async (variables: object) => (await ask(world, ROLLUP, { ...variables })).errors;
      expect(await refusal({ whole: 'words' })).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'whole' }]);
      expect(await refusal({ whole: 'whole', parts: ['words'] })).toMatchObject([
        { code: 'BAD_USER_INPUT', field: 'parts' },
      ]);
      expect(await refusal({ whole: 'whole', parts: ['none'] })).toMatchObject([
        { code: 'NOT_FOUND', field: 'parts' },
      ]);
    });
  });

  test('an exclusion that reaches beyond its part at one end is given as it was', async () => {
    await loadAll(
      world,
      year([10, 20, 30, 40], figure(100), [{ exclusions: [{ place: 'IQ-AN', period: '2015-12/2016-02' }] }]),
    );
    expect((await rolledUp({})).undeclaredExclusions).toMatchObject([
      { period: { edtf: '2015-12/2016-02' } },
    ]);
  });

  test('each part counts once, and the whole is no part of itself', async () => {
    await loadAll(world, year([10, 20, 30, 40]));
    expect(await rolledUp({ parts: ['q0', 'q0'] })).toMatchObject({ low: 10, high: 10, parts: ['q0'] });
    const { errors } = await ask(world, ROLLUP, { whole: 'whole', parts: ['q0', 'whole'] });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'parts' }]);
  });

  test('without parts there is no sum, and all is missing', async () => {
    await loadAll(world, [
      says('year', 'mission', '2017-01-10', { whole: figure(0), timeless: figure(0, { period: null }) }),
    ]);
    const nothing = { verdict: 'INCOMPLETE', low: null, high: null, residual: null, parts: [] };
    expect(await rolledUp({})).toMatchObject({ ...nothing, missing: ['2016'] });
    expect(await rolledUp({ whole: 'timeless', parts: [] })).toMatchObject(nothing);
  });

  test('the sentence says of what the parts say nothing, and never that nothing is recorded', async () => {
    await loadAll(world, [
      says('month', 'mission', '2017-02-10', { whole: figure(31, { period: '2017-01' }) }),
      says('days', 'mission', '2017-02-11', { days: figure(10, { period: '2017-01-01/2017-01-10' }) }),
      says('more', 'mission', '2017-02-12', { sunday: figure(1, { period: '2017-01-15' }) }),
    ]);
    expect((await rolledUp({ parts: ['days'] })).explanation).toBe(
      'One part of “31 persons killed (Civilians) in Iraq, January 2017”, by Mission, comes to 10, but it is not all of it: this part says nothing of 11 to 31 January.',
    );
    expect((await rolledUp({})).explanation).toBe(
      'The 2 parts of “31 persons killed (Civilians) in Iraq, January 2017”, by Mission, come to 11, but they are not all of it: these parts say nothing of 11 to 14 January and 16 to 31 January.',
    );
    expect((await rolledUp({ whole: 'sunday' })).explanation).toBe(
      'No parts of “1 persons killed (Civilians) in Iraq, 15 January 2017”, by Mission, are at hand to be added up.',
    );
  });

  test('parts that are months do not miss places: what they leave out is undeclared instead', async () => {
    const month = (at: string) => figure(10, { period: at, exclusions: [{ place: 'IQ-AN' }] });
    await loadAll(world, [
      says('said', 'mission', '2017-01-01', {
        whole: figure(20, { period: '2016-05/2016-06' }),
        may: month('2016-05'),
        june: month('2016-06'),
      }),
    ]);
    const { verdict, missingPlaces, undeclaredExclusions } = await rolledUp({});
    expect([verdict, missingPlaces, undeclaredExclusions.length]).toEqual(['RECONCILES', [], 2]);
  });

  test('a tenth about is a tenth as it is written', async () => {
    await loadAll(world, [
      says('said', 'mission', '2017-01-01', { whole: figure(0.88) }),
      says('parts', 'mission', '2017-01-02', {
        a: figure(0.7, { period: '2016-01/2016-06', qualifier: 'APPROXIMATE' }),
        b: figure(0.1, { period: '2016-07/2016-12', qualifier: 'APPROXIMATE' }),
      }),
    ]);
    expect(await rolledUp({})).toMatchObject({ verdict: 'RECONCILES', low: 0.72, high: 0.88 });
  });

  // Of thousands of rows the rule is what costs, whatever the engine.
  (engine === 'sqlite' ? test : test.skip)(
    'thousands of daily parts are added up without a stall',
    async () => {
      const days = Array.from({ length: 3_000 }, (_, day) =>
        new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10),
      );
      await loadAll(world, [
        says('all', 'mission', '2020-01-01', {
          whole: figure(3_000, { period: `${days[0]!}/${days.at(-1)!}` }),
        }),
        ...days.map((at, index) =>
          says(`d${index}`, 'mission', '2020-01-02', {
            [`d${index}c`]: figure(1, { period: at, exclusions: [{ place: 'IQ-AN' }] }),
          }),
        ),
      ]);
      expect(await rolledUp({})).toMatchObject({
        verdict: 'RECONCILES',
        low: 3_000,
        residual: 0,
        missing: [],
      });
    },
    60_000,
  );
});
