import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, openWorld, type World } from '../support/world.js';

const TEXT = 'In all, 60 people drowned.\nOf these, twelve were children, the agency says.';

const ASSERTIONS = `assertions { role claim { ref } passage { exact prefix suffix start end found } }`;

const figure = (value: number, population: string) => ({
  measure: 'drowned',
  value,
  place: 'NO',
  period: '2021',
  population,
});

describeEngines('the passages in which a statement says what it says', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    const { faults } = await world.load([
      ...BASICS,
      { type: 'document', ref: 'release', title: 'Drowned in 2021', publisher: 'agency', text: TEXT },
      { type: 'document', ref: 'broadcast', title: 'The evening news' },
      {
        type: 'statement',
        ref: 'first',
        source: 'agency',
        saidOn: '2022-03-01',
        document: 'release',
        claims: [
          {
            ref: 'all-60',
            figure: figure(60, 'all'),
            passage: { exact: '60 people drowned', prefix: 'In all, ' },
          },
          {
            ref: 'children-12',
            figure: figure(12, 'children'),
            passage: { exact: 'these, twelve  were children' },
          },
          { ref: 'lost', text: 'The river was high.', passage: { exact: 'The river was high' } },
          { ref: 'unmarked', text: 'It rained.' },
        ],
      },
      {
        type: 'statement',
        ref: 'second',
        source: 'wire',
        saidOn: '2022-03-02',
        document: 'broadcast',
        relays: ['first'],
        claims: [{ ref: 'all-60', passage: { exact: 'sixty', suffix: ' drowned' } }],
      },
    ]);
    expect(faults).toEqual([]);
  });

  afterAll(() => world.close());

  const assertionsOf = async (statement: string): Promise<any[]> => {
    const { data, errors } = await ask(world, `{ statement(id: "${statement}") { ${ASSERTIONS} } }`);
    expect(errors).toEqual([]);
    return JSON.parse(JSON.stringify(data.statement.assertions)) as any[];
  };

  test('are found in the captured text of its document, or not', async () => {
    const none = { prefix: null, suffix: null };
    expect(await assertionsOf('first')).toEqual([
      {
        role: 'ORIGIN',
        claim: { ref: 'all-60' },
        passage: {
          exact: '60 people drowned',
          prefix: 'In all, ',
          suffix: null,
          start: 8,
          end: 25,
          found: true,
        },
      },
      {
        role: 'ORIGIN',
        claim: { ref: 'children-12' },
        passage: { ...none, exact: 'these, twelve  were children', start: 30, end: 57, found: true },
      },
      {
        role: 'ORIGIN',
        claim: { ref: 'lost' },
        passage: { ...none, exact: 'The river was high', start: null, end: null, found: false },
      },
      { role: 'ORIGIN', claim: { ref: 'unmarked' }, passage: null },
    ]);
  });

  test('are neither found nor not found where no text was captured', async () => {
    expect(await assertionsOf('second')).toEqual([
      {
        role: 'RELAY',
        claim: { ref: 'all-60' },
        passage: { exact: 'sixty', prefix: null, suffix: ' drowned', start: null, end: null, found: null },
      },
    ]);
  });

  test('are given by a mutation, and an empty one is refused', async () => {
    const REPORT = `mutation ($input: ReportInput!) { report(input: $input) { statement { ${ASSERTIONS} } } }`;
    const input = (exact: string) => ({
      statement: { ref: 'third', source: 'ministry', saidOn: '2022-03-03', document: 'release' },
      claims: [{ id: 'children-12', passage: { exact } }],
    });
    expect((await ask(world, REPORT, { input: input(' ') })).errors).toMatchObject([
      { code: 'BAD_USER_INPUT', field: 'claims.0.passage.exact' },
    ]);
    const { data } = await ask(world, REPORT, { input: input('twelve were children') });
    expect(data.report.statement.assertions).toMatchObject([{ passage: { found: true, start: 37 } }]);
    expect((await ask(world, REPORT, { input: input('twelve') })).errors).toMatchObject([
      { code: 'CONFLICT', field: 'statement.ref' },
    ]);
    const preview = await ask(
      world,
      '{ previewClaim(claim: { text: "So.", passage: { exact: "" } }) { text } }',
    );
    expect(preview.errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'claim.passage.exact' }]);
  });

  test('are searched as the words of the statement', async () => {
    const { data } = await ask(
      world,
      '{ search(query: "sixty", kinds: [STATEMENT]) { nodes { snippet node { ... on Statement { ref } } } } }',
    );
    expect(data.search.nodes[0]).toMatchObject({ node: { ref: 'second' } });
  });

  test('come back the same from an export, also where a claim is given a further ref', async () => {
    const { errors } = await ask(
      world,
      `mutation { report(input: {
         statement: { ref: "fourth", source: "ministry", saidOn: "2022-03-04" }
         claims: [{ id: "all-60", ref: "sixty", passage: { exact: "sixty people" } }]
       }) { statement { id } } }`,
    );
    expect(errors).toEqual([]);
    const first = await world.exported();
    expect(first).toContainEqual(
      expect.objectContaining({
        ref: 'fourth',
        claims: [{ figure: figure(60, 'all'), ref: 'sixty', passage: { exact: 'sixty people' } }],
      }),
    );
    expect(await world.load(first)).toMatchObject({ created: 0, known: first.length, faults: [] });
    const other = await openWorld(engine);
    try {
      expect(await other.load(first)).toMatchObject({ known: 0, faults: [] });
      expect(await other.exported()).toEqual(first);
    } finally {
      await other.close();
    }
  });
});
