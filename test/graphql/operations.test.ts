import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask, operation } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const demo = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

/** Those that write, in the order in which they build on one another; watching is tested over WebSocket. */
const WRITING = [
  'check-key',
  'add-source',
  'add-document',
  'add-measure',
  'add-place',
  'add-population',
  'report-figure',
  'rebut-figure',
  'concede-point',
  'withdraw-rebuttal',
  'affirm-figure',
  'correct-figure',
  'take-back',
];
const READING = readdirSync('schema/operations')
  .map((file) => file.replace('.graphql', ''))
  .filter((name) => !WRITING.includes(name) && name !== 'watch-claims');

describeEngines('the operations on the demo data', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load(demo);
  });

  afterAll(() => world.close());

  test.each(READING)('%s answers without an error, and not with nothing', async (name) => {
    const { data, errors } = await ask(world, operation(name));
    expect(errors).toEqual([]);
    for (const answer of Object.values<any>(data)) {
      expect(answer).not.toBeNull();
      expect(answer.nodes ?? answer).not.toEqual([]);
    }
  });

  test('the 1,959 stood undisputed the day before it was disputed, and conceded the day after', async () => {
    const { data } = await ask(world, operation('before-and-after'));
    expect(data.claim).toEqual({
      before: { state: 'UNDISPUTED', explanation: 'Nothing recorded here disputes this.' },
      after: {
        state: 'CONCEDED',
        since: '2016-12-03',
        explanation:
          'United Nations Assistance Mission for Iraq conceded in part on 3 December 2016 what War Media Cell, speaking for Iraqi Joint Operations Command, had said against this on 3 December 2016, over the number and whether it was verified, calling it too high.',
      },
    });
  });

  test('the civilian figure of the same day is untouched', async () => {
    const { data } = await ask(
      world,
      '{ claim(id: "unami-killed-civ-2016-11") { standing { state since tainted } } }',
    );
    expect(data.claim.standing).toEqual({ state: 'UNDISPUTED', since: null, tainted: false });
  });

  test('what hangs on the conceded figure says so, at any distance', async () => {
    const { data } = await ask(
      world,
      '{ claim(id: "anadolu-killed-all-2016") { standing { state tainted taintedBy { ref } } derivedFrom { ref } } }',
    );
    expect(data.claim).toEqual({
      standing: { state: 'UNDISPUTED', tainted: true, taintedBy: [{ ref: 'unami-killed-sf-2016-11' }] },
      derivedFrom: [{ ref: 'anadolu-killed-civ-2016' }, { ref: 'anadolu-killed-sf-2016' }],
    });
  });

  test('a conceded claim is found by standing with its copies, as of the day after and not as of the day before', async () => {
    const query = (asOf: string) =>
      `{ claims(filter: { standing: [CONCEDED] }, asOf: "${asOf}") { totalCount nodes { ref } } }`;
    expect((await ask(world, query('2016-12-02T00:00:00Z'))).data.claims).toEqual({
      totalCount: 0,
      nodes: [],
    });
    expect((await ask(world, query('2016-12-04T00:00:00Z'))).data.claims).toEqual({
      totalCount: 5,
      nodes: [
        { ref: 'cnn-killed-sf-2016-11' },
        { ref: 'aranews-killed-sf-mosul-op' },
        { ref: 'un-killed-sf-2016-11-noanbarnote' },
        { ref: 'unami-killed-sf-2016-11' },
        { ref: 'dujarric-killed-sf-2016-11' },
      ],
    });
  });

  test('words are found in quotes and summaries, and operators in the query are harmless', async () => {
    const { data } = await ask(world, '{ search(query: "exaggerated") { nodes { node { __typename } } } }');
    expect(
      data.search.nodes.map(({ node }: { node: { __typename: string } }) => node.__typename).sort(),
    ).toEqual(['Rebuttal', 'Statement']);
    for (const query of [
      '"',
      '-',
      'NEAR(',
      '*',
      "'",
      '\\',
      ':*',
      'a AND',
      '(',
      'x" OR "y',
      '1,959',
      'Anbār',
      'anbar',
    ]) {
      const answer = await ask(world, 'query ($query: String!) { search(query: $query) { totalCount } }', {
        query,
      });
      expect(answer.errors).toEqual([]);
    }
  });

  test('the writing operations work in their order and are safe to repeat where they name a ref', async () => {
    for (const name of WRITING) expect((await ask(world, operation(name))).errors).toEqual([]);
    for (const name of WRITING) expect((await ask(world, operation(name))).errors).toEqual([]);
    const { data } = await ask(
      world,
      '{ claim(id: "unami-killed-civ-2017-01") { rebuttals { totalCount } standing { state } } }',
    );
    expect(data.claim).toEqual({ rebuttals: { totalCount: 1 }, standing: { state: 'CONCEDED' } });
  });

  const PAGE = `query ($first: Int!) { claims(first: $first) { totalCount nodes {
    text figure { measure { ref } place { name within { ref } } population { label } exclusions { place { ref } } }
    standing { state explanation tainted openRebuttals { id } } statements(first: 3) { totalCount nodes { source { name partOf { name } } relays { upstream { id } } claims { ref } } }
    rebuttals { nodes { state source { name } concessions { id } } } timeline { kind source { name } } correctedBy { id } corrects { id } derivedFrom { id } derivatives { totalCount } } } }`;

  test('the number of SQL statements does not grow with the number of claims', async () => {
    const two = await ask(world, PAGE, { first: 2 });
    const fifty = await ask(world, PAGE, { first: 50 });
    expect(fifty.errors).toEqual([]);
    expect(fifty.data.claims.nodes).toHaveLength(50);
    expect(fifty.statements).toBeLessThanOrEqual(54);
    expect(two.statements).toBeLessThanOrEqual(fifty.statements);
  });

  test('paging by cursor gives every claim once, while claims are added', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data }: { data: any } = await ask(
        world,
        'query ($after: String) { claims(first: 40, after: $after, orderBy: VALUE_HIGHEST) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...data.claims.nodes.map(({ id }: { id: string }) => id));
      await world.load([
        {
          type: 'statement',
          ref: `added-${seen.length}`,
          source: 'unami',
          saidOn: '2017-03-01',
          claims: [{ text: `Added after ${seen.length}.` }],
        },
      ]);
      if (!data.claims.pageInfo.hasNextPage) break;
      after = data.claims.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const { data } = await ask(world, '{ claims(filter: { hasFigure: true }) { totalCount } }');
    expect(seen.length).toBeGreaterThanOrEqual(data.claims.totalCount);
  });
});
