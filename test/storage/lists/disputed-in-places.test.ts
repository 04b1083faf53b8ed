import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { figure, loadAll, openFiguresWorld, says } from '../../support/figures-world.js';
import type { World } from '../../support/world.js';

const LIST = `query ($filter: ClaimFilter!, $orderBy: ClaimOrder, $first: Int) {
  claims(filter: $filter, orderBy: $orderBy, first: $first) { totalCount nodes { ref } } }`;

const COUNT = 24;
const PLACES = ['IQ', 'IQ-AN', 'IQ-NI', 'SY'];
const PERIODS = ['2016', '2016-05', '2015', '2017'];
const day = (at: number): string => `2017-01-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`;

const doubt = (at: number) => ({
  type: 'statement',
  ref: `doubts-${at}`,
  source: 'wire',
  saidOn: '2017-02-01',
  rebuts: [{ ref: `doubt-${at}`, target: { claim: `f${at}` }, aspects: ['VALUE'] }],
});

const concession = (at: number) => ({
  type: 'statement',
  ref: `grants-${at}`,
  source: 'mission',
  saidOn: '2017-02-02',
  concedes: [{ rebuttal: `doubt-${at}`, extent: 'FULL' }],
});

const at = (numbers: number, every: number): number[] =>
  Array.from({ length: numbers }, (_, number) => number).filter((number) => number % every === 0);

describeEngines('what does not stand undisputed in a place', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openFiguresWorld(engine);
    await loadAll(world, [
      ...at(COUNT, 1).map((number) =>
        says(`says-${number}`, 'mission', day(number), {
          [`f${number}`]: figure(number, {
            place: PLACES[number % PLACES.length],
            period: PERIODS[Math.floor(number / 2) % PERIODS.length],
          }),
        }),
      ),
      ...at(COUNT, 2).map(doubt),
      ...at(COUNT, 3)
        .filter((number) => number % 2 === 0)
        .map(concession),
    ]);
  });

  afterEach(() => world.close());

  const list = async (filter: object, orderBy: string, first = 100) => {
    const { data, errors } = await ask(world, LIST, { filter, orderBy, first });
    expect(errors).toEqual([]);
    const { totalCount, nodes } = data.claims as { totalCount: number; nodes: { ref: string }[] };
    return { totalCount, refs: nodes.map(({ ref }) => ref) };
  };

  /** Those that each part of a filter lets through, asked by itself. */
  const meetingEach = async (filter: object, orderBy: string): Promise<string[]> => {
    const each = await Promise.all(
      Object.entries(filter).map(([name, value]) => list({ [name]: value as unknown }, orderBy)),
    );
    const [first = [], ...others] = each.map(({ refs }) => refs);
    return first.filter((ref) => others.every((refs) => refs.includes(ref)));
  };

  const FILTERS = [['DISPUTED'], ['CONCEDED'], ['DISPUTED', 'CONCEDED'], ['RETRACTED']].flatMap(
    (standing) => [
      { standing, place: 'IQ' },
      { standing, place: 'IQ-AN', period: '2016' },
      { standing, place: 'IQ', period: '2016-05/2016-06' },
      { standing, place: 'IQ', period: '2016', measure: 'killed' },
      { standing, place: 'IQ', valueAtLeast: 5 },
    ],
  );

  test.each(FILTERS)('is what meets each part of %p', async (filter) => {
    for (const orderBy of ['SAID_NEWEST', 'SAID_OLDEST', 'VALUE_HIGHEST', 'RECORDED_NEWEST']) {
      const wanted = await meetingEach(filter, orderBy);
      expect(await list(filter, orderBy)).toEqual({ totalCount: wanted.length, refs: wanted });
      expect(await list(filter, orderBy, 2)).toEqual({ totalCount: wanted.length, refs: wanted.slice(0, 2) });
    }
  });

  test('is found as before where a claim turns out to have been said earlier, or stands otherwise', async () => {
    const filter = { standing: ['DISPUTED', 'CONCEDED'], place: 'IQ' };
    await loadAll(world, [
      says('says-4-first', 'count', '2016-11-01', { f4: null }),
      concession(4),
      { ...doubt(1), ref: 'doubts-1-late' },
    ]);
    const { refs } = await list(filter, 'SAID_OLDEST');
    expect(refs[0]).toBe('f4');
    expect(refs).toEqual(await meetingEach(filter, 'SAID_OLDEST'));
    expect(refs).toContain('f1');
    const { data } = await ask(
      world,
      '{ source(id: "mission") { disputedClaims(first: 100) { totalCount nodes { ref } } } }',
    );
    const disputed = data.source.disputedClaims as { totalCount: number; nodes: { ref: string }[] };
    expect(disputed.nodes.at(-1)).toEqual({ ref: 'f4' });
    expect(disputed.totalCount).toBe(disputed.nodes.length);
  });
});
