import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { answer, figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

describeEngines('series', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openFiguresWorld(engine);
  });

  afterEach(() => world.close());

  const SERIES = `query ($from: EDTF, $to: EDTF, $sources: [ID!], $population: ID, $asOf: DateTime, $place: ID = "IQ") {
  series(measure: "killed", place: $place, population: $population, from: $from, to: $to, sources: $sources, asOf: $asOf) {
    points { period { edtf } entries { source { ref } claim { ref } standing { state } } }
    changes { source { ref } from { ref } to { ref } direction likeForLike differences { axis } }
    breaks { source { ref } from { edtf } to { edtf } directionsDisagree explanation changes { to { ref } } } } }`;

  async function series(variables: Record<string, unknown> = {}): Promise<any> {
    return (await answer(world, SERIES, variables)).series;
  }

  const entries = ({ points }: any) =>
    points.map(({ period, entries: all }: any) => [
      period.edtf,
      ...all.map(({ source, claim }: any) => `${source.ref}: ${claim.ref}`),
    ]);

  const month = (value: number, at: string, more: object = {}) => figure(value, { period: at, ...more });

  test('points are in order of period, with what each voice said as origin, the latest first', async () => {
    await loadAll(world, [
      says('b', 'mission', '2017-02-01', { feb: month(20, '2016-02') }),
      says('a', 'mission', '2017-01-01', { jan: month(10, '2016-01') }),
      says('c', 'wire', '2017-01-05', { jan: null }, { relays: ['a'] }),
      says('d', 'mission', '2017-03-01', { jan2: month(11, '2016-01') }),
      says('e', 'envoy', '2017-03-02', { jan3: month(12, '2016-01') }, { onBehalfOf: 'mission' }),
      says('f', 'count', '2017-03-02', { jan4: month(13, '2016-01', { place: 'IQ-AN' }) }),
      says('g', 'count', '2017-03-02', { whole: figure(99, { period: '2016' }) }),
    ]);
    expect(entries(await series())).toEqual([
      ['2016-01', 'mission: jan3', 'mission: jan2', 'mission: jan', 'count: jan4'],
      ['2016', 'count: whole'],
      ['2016-02', 'mission: feb'],
    ]);
    expect(entries(await series({ from: '2016-02', to: '2016-03' }))).toEqual([['2016-02', 'mission: feb']]);
    expect(entries(await series({ sources: ['envoy'] }))).toEqual([['2016-01', 'mission: jan3']]);
    expect(entries(await series({ asOf: '2017-01-10T00:00:00Z' }))).toEqual([['2016-01', 'mission: jan']]);
    expect(entries(await series({ place: 'IQ-AN' }))).toEqual([['2016-01', 'count: jan4']]);
    expect(entries(await series({ population: 'soldiers' }))).toEqual([]);
  });

  test('each later figure stands beside the earlier one that differs least', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', {
        jan: month(10, '2016-01'),
        janAn: month(4, '2016-01', { place: 'IQ-AN' }),
        janS: month(7, '2016-01', { population: 'soldiers' }),
      }),
      says('b', 'mission', '2017-02-01', {
        feb: month(10, '2016-02'),
        febAn: month(5, '2016-02', { place: 'IQ-AN' }),
        febS: month(7, '2016-02', { population: 'soldiers', qualifier: 'AT_LEAST' }),
      }),
    ]);
    const { changes, breaks } = await series();
    expect(changes).toMatchObject([
      { from: { ref: 'jan' }, to: { ref: 'feb' }, direction: 'SAME', likeForLike: true },
      { from: { ref: 'janAn' }, to: { ref: 'febAn' }, direction: 'RISE', likeForLike: true },
      { from: { ref: 'janS' }, to: { ref: 'febS' }, direction: 'UNCLEAR', likeForLike: false },
    ]);
    expect(changes[2].differences).toEqual([{ axis: 'PERIOD' }, { axis: 'QUALIFIER' }]);
    expect(breaks).toMatchObject([
      {
        directionsDisagree: false,
        explanation:
          'From January 2016 to February 2016 the figures of Mission are not like for like: “7 persons killed (Soldiers) in Iraq” was followed by “At least 7 persons killed (Soldiers) in Iraq”, which differs in how exact the number is.',
      },
    ]);
  });

  test('it can rise by one definition and fall by another', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', {
        all1: month(386, '2016-12', { population: 'all' }),
        civ1: month(385, '2016-12'),
      }),
      says('b', 'mission', '2017-02-01', {
        all2: month(403, '2017-01', { population: 'all' }),
        civ2: month(382, '2017-01'),
      }),
    ]);
    const { breaks } = await series();
    expect(breaks).toMatchObject([
      {
        from: { edtf: '2016-12' },
        to: { edtf: '2017-01' },
        directionsDisagree: true,
        explanation:
          'From December 2016 to January 2017 the figures of Mission went both ways: “386 persons killed (All persons) in Iraq” rose to 403, “385 persons killed (Civilians) in Iraq” fell to 382.',
      },
    ]);
  });

  test('a figure is set beside none of another place, or of people of whom neither are part of the others', async () => {
    await loadAll(world, [
      { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
      { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
      { type: 'category', ref: 'children', dimension: 'age', label: 'Children' },
      says('a', 'mission', '2017-01-01', {
        janAn: month(4, '2016-01', { place: 'IQ-AN' }),
        janS: month(7, '2016-01', { population: 'soldiers' }),
        janW: month(3, '2016-01', { categories: ['women'] }),
        janNobody: month(5, '2016-01', { population: null }),
      }),
      says('b', 'mission', '2017-02-01', {
        feb: month(10, '2016-02'),
        febM: month(6, '2016-02', { categories: ['men'] }),
        febGirls: month(1, '2016-02', { categories: ['women', 'children'] }),
        febS: month(2, '2016-02', { population: 'all', categories: ['children'] }),
      }),
    ]);
    const { changes } = await series();
    expect(changes.map(({ from, to }: any) => `${from.ref} ${to.ref}`)).toEqual([
      'janW feb',
      'janW febGirls',
    ]);
    expect(changes.map(({ differences }: any) => differences.map(({ axis }: any) => axis))).toEqual([
      ['PERIOD', 'CATEGORY', 'VALUE'],
      ['PERIOD', 'CATEGORY', 'VALUE'],
    ]);
  });

  test('a figure that stands retracted is shown, and is in no change', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', { jan: month(10, '2016-01') }),
      says('b', 'mission', '2017-01-02', { jan2: month(12, '2016-01', { population: 'all' }) }),
      says('c', 'mission', '2017-02-01', { feb: month(11, '2016-02') }),
      says('d', 'mission', '2017-03-01', {}, { retracts: [{ claim: 'jan' }] }),
    ]);
    const shown = async (variables: object): Promise<string[][]> => {
      const { points, changes } = await series({ ...variables });
      const states = points[0].entries.map(({ claim, standing }: any) => `${claim.ref} ${standing.state}`);
      return [states, changes.map(({ from, to }: any) => `${from.ref} ${to.ref}`)];
    };
    expect(await shown({})).toEqual([['jan2 UNDISPUTED', 'jan RETRACTED'], ['jan2 feb']]);
    expect(await shown({ asOf: '2017-02-20T00:00:00Z' })).toEqual([
      ['jan2 UNDISPUTED', 'jan UNDISPUTED'],
      ['jan feb'],
    ]);
  });

  test('periods are neighbours when they are of like length and one ends as the next begins', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', {
        feb: month(1, '2016-02'),
        mar: month(2, '2016-03'),
        spring: month(3, '2016-04/2016-05'),
        summer: month(4, '2016-06/2016-07'),
        d1: month(5, '2016-08-01'),
        d2: month(6, '2016-08-02'),
        rest: month(7, '2016-08-03/2016-08-31'),
      }),
    ]);
    const { changes } = await series();
    expect(changes.map(({ from, to }: any) => `${from.ref} ${to.ref}`)).toEqual([
      'feb mar',
      'spring summer',
      'd1 d2',
    ]);
  });

  test('more than 2,000 figures are refused with what would do, and narrowed they are lined up', async () => {
    const table = (from: number, to: number, more: object) =>
      Object.fromEntries(
        Array.from({ length: to - from }, (_, at) => [`c${from + at}`, month(from + at, '2016-01', more)]),
      );
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', table(0, 1990, {})),
      says('b', 'count', '2017-01-01', table(1990, 2001, { place: 'IQ-AN' })),
    ]);
    expect((await ask(world, SERIES, {})).errors).toMatchObject([
      {
        code: 'QUERY_TOO_COMPLEX',
        message:
          'More than 2,000 figures would be lined up: ask for a place, a population, categories, sources or a shorter time (from, to).',
      },
    ]);
    expect(entries(await series({ place: 'IQ-AN' }))[0]).toHaveLength(12);
  });

  test('a period that ends before it starts is refused, and so is what is not known', async () => {
    const refusal = async (variables: object) => (await ask(world, SERIES, { ...variables })).errors;
    expect(await refusal({ from: '2017', to: '2016' })).toMatchObject([
      { code: 'BAD_USER_INPUT', field: 'to' },
    ]);
    expect(await refusal({ sources: ['none'] })).toMatchObject([{ code: 'NOT_FOUND', field: 'sources' }]);
    expect(await refusal({ place: 'none' })).toMatchObject([{ code: 'NOT_FOUND', field: 'place' }]);
  });
});
