import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { answer, figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

describeEngines('drift', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openFiguresWorld(engine);
  });

  afterEach(() => world.close());

  const DRIFT = `query { statement(id: "copy") { relays { upstream { ref } faithful drift {
  kind downstream upstream explanation downstreamClaim { ref } upstreamClaim { ref } } } } }`;

  /** What drifted in a copy of what `mission` (and, if given, `count`) said. */
  async function drifted(said: object[], copied: object, counted?: object[]): Promise<any[]> {
    const named = (prefix: string, figures: object[]) =>
      Object.fromEntries(figures.map((one, index) => [`${prefix}${index}`, one]));
    await loadAll(world, [
      says('said', 'mission', '2017-01-01', named('m', said)),
      ...(counted ? [says('counted', 'count', '2017-01-01', named('n', counted))] : []),
      says(
        'copy',
        'wire',
        '2017-01-02',
        { c: copied },
        { relays: ['said', ...(counted ? ['counted'] : [])] },
      ),
    ]);
    return (await answer(world, DRIFT)).statement.relays;
  }

  const kinds = (relays: any[]): string[][] => relays.map(({ drift }) => drift.map(({ kind }: any) => kind));

  describe('drift along a relay', () => {
    test.each<[string, object, object, string[]]>([
      ['nothing', figure(5), figure(5), []],
      ['the value', figure(5), figure(6), ['VALUE_CHANGED']],
      ['a lost range', figure(5, { low: 4, high: 6 }), figure(5), ['RANGE_CHANGED']],
      ['a lost "at least"', figure(5, { qualifier: 'AT_LEAST' }), figure(5), ['QUALIFIER_CHANGED']],
      ['the measure', figure(5), figure(5, { measure: 'wounded' }), ['MEASURE_CHANGED']],
      [
        'the measure and its unit',
        figure(5),
        figure(5, { measure: 'rate' }),
        ['MEASURE_CHANGED', 'UNIT_CHANGED'],
      ],
      ['the place', figure(5), figure(5, { place: 'IQ-AN' }), ['PLACE_CHANGED']],
      ['a lost place', figure(5), figure(5, { place: null }), ['PLACE_CHANGED']],
      ['the period', figure(5), figure(5, { period: '2016-12' }), ['PERIOD_CHANGED']],
      ['the population', figure(5), figure(5, { population: 'all' }), ['POPULATION_CHANGED']],
      [
        'an exclusion that comes',
        figure(5),
        figure(5, { exclusions: [{ place: 'IQ-AN' }] }),
        ['EXCLUSION_ADDED'],
      ],
      [
        'an exclusion that goes',
        figure(5, { exclusions: [{ place: 'IQ-AN' }] }),
        figure(5),
        ['EXCLUSION_DROPPED'],
      ],
      [
        'one exclusion for another',
        figure(5, { exclusions: [{ place: 'IQ-AN' }] }),
        figure(5, { exclusions: [{ place: 'IQ-BG' }] }),
        ['EXCLUSION_ADDED', 'EXCLUSION_DROPPED'],
      ],
      [
        'a wider exclusion',
        figure(5, { exclusions: [{ place: 'IQ-AN', period: '2016-05' }] }),
        figure(5, { exclusions: [{ place: 'IQ-AN' }] }),
        ['EXCLUSION_ADDED'],
      ],
      [
        'one that is cut up otherwise',
        figure(5, {
          exclusions: [
            { place: 'IQ-AN', period: '2016-01/2016-06' },
            { place: 'IQ-AN', period: '2016-07/2016-12' },
          ],
        }),
        figure(5, { exclusions: [{ place: 'IQ-AN' }] }),
        [],
      ],
      [
        'a figure that nothing upstream can be',
        figure(5, { measure: 'wounded' }),
        figure(6),
        ['UNSUPPORTED'],
      ],
    ])('is %s', async (_, said, copied, expected) => {
      expect(kinds(await drifted([said], copied))).toEqual([expected]);
    });

    test('what is left out of a month is still left out when only the month is another', async () => {
      const month = (period: string) => figure(5, { period, exclusions: [{ place: 'IQ-AN' }] });
      expect(kinds(await drifted([month('2016-05')], month('2016-06')))).toEqual([['PERIOD_CHANGED']]);
    });

    test('both values stand side by side, in words', async () => {
      const [relay] = await drifted([figure(1959, { qualifier: 'AT_LEAST' })], figure(1959));
      expect(relay).toMatchObject({
        faithful: false,
        drift: [
          {
            downstream: 'exactly',
            upstream: 'at least',
            downstreamClaim: { ref: 'c' },
            upstreamClaim: { ref: 'm0' },
            explanation:
              'Wire said on 2 January 2017 “1,959”, where Mission on 1 January 2017 had said “at least 1,959”.',
          },
        ],
      });
    });
  });

  describe('the counterpart of a figure', () => {
    test('is the one of the same number that differs least, before one that is nearer in kind', async () => {
      const relays = await drifted([figure(6)], figure(5, { place: 'SY', period: '2015' }), [figure(5)]);
      expect(kinds(relays)).toEqual([[], ['PLACE_CHANGED', 'PERIOD_CHANGED']]);
    });

    test('is of the same measure where the same number differs on three axes or more', async () => {
      const relays = await drifted(
        [figure(9)],
        figure(5, { place: 'SY', period: '2015', population: 'all' }),
        [figure(5)],
      );
      // Both differ on place, period and population; the first on its value too.
      expect(kinds(relays)[1]).toEqual(['PLACE_CHANGED', 'PERIOD_CHANGED', 'POPULATION_CHANGED']);
    });

    test('is the nearest in value of those that differ on as many axes', async () => {
      const relays = await drifted([figure(90), figure(60), figure(30)], figure(55));
      expect(relays[0].drift[0].upstreamClaim).toEqual({ ref: 'm1' });
    });

    test('is the one asserted first of two that are as near, in decimals as they are written', async () => {
      const relays = await drifted([figure(0.1), figure(0.3)], figure(0.2));
      expect(relays[0].drift[0].upstreamClaim).toEqual({ ref: 'm0' });
    });

    test('is that of the upstream named first where all else is equal', async () => {
      const relays = await drifted([figure(60)], figure(55), [figure(50)]);
      expect(kinds(relays)).toEqual([['VALUE_CHANGED'], []]);
    });

    test('is none where no upstream has one: every relay says so', async () => {
      const relays = await drifted([figure(1, { measure: 'wounded' })], figure(2), [
        figure(3, { measure: 'rate' }),
      ]);
      expect(kinds(relays)).toEqual([['UNSUPPORTED'], ['UNSUPPORTED']]);
      expect(relays[0].drift[0].explanation).toBe(
        'Wire said on 2 January 2017: “2 persons killed (Civilians) in Iraq, 2016”, but what Mission had said on 1 January 2017 holds no figure that this could be a copy of.',
      );
    });
  });

  test('claims that are no figures do not drift', async () => {
    await loadAll(world, [
      says('said', 'mission', '2017-01-01', { m: figure(1) }),
      {
        type: 'statement',
        ref: 'copy',
        source: 'wire',
        saidOn: '2017-01-02',
        relays: ['said'],
        claims: [{ text: 'It was bad.' }],
      },
    ]);
    expect(kinds((await answer(world, DRIFT)).statement.relays)).toEqual([[]]);
  });

  test('a claim is disputed through a statement with which it entered only once that statement counts', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', { m: figure(1) }),
      says('b', 'count', '2017-01-20', { m: null }),
      {
        type: 'statement',
        ref: 'c',
        source: 'site',
        saidOn: '2017-01',
        rebuts: [{ ref: 'r', target: { statement: 'b' }, aspects: ['METHOD'] }],
      },
    ]);
    const QUERY = `query ($asOf: DateTime) { source(id: "mission") { record(asOf: $asOf) { disputed } }
    claim(id: "m") { standing(asOf: $asOf) { openRebuttals { ref } } } }`;
    const asOf = async (day: string) => {
      const { source, claim } = await answer(world, QUERY, { asOf: `${day}T00:00:00Z` });
      return [source.record.disputed, claim.standing.openRebuttals.length];
    };
    expect(await asOf('2017-01-19')).toEqual([0, 0]);
    expect(await asOf('2017-01-20')).toEqual([1, 1]);
  });

  test('the record of a source counts relays that changed something, and how its claims fared', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', {
        m1: figure(1),
        m2: figure(2, { place: 'SY' }),
        m3: figure(3, { place: 'US' }),
      }),
      says('b', 'wire', '2017-01-02', { m1: null }, { relays: ['a'] }),
      says('c', 'wire', '2017-01-03', { w: figure(9) }, { relays: ['a'] }),
      {
        type: 'statement',
        ref: 'd',
        source: 'site',
        saidOn: '2017-01-04',
        rebuts: [
          { ref: 'r1', target: { claim: 'm1' }, aspects: ['VALUE'] },
          { ref: 'r2', target: { claim: 'm2' }, aspects: ['VALUE'] },
        ],
      },
      {
        type: 'statement',
        ref: 'e',
        source: 'envoy',
        saidOn: '2017-01-05',
        concedes: [{ rebuttal: 'r1', extent: 'FULL' }],
      },
      { type: 'statement', ref: 'f', source: 'mission', saidOn: '2017-01-06', retracts: [{ claim: 'm3' }] },
    ]);
    const QUERY = `query ($asOf: DateTime) { sources(first: 10) { nodes { ref record(asOf: $asOf) {
    claimsOriginated claimsRelayed disputed openlyDisputed conceded corrected retracted rebuttalsMade relaysWithDrift } } } }`;
    const records = async (asOf?: string) =>
      Object.fromEntries(
        (await answer(world, QUERY, { asOf })).sources.nodes.map(({ ref, record }: any) => [ref, record]),
      );
    const now = await records();
    expect(now['mission']).toMatchObject({
      claimsOriginated: 3,
      claimsRelayed: 0,
      disputed: 2,
      openlyDisputed: 1,
      conceded: 1,
      retracted: 1,
    });
    expect(now['wire']).toMatchObject({ claimsOriginated: 1, claimsRelayed: 1, relaysWithDrift: 1 });
    expect(now['site']).toMatchObject({ rebuttalsMade: 2, claimsOriginated: 0 });
    const before = await records('2017-01-03T12:00:00Z');
    expect(before['mission']).toMatchObject({ disputed: 0, retracted: 0, claimsOriginated: 3 });
    expect(before['site']).toMatchObject({ rebuttalsMade: 0 });
  });
});
