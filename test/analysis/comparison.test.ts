import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { answer, figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

describeEngines('comparing figures', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openFiguresWorld(engine);
  });

  afterAll(() => world.close());

  let pair = 0;

  /** Compares two figures said by two parties of nothing else in common. */
  async function compared(a: object, b: object, sources: [string, string] = ['wire', 'site']): Promise<any> {
    pair += 1;
    const [first, second] = [`a${pair}`, `b${pair}`];
    await loadAll(world, [
      says(`s${first}`, sources[0], '2017-01-01', { [first]: a }),
      says(`s${second}`, sources[1], '2017-01-02', { [second]: b }),
    ]);
    const { data, errors } = await ask(
      world,
      'query ($a: ID!, $b: ID!) { compare(a: $a, b: $b) { verdict scope difference ratio explanation differences { axis a b } } }',
      { a: first, b: second },
    );
    expect(errors).toEqual([]);
    return data.compare;
  }

  const bounded = (qualifier: string, value: number | null, more: object = {}) =>
    figure(value, { qualifier, ...more });

  describe('the verdict on two figures', () => {
    test.each<[string, string, object, object]>([
      [
        'AGREES',
        'one number for one scope, however it is put',
        figure(1, { period: '2016-01' }),
        figure(1, { exclusions: [{ period: '2016-02/2016-12' }] }),
      ],
      ['COMPATIBLE', 'some number fits both', bounded('AT_LEAST', 5), figure(9)],
      ['COMPATIBLE', 'a tenth about', bounded('APPROXIMATE', 1000), figure(1100)],
      ['COMPATIBLE', 'a tenth as it is written', bounded('APPROXIMATE', 0.7), figure(0.77)],
      ['CONFLICTS', 'beyond a tenth', bounded('APPROXIMATE', 1000), figure(1101)],
      ['CONFLICTS', 'more than leaves out the number itself', bounded('MORE_THAN', 50), figure(50)],
      [
        'COMPATIBLE',
        'at least holds the number itself',
        bounded('AT_LEAST', 50),
        figure(50, { period: '2016-01/2016-12' }),
      ],
      ['CONFLICTS', 'fewer than leaves out the number itself', bounded('FEWER_THAN', 60), figure(60)],
      [
        'COMPATIBLE',
        'a range is its bounds, whatever the qualifier',
        figure(70, { low: 60, high: 80 }),
        figure(75),
      ],
      ['CONFLICTS', 'two exact numbers', figure(11), figure(12)],
      ['NOT_COMPARABLE', 'another measure', figure(21), figure(21, { measure: 'wounded' })],
      ['NOT_COMPARABLE', 'nobody gives a number', bounded('UNKNOWN', null), figure(22)],
      ['NOT_COMPARABLE', 'one leaves the place open', figure(23, { place: null }), figure(23)],
      ['NOT_COMPARABLE', 'nothing in common', figure(24, { place: 'IQ-AN' }), figure(24, { place: 'IQ-BG' })],
      [
        'NOT_COMPARABLE',
        'only some in common',
        figure(25, { period: '2016-01/2016-06' }),
        figure(25, { period: '2016-04/2016-09' }),
      ],
      ['CONSISTENT', 'a part that is less', figure(3, { place: 'IQ-AN' }), figure(30)],
      [
        'INCONSISTENT',
        'a part that is more',
        figure(31, { place: 'IQ-AN' }),
        figure(30, { population: 'all' }),
      ],
      [
        'CONSISTENT',
        'the whole may be more than it says',
        figure(32, { place: 'IQ-AN' }),
        bounded('AT_LEAST', 2),
      ],
      [
        'CONSISTENT',
        'a stock in a part',
        figure(4, { measure: 'displaced', place: 'IQ-AN' }),
        figure(40, { measure: 'displaced' }),
      ],
      [
        'NOT_COMPARABLE',
        'a stock at another time',
        figure(41, { measure: 'displaced', period: '2016-03' }),
        figure(42, { measure: 'displaced' }),
      ],
      [
        'NOT_COMPARABLE',
        'a stock that leaves out some time',
        figure(43, { measure: 'displaced', place: 'IQ-AN', exclusions: [{ period: '2016-03' }] }),
        figure(44, { measure: 'displaced' }),
      ],
      [
        'NOT_COMPARABLE',
        'a rate of a part',
        figure(5, { measure: 'rate', place: 'IQ-AN' }),
        figure(50, { measure: 'rate' }),
      ],
      ['CONFLICTS', 'a rate of the same', figure(51, { measure: 'rate' }), figure(52, { measure: 'rate' })],
    ])('%s: %s', async (verdict, _, a, b) => {
      expect((await compared(a, b)).verdict).toBe(verdict);
    });

    test('exclusions count as what they cover: May and June apart are May to June', async () => {
      const apart = figure(101, {
        exclusions: [
          { place: 'IQ-AN', period: '2016-05' },
          { place: 'IQ-AN', period: '2016-06' },
        ],
      });
      const together = figure(102, { exclusions: [{ place: 'IQ-AN', period: '2016-05/2016-06' }] });
      expect(await compared(apart, together)).toMatchObject({
        scope: 'EQUAL',
        differences: [{ axis: 'VALUE' }],
      });
    });

    test('what leaves out all but one month is that month', async () => {
      const rest = figure(103, { exclusions: [{ period: '2016-02/2016-12' }] });
      expect(await compared(rest, figure(104, { period: '2016-01' }))).toMatchObject({ scope: 'EQUAL' });
    });

    test('two months that both leave out Anbar do not differ in what they leave out', async () => {
      const month = (period: string, exclusions: object[]) => figure(105, { period, exclusions });
      const { differences } = await compared(
        month('2016-05', [{ place: 'IQ-AN' }]),
        month('2016-06', [{ place: 'IQ-AN', period: '2016-06' }]),
      );
      expect(differences).toEqual([{ axis: 'PERIOD', a: 'May 2016', b: 'June 2016' }]);
    });

    test('one statement that says both gives alternatives', async () => {
      await loadAll(world, [says('both', 'blog', '2017-01-01', { x1: figure(901), x2: figure(902) })]);
      expect(await answer(world, '{ compare(a: "x1", b: "x2") { verdict explanation } }')).toEqual({
        compare: {
          verdict: 'ALTERNATIVES',
          explanation:
            'Of the same thing, Persons killed (Civilians) in Iraq, 2016, Blog gives “901” and “902” in one statement, as alternatives, and no number fits both.',
        },
      });
    });

    test('a part is said to be no more than the whole only where all its numbers are', async () => {
      const part = (value: number, more: object = {}) => figure(value, { place: 'IQ-AN', ...more });
      const ends = async (a: object, b: object) =>
        /(the part [^.]*)\.$/.exec((await compared(a, b)).explanation)?.[1];
      expect(await ends(part(201), figure(202))).toBe('the part is not more than the whole');
      expect(await ends(part(500, { low: 90, high: 600 }), figure(203))).toBe(
        'the part need not be more than the whole',
      );
      expect(await ends(part(204), bounded('AT_LEAST', 2.5))).toBe(
        'the part need not be more than the whole',
      );
    });

    test('who gives the same number is named once', async () => {
      const again = figure(211, { period: '2016-01' });
      const otherwise = figure(211, { exclusions: [{ period: '2016-02/2016-12' }] });
      expect((await compared(again, otherwise, ['wire', 'wire'])).explanation).toMatch(
        /^Wire gives twice the same number, 211, for the same thing: /,
      );
    });

    test('a claim beside itself is one claim', async () => {
      await loadAll(world, [says('self', 'wire', '2017-01-01', { self: figure(221) })]);
      expect((await answer(world, '{ compare(a: "self", b: "self") { explanation } }')).compare).toEqual({
        explanation:
          'Both are one and the same claim, by Wire: “221 persons killed (Civilians) in Iraq, 2016”.',
      });
    });

    test('alternatives are told of whoever gave both', async () => {
      await loadAll(world, [
        says('one', 'site', '2017-01-01', { y1: figure(903) }),
        says('two', 'wire', '2017-01-02', { y1: figure(903), y2: figure(904) }),
      ]);
      expect(
        (await answer(world, '{ compare(a: "y1", b: "y2") { explanation } }')).compare.explanation,
      ).toMatch(/^Of the same thing, .*, Wire gives “903” and “904” in one statement/);
    });

    test('an exclusion that names nothing of the figure is not spoken of', async () => {
      const elsewhere = { exclusions: [{ place: 'SY' }] };
      const { differences } = await compared(
        figure(111, elsewhere),
        figure(111, { ...elsewhere, place: 'SY-DI', exclusions: [{ place: 'SY-HI' }] }),
      );
      expect(differences).toEqual([{ axis: 'PLACE', a: 'Iraq', b: 'Damascus' }]);
      const { claims } = await answer(
        world,
        '{ claims(filter: { valueAtLeast: 111, valueAtMost: 111 }) { nodes { text } } }',
      );
      expect(claims.nodes.map(({ text }: any) => text)).toEqual([
        '111 persons killed (Civilians) in Damascus, 2016.',
        '111 persons killed (Civilians) in Iraq, 2016.',
      ]);
    });

    test('a party and its spokesperson are one side, and revise', async () => {
      expect(await compared(figure(911), figure(912), ['mission', 'envoy'])).toMatchObject({
        verdict: 'REVISES',
      });
    });

    test('a correction revises whatever the scopes, until it is taken back', async () => {
      await loadAll(world, [
        says('old', 'count', '2017-01-01', { old1: figure(921, { place: 'IQ-AN' }) }),
        {
          type: 'statement',
          ref: 'fix',
          source: 'count',
          saidOn: '2017-02-01',
          corrects: [{ claim: 'old1', by: { ref: 'new1', figure: figure(922, { place: 'IQ-BG' }) } }],
        },
        {
          type: 'statement',
          ref: 'unfix',
          source: 'count',
          saidOn: '2017-03-01',
          retracts: [{ statement: 'fix' }],
        },
      ]);
      const QUERY =
        'query ($asOf: DateTime) { compare(a: "new1", b: "old1", asOf: $asOf) { verdict scope difference ratio } }';
      expect(await answer(world, QUERY, { asOf: '2017-02-15T00:00:00Z' })).toEqual({
        compare: { verdict: 'REVISES', scope: 'DISJOINT', difference: -1, ratio: 921 / 922 },
      });
      expect((await answer(world, QUERY, { asOf: '2017-01-15T00:00:00Z' })).compare.verdict).toBe(
        'NOT_COMPARABLE',
      );
      expect((await answer(world, QUERY)).compare.verdict).toBe('NOT_COMPARABLE');
    });

    test('decimals are counted as they are written', async () => {
      const { difference } = await compared(figure(1.1), figure(3.3));
      expect(difference).toBe(2.2);
    });
  });

  test('the others that can be compared come conflicts first, page by page, by verdict', async () => {
    const other = await openFiguresWorld(engine);
    try {
      await loadAll(other, [
        says('s0', 'wire', '2017-01-01', { it: figure(100) }),
        {
          type: 'statement',
          ref: 'words',
          source: 'wire',
          saidOn: '2017-01-01',
          claims: [{ text: 'Words.' }],
        },
        says('s1', 'site', '2017-01-01', { part: figure(10, { place: 'IQ-AN' }) }),
        says('s2', 'site', '2017-01-01', { more: figure(101, { place: 'IQ-BG' }) }),
        says('s3', 'blog', '2017-01-01', { least: figure(90, { qualifier: 'AT_LEAST' }) }),
        says('s4', 'blog', '2017-01-02', { against: figure(120) }),
        says('s5', 'wire', '2017-01-03', { again: figure(130) }),
        says('s6', 'count', '2017-06-01', { later: figure(140) }),
        says('s7', 'count', '2017-06-01', { elsewhere: figure(140, { place: 'SY' }) }),
      ]);
      const LIST = `query ($first: Int, $after: String, $verdict: [Verdict!], $asOf: DateTime) { claim(id: "it") {
      comparisons(first: $first, after: $after, verdict: $verdict, asOf: $asOf) { totalCount pageInfo { hasNextPage endCursor } nodes { verdict b { ref } } } } }`;
      const listed = async (variables: object): Promise<any> =>
        (await answer(other, LIST, { ...variables })).claim.comparisons;
      const all = await listed({});
      expect(all.nodes.map(({ verdict, b }: any) => [verdict, b.ref])).toEqual([
        ['CONFLICTS', 'against'],
        ['CONFLICTS', 'later'],
        ['INCONSISTENT', 'more'],
        ['REVISES', 'again'],
        ['COMPATIBLE', 'least'],
        ['CONSISTENT', 'part'],
      ]);
      const first = await listed({ first: 2 });
      expect(first).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
      const rest = await listed({ after: first.pageInfo.endCursor });
      expect(rest.nodes.map(({ b }: any) => b.ref)).toEqual(['more', 'again', 'least', 'part']);
      expect((await listed({ verdict: ['CONSISTENT', 'REVISES'] })).totalCount).toBe(2);
      expect((await listed({ verdict: ['NOT_COMPARABLE'] })).totalCount).toBe(0);
      expect((await listed({ asOf: '2017-02-01T00:00:00Z' })).totalCount).toBe(5);
    } finally {
      await other.close();
    }
  });
});
