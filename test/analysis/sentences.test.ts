import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { answer, figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

describeEngines('the sentences of the analysis', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openFiguresWorld(engine);
    await loadAll(world, [{ type: 'population', ref: 'police', label: 'Police', within: 'civilians' }]);
  });

  afterEach(() => world.close());

  const compared = async (a: string, b: string): Promise<string> =>
    (await answer(world, `{ compare(a: "${a}", b: "${b}") { explanation } }`)).compare.explanation;

  const drifted = async (statement: string): Promise<string[]> =>
    (
      await answer(world, `{ statement(id: "${statement}") { relays { drift { explanation } } } }`)
    ).statement.relays.flatMap(({ drift }: any) => drift.map(({ explanation }: any) => explanation));

  const rolledUp = async (whole: string, part: string): Promise<string> =>
    (await answer(world, `{ rollup(whole: "${whole}", parts: ["${part}"]) { explanation } }`)).rollup
      .explanation;

  test('a sentence that begins with a name written small begins with a large letter', async () => {
    await loadAll(world, [
      { type: 'source', ref: 'official', kind: 'ANONYMOUS', name: 'an official' },
      { type: 'source', ref: 'ebay', kind: 'ORGANIZATION', name: 'eBay' },
      says('a', 'mission', '2017-01-01', { c: figure(1) }),
      says('b', 'official', '2017-01-02', { d: figure(2) }, { relays: ['a'] }),
      says('e', 'ebay', '2017-01-03', { f: figure(3) }, { relays: ['a'] }),
      {
        type: 'statement',
        ref: 'no',
        source: 'official',
        saidOn: '2017-01-04',
        rebuts: [{ ref: 'r', target: { claim: 'c' }, aspects: ['VALUE'] }],
      },
    ]);
    expect([...(await drifted('b')), ...(await drifted('e'))]).toEqual([
      'An official said on 2 January 2017 “2”, where Mission on 1 January 2017 had said “1”.',
      'eBay said on 3 January 2017 “3”, where Mission on 1 January 2017 had said “1”.',
    ]);
    expect(
      await answer(world, '{ claim(id: "c") { standing { explanation } timeline { summary } } }'),
    ).toEqual({
      claim: {
        standing: {
          explanation:
            'An official disputed this on 4 January 2017, over the number, and nothing recorded here answers that.',
        },
        timeline: [
          { summary: 'Mission reported this.' },
          { summary: 'An official disputed this, over the number.' },
        ],
      },
    });
  });

  test('a day that is given as an interval is said as that day', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01/2017-01-01', { c: figure(1) }),
      says('b', 'wire', '2017-01/2017-01', { d: figure(2) }, { relays: ['a'] }),
    ]);
    expect(await drifted('b')).toEqual([
      'Wire said in January 2017 “2”, where Mission on 1 January 2017 had said “1”.',
    ]);
  });

  test('what two figures that cannot be compared are about stands in brackets, without others in them', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', {
        c: figure(1, { exclusions: [{ place: 'IQ-AN' }] }),
        nowhere: figure(3, { place: null, period: null }),
      }),
      says('b', 'count', '2017-01-01', { d: figure(2, { place: 'SY', period: null, population: null }) }),
    ]);
    expect(await compared('c', 'nowhere')).toBe(
      '“1” by Mission (Civilians in Iraq, 2016, not counting Anbar) and “3” by Mission (Civilians) cannot be compared, because one of them leaves open the place and the period.',
    );
    expect(await compared('d', 'nowhere')).toBe(
      '“2” by Count (in Syria) and “3” by Mission (Civilians) cannot be compared, because the first leaves open whom it counts and the second the place.',
    );
  });

  test('of two figures without a number it is said that neither gives one', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', { c: figure(null, { qualifier: 'UNKNOWN' }) }),
      says('b', 'count', '2017-01-01', { d: figure(null, { qualifier: 'UNKNOWN', population: 'all' }) }),
    ]);
    expect(await compared('c', 'd')).toBe(
      '“an unknown number” by Mission (Civilians in Iraq, 2016) and “an unknown number” by Count (All persons in Iraq, 2016) cannot be compared, because neither gives a number.',
    );
  });

  test('units are named where they tell two measures apart', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', { c: figure(1) }),
      says('b', 'count', '2017-01-01', {
        d: figure(1, { measure: 'wounded' }),
        e: figure(1, { measure: 'rate' }),
      }),
    ]);
    expect(await compared('c', 'd')).toBe(
      'These count different things: Mission counts “Persons killed”, Count “Persons wounded”.',
    );
    expect(await compared('c', 'e')).toBe(
      'These count different things: Mission counts “Persons killed” (persons), Count “Rate of deaths” (per 100,000).',
    );
  });

  test('one part is spoken of as one, and a sum with an open end as what it is more or fewer than', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', {
        whole: figure(10),
        more: figure(10, { place: 'IQ-AN', qualifier: 'MORE_THAN', exclusions: [{ population: 'police' }] }),
        fewer: figure(10, { population: 'police', qualifier: 'FEWER_THAN' }),
      }),
    ]);
    expect(await rolledUp('whole', 'more')).toBe(
      'One part of “10 persons killed (Civilians) in Iraq, 2016”, by Mission, comes to more than 10, which is more than the whole; the part leaves out what the whole does not say it leaves out: Police in Anbar in 2016.',
    );
    expect(await rolledUp('whole', 'fewer')).toBe(
      'One part of “10 persons killed (Civilians) in Iraq, 2016”, by Mission, comes to fewer than 10, which is less than the whole; the whole may have other parts too.',
    );
  });

  test('of a number that is the same in two periods, but means another thing, both sides are told', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', { c: figure(7, { period: '2016-01/2016-06' }) }),
      says('b', 'mission', '2017-01-02', {
        d: figure(7, { period: '2016-07/2016-12', exclusions: [{ place: 'IQ-AN' }] }),
      }),
    ]);
    expect(
      (await answer(world, '{ series(measure: "killed") { breaks { explanation } } }')).series.breaks,
    ).toEqual([
      {
        explanation:
          'From January–June 2016 to July–December 2016 the figures of Mission are not like for like: “7 persons killed (Civilians) in Iraq” was followed by “7 persons killed (Civilians) in Iraq, not counting Anbar”, which differs in what is left out.',
      },
    ]);
  });

  test('a long circle is named by its first few, and many origins by their number', async () => {
    const outlets = Array.from({ length: 1005 }, (_, index) => `o${index}`);
    await loadAll(world, [
      ...outlets.map((ref) => ({ type: 'source', ref, kind: 'NEWS_OUTLET', name: `Outlet ${ref}` })),
      ...outlets.map((ref, index) =>
        says(`first-${ref}`, ref, '2017-01-01', { c: figure(1) }, index === 0 ? {} : { basis: 'FIRST_HAND' }),
      ),
      ...outlets
        .slice(0, 9)
        .map((ref, index) =>
          says(`again-${ref}`, ref, '2017-01-02', { c: null }, { relays: [`first-o${(index + 1) % 9}`] }),
        ),
    ]);
    const { provenance } = (
      await answer(world, '{ claim(id: "c") { provenance { explanation flags { message } } } }')
    ).claim;
    expect(provenance.explanation).toBe(
      '1,014 statements by 1,005 parties say this, and it goes back to between 1,004 and 1,005 independent origins: Outlet o0, Outlet o1, Outlet o2 and 1,002 others.',
    );
    expect(provenance.flags[0].message).toBe(
      'Outlet o0, Outlet o1, Outlet o2 and 6 others pass one another on in a circle.',
    );
  });

  test('a date that is not sure is said to be around or possibly when it was', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01~', { c: figure(1) }),
      says('b', 'wire', '2017-01?', { d: figure(2) }, { relays: ['a'], onBehalfOf: 'site' }),
      says('e', 'blog', '2017%', { f: figure(3) }, { relays: ['b'] }),
      says('g', 'count', '2017-03-04?', { h: figure(4) }, { relays: ['e'] }),
    ]);
    expect([...(await drifted('b')), ...(await drifted('e')), ...(await drifted('g'))]).toEqual([
      'Wire, speaking for Site, said possibly in January 2017 “2”, where Mission around 1 January 2017 had said “1”.',
      'Blog said possibly around 2017 “3”, where Wire, speaking for Site, possibly in January 2017 had said “2”.',
      'Count said possibly on 4 March 2017 “4”, where Blog possibly around 2017 had said “3”.',
    ]);
  });

  test('a quantity that nobody gives is an unknown number, whatever its unit', async () => {
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', {
        c: figure(null, { measure: 'rate', qualifier: 'UNKNOWN' }),
        d: figure(null, { qualifier: 'UNKNOWN' }),
      }),
    ]);
    expect(await answer(world, '{ c: claim(id: "c") { text } d: claim(id: "d") { text } }')).toEqual({
      c: { text: 'Rate of deaths: an unknown number (Civilians) in Iraq, 2016.' },
      d: { text: 'An unknown number of persons killed (Civilians) in Iraq, 2016.' },
    });
  });

  test('an answer to an answer is a reply', async () => {
    const rebuts = (ref: string, target: object) => [{ ref, target, aspects: ['VALUE'] }];
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', { c: figure(1) }),
      says('b', 'count', '2017-01-02', {}, { rebuts: rebuts('r1', { claim: 'c' }) }),
      says('d', 'mission', '2017-01-03', {}, { rebuts: rebuts('r2', { rebuttal: 'r1' }) }),
      says('e', 'count', '2017-01-04', {}, { rebuts: rebuts('r3', { rebuttal: 'r2' }) }),
    ]);
    expect((await answer(world, '{ claim(id: "c") { timeline { summary } } }')).claim.timeline).toEqual([
      { summary: 'Mission reported this.' },
      { summary: 'Count disputed this, over the number.' },
      { summary: 'Mission answered the objection of Count.' },
      { summary: 'Count replied to the answer of Mission.' },
    ]);
  });

  test('of a correction it is said who made it and when, not whose word the new figure is', async () => {
    const corrects = (claim: string, by: string) => [{ claim, by: { ref: by } }];
    await loadAll(world, [
      says('a', 'mission', '2017-01-01', { c: figure(64) }),
      says('b', 'count', '2017-02-01', { d: figure(2975) }),
      says(
        'e',
        'envoy',
        '2017-03-01',
        { d: null },
        { basis: 'ADOPTED', relays: ['b'], corrects: corrects('c', 'd') },
      ),
    ]);
    const first =
      'Envoy put “2,975 persons killed (Civilians) in Iraq, 2016” in the place of “64 persons killed (Civilians) in Iraq, 2016” on 1 March 2017.';
    expect(await compared('c', 'd')).toBe(first);
    expect(await compared('d', 'c')).toBe(first);

    await loadAll(world, [says('f', 'mission', '2017-04-01', {}, { corrects: corrects('d', 'c') })]);
    const back =
      'Mission put “64 persons killed (Civilians) in Iraq, 2016” in the place of “2,975 persons killed (Civilians) in Iraq, 2016” on 1 April 2017.';
    expect(await compared('c', 'd')).toBe(back);
    expect(await compared('d', 'c')).toBe(back);
  });

  test('a measure that is called like its unit is named once', async () => {
    await loadAll(world, [
      { type: 'measure', ref: 'deaths', label: 'Deaths', unit: 'deaths', additivity: 'ADDITIVE' },
      says('a', 'mission', '2017-01-01', { c: figure(64, { measure: 'deaths' }) }),
    ]);
    expect(await answer(world, '{ claim(id: "c") { text } }')).toEqual({
      claim: { text: '64 deaths (Civilians) in Iraq, 2016.' },
    });
  });
});
