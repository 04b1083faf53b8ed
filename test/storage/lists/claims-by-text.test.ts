import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { keepingReader, searchesMadeAnew } from '../../support/search-plan.js';
import { BASICS, openWorld, type World } from '../../support/world.js';

const CLAIMS = 1_000;
const UNDISPUTED = 100;

describeEngines('claims by their text', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    const refs = Array.from({ length: CLAIMS }, (_, index) => `well-${index}`);
    await world.load([
      ...BASICS,
      {
        type: 'statement',
        ref: 'survey',
        source: 'agency',
        saidOn: '2022-01-01',
        claims: refs.map((ref) => ({ ref, text: `The well called ${ref} ran dry in the summer.` })),
      },
      ...refs.slice(UNDISPUTED).map((ref) => ({
        type: 'statement',
        ref: `no-${ref}`,
        source: 'ministry',
        saidOn: '2022-01-02',
        rebuts: [{ ref: `no-${ref}`, target: { claim: ref }, aspects: ['VALUE'] }],
      })),
    ]);
  });

  afterAll(() => world.close());

  test.each([
    ['standing: [DISPUTED]', 'SAID_NEWEST', '2022-02-01T00:00:00Z'],
    ['standing: [DISPUTED]', 'VALUE_HIGHEST', null],
    ['hasFigure: false', 'MOST_DISPUTED', '2022-02-01T00:00:00Z'],
  ])(
    'a text that nearly all of them hold is looked for once: with %s by %s as of %s',
    async (criterion, order, asOf) => {
      const { reader, asked } = keepingReader(world.parts.reader);
      const { data, errors } = await ask(
        { parts: { ...world.parts, reader } },
        `query ($asOf: DateTime) {
           claims(filter: { text: "ran dry", ${criterion} }, orderBy: ${order}, asOf: $asOf, first: 2) { nodes { ref } } }`,
        { asOf },
      );
      expect(errors).toEqual([]);
      expect(data.claims.nodes).toEqual([{ ref: 'well-100' }, { ref: 'well-101' }]);
      const searches = asked.filter(({ sql }) => sql.includes('search_entry'));
      expect(searches.length).toBeGreaterThan(0);
      for (const search of searches) expect(await searchesMadeAnew(world.parts.reader, search)).toEqual([]);
    },
  );
});
