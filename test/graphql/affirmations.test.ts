import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { runOn } from '../support/command.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const AFFIRM = `mutation ($input: AffirmInput!) { affirm(input: $input) { affirmation {
  id summary saidOn source { ref } statement { ref basis claims { ref } affirms { id } } claim { ref } } } }`;

const check = (ref: string, source: string, saidOn: string, claim: string, summary?: string) => ({
  type: 'statement',
  ref,
  source,
  saidOn,
  affirms: [{ claim, summary }],
});

describeEngines('an affirmation', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    const { faults } = await world.load([
      ...BASICS,
      drowned('first', 'agency', '2022-03-01', 60, { basis: 'FIRST_HAND' }),
      drowned('copy', 'wire', '2022-03-05', 61, { relays: ['first'] }),
      check('check', 'wire', '2022-03-10', 'first-claim', 'True (5 of 5)'),
      check('second-check', 'ministry', '2022-03-12', 'first-claim'),
      {
        type: 'statement',
        ref: 'taken-back',
        source: 'ministry',
        saidOn: '2022-04-01',
        retracts: [{ statement: 'second-check', reason: 'It looked at another year' }],
      },
    ]);
    expect(faults).toEqual([]);
  });

  afterAll(() => world.close());

  const asked = async (selection: string, claim = 'first-claim') => {
    const { data, errors } = await ask(world, `{ claim(id: "${claim}") { ${selection} } }`);
    expect(errors).toEqual([]);
    return JSON.parse(JSON.stringify(data.claim));
  };

  test('makes nobody an origin or a reporter, and changes no standing', async () => {
    expect(
      await asked(
        'statements { totalCount } provenance { origins { ref } flags { code } } standing { state explanation }',
      ),
    ).toEqual({
      statements: { totalCount: 1 },
      provenance: { origins: [{ ref: 'first' }], flags: [{ code: 'NO_PRIMARY_DOCUMENT' }] },
      standing: { state: 'UNDISPUTED', explanation: 'Nothing recorded here disputes this.' },
    });
  });

  test('counts until its statement is taken back', async () => {
    const selection = `now: affirmations { statement { ref } }
      before: affirmations(asOf: "2022-03-15T00:00:00Z") { statement { ref } }
      early: affirmations(asOf: "2022-03-11T00:00:00Z") { statement { ref } }`;
    expect(await asked(selection)).toEqual({
      now: [{ statement: { ref: 'check' } }],
      before: [{ statement: { ref: 'check' } }, { statement: { ref: 'second-check' } }],
      early: [{ statement: { ref: 'check' } }],
    });
    const { data } = await ask(
      world,
      `{ source(id: "ministry") { now: record { affirmationsMade rebuttalsMade }
         before: record(asOf: "2022-03-15T00:00:00Z") { affirmationsMade } } }`,
    );
    expect(data.source).toMatchObject({
      now: { affirmationsMade: 0, rebuttalsMade: 0 },
      before: { affirmationsMade: 1 },
    });
  });

  test('is told on the timeline, and on that of what goes back to the claim', async () => {
    const selection = 'timeline { kind claim { ref } summary }';
    const { timeline } = await asked(selection);
    expect(timeline.slice(1)).toEqual([
      {
        kind: 'AFFIRMED',
        claim: { ref: 'first-claim' },
        summary: 'The Wire looked into this and found it right: True (5 of 5).',
      },
      {
        kind: 'AFFIRMED',
        claim: { ref: 'first-claim' },
        summary: 'Ministry of Water looked into this and found it right.',
      },
      {
        kind: 'RETRACTED',
        claim: { ref: 'first-claim' },
        summary: 'Ministry of Water took back a statement that affirms this: It looked at another year.',
      },
    ]);
    const copied = await asked(selection, 'copy-claim');
    expect(copied.timeline.map(({ kind, claim }: any) => `${kind} ${claim.ref}`)).toEqual([
      'REPORTED copy-claim',
      'AFFIRMED first-claim',
      'AFFIRMED first-claim',
      'RETRACTED first-claim',
    ]);
    expect(copied.timeline[1].summary).toMatch(
      /^The Wire looked into “60 persons drowned .*”, which this goes back to, and found it right: True \(5 of 5\)\.$/,
    );
  });

  test('is made by a mutation, which answers the same to the same key and is found as a node', async () => {
    const input = {
      claim: 'copy-claim',
      statement: { ref: 'by-mutation', source: 'agency', saidOn: '2022-05-01' },
      summary: 'The registers say so.',
      idempotencyKey: 'affirmed-once',
    };
    const { data, errors } = await ask(world, AFFIRM, { input });
    expect(errors).toEqual([]);
    const { id, ...affirmation } = data.affirm.affirmation;
    expect(id).toMatch(/^affirmation_/);
    expect(affirmation).toMatchObject({
      summary: 'The registers say so.',
      saidOn: '2022-05-01',
      source: { ref: 'agency' },
      statement: { ref: 'by-mutation', basis: 'UNSTATED', claims: [], affirms: [{ id }] },
      claim: { ref: 'copy-claim' },
    });
    expect((await ask(world, AFFIRM, { input })).data).toEqual(data);
    const withoutKey = { input: { ...input, idempotencyKey: null } };
    expect((await ask(world, AFFIRM, withoutKey)).data).toEqual(data);
    const found = await ask(world, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id });
    expect(found.data.node).toMatchObject({ __typename: 'Affirmation', id });
  });

  test.each([
    ['of nothing that is known', { claim: 'none' }, 'NOT_FOUND', 'claim'],
    [
      'from before the claim was said',
      { statement: { source: 'wire', saidOn: '2022-01' } },
      'OUT_OF_ORDER',
      'claim',
    ],
    [
      'by nobody who is known',
      { statement: { source: 'none', saidOn: '2022-06' } },
      'NOT_FOUND',
      'statement.source',
    ],
  ])('%s is refused, and nothing of it is kept', async (_, more, code, field) => {
    const before = await world.exported();
    const input = { claim: 'first-claim', statement: { source: 'wire', saidOn: '2022-06' }, ...more };
    expect((await ask(world, AFFIRM, { input })).errors).toMatchObject([{ code, field }]);
    expect(await world.exported()).toEqual(before);
  });

  test('is told by the trace of a claim on the command line', async () => {
    const { out } = await runOn(world, 'trace', 'first-claim');
    expect(out).toContain('- 10 March 2022: The Wire looked into this and found it right: True (5 of 5).');
  });

  test('is in the export of the claim alone, with what took it back', async () => {
    const { out } = await runOn(world, 'export', '--claim', 'first-claim');
    const refs = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { ref: string }).ref);
    expect(refs).toEqual(expect.arrayContaining(['first', 'check', 'second-check', 'taken-back']));
    expect(refs).not.toContain('by-mutation');
  });

  test('comes back the same from its export, and is known where it came from', async () => {
    const { data } = await ask(
      world,
      `mutation { report(input: { statement: { source: "wire", saidOn: "2022-06" }, claims: [{ text: "It rained." }] }) { claims { id } } }`,
    );
    const claim = data.report.claims[0].id as string;
    await ask(world, AFFIRM, { input: { claim, statement: { source: 'agency', saidOn: '2022-07' } } });
    const first = await world.exported();
    expect(first).toContainEqual(expect.objectContaining({ affirms: [{ claim }] }));
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
