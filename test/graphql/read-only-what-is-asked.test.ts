import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { openWorld, type World } from '../support/world.js';

const demo = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

describe('nothing is read that is not asked for', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld('sqlite');
    const { faults } = await world.load(demo.map((line): object => JSON.parse(line)));
    expect(faults).toEqual([]);
  });

  afterAll(() => world.close());

  const statements = async (selection: string, more = ''): Promise<number> => {
    const figure = 'measure: "persons-killed", place: "IQ", period: "2017-01", value: 390';
    const answer = await ask(world, `{ check(figure: { ${figure} }) { ${selection} } } ${more}`);
    expect(answer.errors).toEqual([]);
    return answer.statements;
  };

  test('a check reads the claims where they are asked for, however they are', async () => {
    const alone = await statements('outcome');
    expect(await statements('outcome candidates { explanation }')).toBe(alone);
    const claims = await statements('candidates { claim { id } }');
    expect(claims).toBe(alone + 1);
    expect(await statements('some: candidates { ... on Candidate { one: claim { id } } }')).toBe(claims);
    const fragment = 'fragment Of on Candidate { claim { id } }';
    expect(await statements('candidates { ...Of }', fragment)).toBe(claims);
  });

  test('how many a filter finds comes with the first of them', async () => {
    const filter = 'filter: { place: "IQ", period: "2016", standing: [DISPUTED, CONCEDED] }';
    const page = await ask(world, `{ claims(${filter}, first: 2) { nodes { id } } }`);
    const counted = await ask(world, `{ claims(${filter}, first: 2) { totalCount nodes { id } } }`);
    const all = await ask(world, `{ claims(${filter}, first: 100) { nodes { id } } }`);
    expect(counted.statements).toBe(page.statements);
    expect(counted.data.claims.totalCount).toBe(all.data.claims.nodes.length);
    expect(counted.data.claims.totalCount).toBeGreaterThan(2);
  });
});
