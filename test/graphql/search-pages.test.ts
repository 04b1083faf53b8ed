import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, openWorld, type World } from '../support/world.js';

/** Of so many claims each of two words stands in more than are looked through one by one, and both in some in the middle. */
const CLAIMS = 8_000;
const [UNTIL, FROM] = [4_500, 3_400];

const textOf = (at: number): string =>
  [`Gauge ${at} stood`, at < UNTIL ? 'upstream' : 'elsewhere', at >= FROM ? 'in spring' : 'in autumn'].join(
    ' ',
  );

/** A statement holds so many. */
const TOGETHER = 1_000;

const STATEMENTS = Array.from({ length: CLAIMS / TOGETHER }, (_, number) => ({
  type: 'statement',
  ref: `survey-${number}`,
  source: 'agency',
  saidOn: '2022-01-01',
  claims: Array.from({ length: TOGETHER }, (__, at) => ({
    ref: `gauge-${number * TOGETHER + at}`,
    text: textOf(number * TOGETHER + at),
  })),
}));

describeEngines('a long list of what was found', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine, [...BASICS, ...STATEMENTS]);
  });

  afterAll(() => world.close());

  const page = async (query: string, after: string | null, first = 100) => {
    const { data, errors } = await ask(
      world,
      `query ($query: String!, $after: String, $first: Int) {
         search(query: $query, kinds: [CLAIM], first: $first, after: $after) {
           totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { score node { ... on Claim { ref } } } } }`,
      { query, after, first },
    );
    expect(errors).toEqual([]);
    return data.search;
  };

  const refsOf = ({ nodes }: { nodes: { node: { ref: string } }[] }): string[] =>
    nodes.map(({ node }) => node.ref);

  test('has what holds all common words first, wherever it stands', async () => {
    const found = await page('upstream spring gauge', null);
    expect(refsOf(found)).toEqual(Array.from({ length: 100 }, (_, at) => `gauge-${FROM + at}`));
    expect(found.totalCount).toBe(1_000);
  });

  test('has what holds a rare word besides before what holds the common ones alone', async () => {
    const found = await page('gauge upstream 4321 spring', null, 1);
    expect(refsOf(found)).toEqual(['gauge-4321']);
  });

  test('lists a thousand, each once, while more is recorded between its pages', async () => {
    const seen: string[] = [];
    const scores: number[] = [];
    let after: string | null = null;
    for (let number = 0; ; number += 1) {
      const found = await page('gauge upstream spring', after);
      seen.push(...refsOf(found));
      scores.push(...found.nodes.map(({ score }: { score: number }) => score));
      expect(found.pageInfo.hasPreviousPage).toBe(number > 0);
      await world.load([
        {
          type: 'statement',
          ref: `late-${engine}-${number}`,
          source: 'wire',
          saidOn: '2022-01-02',
          claims: [{ ref: `late-${number}`, text: `Gauge upstream spring ${number}` }],
        },
      ]);
      if (!found.pageInfo.hasNextPage) break;
      after = found.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(1_000);
    expect(new Set(seen).size).toBe(1_000);
    expect(seen.some((ref) => ref.startsWith('late'))).toBe(false);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('refuses the cursor of another query', async () => {
    const { pageInfo } = await page('gauge', null, 1);
    const { errors } = await ask(
      world,
      'query ($after: String) { search(query: "gauge upstream spring", after: $after) { totalCount } }',
      { after: pageInfo.endCursor },
    );
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'after' }]);
  });
});
