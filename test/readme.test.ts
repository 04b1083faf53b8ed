import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { ask, operation } from './support/api.js';
import { openWorld, type World } from './support/world.js';

const readme = readFileSync('README.md', 'utf8');
const examples = [
  ...readme.matchAll(/<!-- operation: (\S+) -->\s+```graphql\n(.*?)```\s+```json\n(.*?)```/gs),
].map(([, name, query, answer]) => ({ name: name!, query: query!, answer: answer! }));

describe('the README', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld('sqlite');
    await world.load(readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n'));
  });

  afterAll(() => world.close());

  test('shows no GraphQL but that of schema/operations', () => {
    expect(examples.map(({ name }) => name)).toEqual([
      'before-and-after',
      'who-reported',
      'who-disputed',
      'what-became-of',
    ]);
    expect(readme.match(/```graphql/g)).toHaveLength(examples.length);
    for (const { name, query } of examples) expect(print(parse(query))).toBe(print(parse(operation(name))));
  });

  test.each(examples)('prints for $name what the product answers', async ({ query, answer }) => {
    const { data } = await ask(world, query);
    expect(JSON.parse(JSON.stringify({ data }))).toEqual(JSON.parse(answer));
  });
});
