import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { tellStory, type Story } from '../support/story.js';
import { BASICS, drowned, openWorld } from '../support/world.js';

const PAGE = { type: 'document', ref: 'page', url: 'https://example.org/river', title: 'The river' };

const takesBack = (ref: string, source: string, saidOn: string, statement: string) => ({
  type: 'statement',
  ref,
  source,
  saidOn,
  retracts: [{ statement }],
});

const PROVENANCE = `provenance(asOf: $asOf) {
  independentOrigins { min max sources { ref } } flags { code message } explanation }`;

describeEngines('a joint statement', (engine) => {
  let story: Story;

  beforeAll(async () => {
    story = await tellStory(engine, [
      ...BASICS,
      PAGE,
      drowned('joint', 'agency', '2022-03-01', 60, {
        jointlyWith: ['ministry'],
        basis: 'FIRST_HAND',
        document: 'page',
      }),
      drowned('alone', 'ministry', '2022-03-02', 60, { basis: 'FIRST_HAND' }),
      drowned('copy', 'wire', '2022-03-03', 60, { relays: ['joint'] }),
      drowned('other', 'agency', '2022-03-04', 70, { jointlyWith: ['ministry'], basis: 'FIRST_HAND' }),
      takesBack('first-part', 'spokesperson', '2022-04-01', 'other'),
      takesBack('last-part', 'ministry', '2022-05-01', 'other'),
    ]);
  });

  afterAll(() => story.close());

  test('makes one origin of its voices, with what one of them says besides', async () => {
    expect(await story.claim('joint-claim', PROVENANCE)).toEqual({
      provenance: {
        independentOrigins: { min: 1, max: 1, sources: [{ ref: 'agency' }, { ref: 'ministry' }] },
        flags: [
          {
            code: 'SINGLE_ORIGIN',
            message:
              '3 parties reported this, but all of it goes back to River Agency and Ministry of Water together, and to nobody else.',
          },
        ],
        explanation:
          '3 statements by 3 parties say this, and it goes back to one origin, River Agency and Ministry of Water together.',
      },
    });
  });

  test('is by each of its voices, wherever a source is asked for', async () => {
    const asked = `source(id: "ministry") { statements { nodes { ref } } claims { nodes { ref } } record { claimsOriginated } }
      claims(filter: { source: "ministry" }) { totalCount }
      statement(id: "joint") { source { ref } onBehalfOf { ref } jointlyWith { ref } }`;
    expect(await story.query(asked)).toEqual({
      source: {
        statements: {
          nodes: ['joint', 'alone', 'other', 'last-part'].map((ref) => ({ ref })),
        },
        claims: { nodes: [{ ref: 'other-claim' }, { ref: 'joint-claim' }] },
        record: { claimsOriginated: 2 },
      },
      claims: { totalCount: 2 },
      statement: { source: { ref: 'agency' }, onBehalfOf: null, jointlyWith: [{ ref: 'ministry' }] },
    });
  });

  test('is taken back in part by one voice, and stands retracted once each took it back', async () => {
    const asked = `standing(asOf: $asOf) { state since explanation } ${PROVENANCE}`;
    expect(await story.claim('other-claim', asked, '2022-04-15T00:00:00Z')).toMatchObject({
      standing: {
        state: 'UNDISPUTED',
        explanation:
          'Ada Sol took this back on 1 April 2022, but what River Agency and Ministry of Water together reported on 4 March 2022 was not taken back by all of them.',
      },
      provenance: { independentOrigins: { max: 1, sources: [{ ref: 'ministry' }] } },
    });
    expect(await story.claim('other-claim', asked)).toMatchObject({
      standing: {
        state: 'RETRACTED',
        since: '2022-05-01',
        explanation: 'This was taken back by Ada Sol on 1 April 2022 and Ministry of Water on 1 May 2022.',
      },
      provenance: { independentOrigins: { max: 0, sources: [] } },
    });
    const { statement } = (await story.query(
      'statement(id: "other") { retractedBy { ref } before: retractedBy(asOf: "2022-04-15T00:00:00Z") { ref } }',
    )) as { statement: unknown };
    expect(statement).toEqual({ retractedBy: { ref: 'last-part' }, before: null });
  });

  test('tells on the timeline whose part was taken back', async () => {
    expect(await story.claim('other-claim', 'timeline { kind summary }')).toEqual({
      timeline: [
        { kind: 'REPORTED', summary: 'River Agency and Ministry of Water together reported this.' },
        { kind: 'RETRACTED', summary: 'Ada Sol took back its part in a joint statement that says this.' },
        {
          kind: 'RETRACTED',
          summary: 'Ministry of Water took back its part in a joint statement that says this.',
        },
      ],
    });
  });
});

describeEngines('a voice that is named twice', (engine) => {
  test.each([
    ['the source itself', { source: 'wire', jointlyWith: ['ministry', 'wire'] }, 'statement.jointlyWith.1'],
    [
      'whom it speaks for',
      { source: 'wire', onBehalfOf: 'agency', jointlyWith: ['agency'] },
      'statement.jointlyWith.0',
    ],
    ['another', { source: 'wire', jointlyWith: ['agency', 'ministry', 'agency'] }, 'statement.jointlyWith.2'],
  ])('is refused: %s', async (_, statement, field) => {
    const world = await openWorld(engine);
    await world.load(BASICS);
    const { errors } = await ask(
      world,
      'mutation ($input: ReportInput!) { report(input: $input) { statement { id } } }',
      { input: { statement: { ...statement, saidOn: '2022-03-01' }, claims: [{ text: 'The river rose.' }] } },
    );
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field }]);
    await world.close();
  });
});

/** With the last of them the ministry counts for the agency. */
const GAZETTE = { type: 'source', ref: 'gazette', kind: 'NEWS_OUTLET', name: 'Gazette', wikidata: 'Q5' };
const BASIN = {
  type: 'source',
  ref: 'basin',
  kind: 'ORGANIZATION',
  name: 'Basin',
  wikidata: 'Q5',
  partOf: 'agency',
};
const RIVALS = [
  ...BASICS.map((one) => (one.ref === 'ministry' ? { ...one, wikidata: 'Q5' } : one)),
  drowned('ours', 'agency', '2022-03-01', 60, { basis: 'FIRST_HAND' }),
  drowned('theirs', 'ministry', '2022-03-02', 60, { basis: 'FIRST_HAND' }),
  {
    type: 'statement',
    ref: 'back',
    source: 'agency',
    saidOn: '2022-03-03',
    retracts: [{ claim: 'ours-claim' }],
  },
];

describeEngines('sources of one Wikidata item', (engine) => {
  const asked = `claim(id: "ours-claim") { standing { state } provenance { independentOrigins { max sources { ref } } } }
    claims(filter: { standing: [RETRACTED] }) { totalCount }`;

  test('are one voice, with the organization of which a later one is part', async () => {
    const story = await tellStory(engine, [...RIVALS, GAZETTE]);
    expect(await story.query(asked)).toMatchObject({
      claim: {
        provenance: { independentOrigins: { max: 2, sources: [{ ref: 'agency' }, { ref: 'ministry' }] } },
      },
    });
    await story.close();
  });

  test('are told apart from others until one of them is part of these, and what was said stands otherwise from then on', async () => {
    const world = await openWorld(engine);
    expect(await world.load([...RIVALS, GAZETTE])).toMatchObject({ faults: [] });
    const before = await ask(world, `{ ${asked} }`);
    expect(before.data).toMatchObject({
      claim: { standing: { state: 'UNDISPUTED' } },
      claims: { totalCount: 0 },
    });
    expect(await world.load([BASIN])).toMatchObject({ faults: [] });
    const after = await ask(world, `{ ${asked} }`);
    expect(after.data).toMatchObject({
      claim: {
        standing: { state: 'RETRACTED' },
        provenance: { independentOrigins: { max: 1, sources: [{ ref: 'agency' }] } },
      },
      claims: { totalCount: 1 },
    });
    expect(
      await world.load([
        {
          type: 'statement',
          ref: 'again',
          source: 'gazette',
          saidOn: '2022-03-04',
          retracts: [{ statement: 'ours' }],
        },
      ]),
    ).toMatchObject({ faults: [] });
    await world.close();
  });

  test('cannot have two topmost organizations', async () => {
    const world = await openWorld(engine);
    const { faults } = await world.load([
      ...RIVALS,
      BASIN,
      { ...BASIN, ref: 'other', name: 'Other', partOf: 'wire' },
    ]);
    expect(faults).toMatchObject([{ line: RIVALS.length + 2, code: 'CONFLICT' }]);
    await world.close();
  });
});
