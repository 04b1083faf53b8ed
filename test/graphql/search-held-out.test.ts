import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dataOf } from '../reading/corpora.js';
import { ask } from '../support/api.js';
import { openWorld, type World } from '../support/world.js';

/** What a reporter types, and what is meant: any of these claims or sources is to be among the first three found. */
interface Typed {
  readonly story: string;
  readonly query: string;
  readonly first: readonly string[];
}

const TYPED = JSON.parse(readFileSync('test/graphql/search-held-out.json', 'utf8')) as readonly Typed[];

const SEARCH = `query ($query: String!) {
  search(query: $query, first: 3) { nodes { node { ... on Claim { ref } ... on Source { ref } } } }
}`;

describe.each([...new Set(TYPED.map(({ story }) => story))])('%s, as a reporter searches it', (story) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld('sqlite');
    await world.load(readFileSync(dataOf(story), 'utf8').trim().split('\n'));
  });

  afterAll(() => world.close());

  test.each(TYPED.filter((typed) => typed.story === story))(
    'finds what is meant by “$query” among the first three',
    async ({ query, first }) => {
      const { data, errors } = await ask(world, SEARCH, { query });
      expect(errors).toEqual([]);
      const found = data.search.nodes.map(({ node }: { node: { ref?: string } }) => node.ref);
      expect([found, found.some((ref: string | undefined) => ref && first.includes(ref))]).toEqual([
        found,
        true,
      ]);
    },
  );
});
