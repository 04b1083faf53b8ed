import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

/** What somebody types who has heard of a figure, and the claim that is meant. */
const PHRASINGS: readonly (readonly [typed: string, ref: string])[] = [
  ['382 civilians killed in January', 'xinhua-killed-civ-2017-01'],
  ['UN says 403 civilians were killed in Iraq in January 2017', 'unami-killed-civ-2017-01'],
  ['how many people died in iraq in november 2016, 2885?', 'unami-killed-all-2016-11'],
  ['1959 iraqi soldiers dead mosul', 'unami-killed-sf-2016-11'],
  ['nearly 2,000 members of Iraqi forces killed, UN', 'dujarric-killed-sf-2016-11'],
  ['at least 6878 civilian deaths iraq 2016', 'ap-killed-civ-2016'],
  ['12,388 injured Iraq last year 2016', 'unami-wounded-civ-2016'],
  ['death toll Ninewa November 2016 332', 'unami-killed-civ-ninewa-2016-11'],
  ['Iraq Body Count 16,393 civilian deaths in 2016', 'ibc-killed-civ-2016-revised'],
  ['926 civilians lost their lives and 930 were hurt in November', 'unami-killed-civ-2016-11'],
  ['292 killed in Anbar', 'anbar-killed-2016-11'],
  ['civilians killed Baghdad January 2017', 'unami-killed-civ-baghdad-2017-01'],
  ['civilian death toll iraq jan 2017', 'unami-killed-civ-2017-01'],
  ['iraqi army losses november 2016', 'unami-killed-sf-2016-11'],
  ['baghdad civilians wounded april 2016', 'unami-wounded-civ-baghdad-2016-04'],
  ['iraq 2016 civilian deaths', 'unami-killed-civ-2016'],
];

/** The number is wrong; the figures of what it is about are meant, the nearest first. */
const WRONG = [
  '390 civilians killed Iraq January 2017',
  ['xinhua-killed-civ-2017-01', 'unami-killed-civ-2017-01'],
] as const;

describeEngines('the demo data, as a reporter searches it', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load(readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n'));
  });

  afterAll(() => world.close());

  const firstClaims = async (query: string, first: number): Promise<string[]> => {
    const { data, errors } = await ask(
      world,
      `query ($query: String!, $first: Int) {
         search(query: $query, kinds: [CLAIM], first: $first) { nodes { node { ... on Claim { ref } } } } }`,
      { query, first },
    );
    expect(errors).toEqual([]);
    return data.search.nodes.map(({ node }: { node: { ref: string } }) => node.ref);
  };

  test.each(PHRASINGS)('finds what is meant by “%s” among the first three: %s', async (typed, ref) => {
    expect(await firstClaims(typed, 3)).toContain(ref);
  });

  test('finds the nearest figures of what a wrong number is about', async () => {
    const [typed, refs] = WRONG;
    expect(await firstClaims(typed, 2)).toEqual(refs);
  });

  test.each([
    ['390 civillians killed Iraq January 2017', '390 civilians killed Iraq January 2017'],
    ['woundd civilians november', 'wounded civilians november'],
    ['anbar health directrate', 'anbar health directorate'],
  ])('finds what is meant by “%s”, a slip of “%s”', async (typed, meant) => {
    const found = await firstClaims(typed, 10);
    expect(found).not.toEqual([]);
    expect(found).toEqual(await firstClaims(meant, 10));
  });

  test('finds first what is of the month that is named without a year', async () => {
    expect(await firstClaims('civilians killed baghdad december', 1)).toEqual([
      'unami-killed-civ-baghdad-2016-12',
    ]);
  });

  test('finds first what is of the measure, the people, the place and the time asked for, and nothing by half a word', async () => {
    const claims = await firstClaims('iraqi army losses november 2016', 3);
    expect(claims.every((ref) => ref.includes('killed-sf'))).toBe(true);
    const { data } = await ask(
      world,
      '{ search(query: "AP", first: 1) { nodes { node { ... on Source { ref } } } } }',
    );
    expect(data.search.nodes).toEqual([{ node: { ref: 'ap' } }]);
  });

  test('finds a source by its short name before all that was said by it and about it', async () => {
    const { data } = await ask(
      world,
      '{ search(query: "unami", first: 1) { nodes { node { ... on Source { ref } } } } }',
    );
    expect(data.search.nodes).toEqual([{ node: { ref: 'unami' } }]);
  });
});
