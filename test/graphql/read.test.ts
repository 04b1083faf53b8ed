import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const RECORDS = [
  { type: 'source', ref: 'agency', kind: 'ORGANIZATION', name: 'River Agency', aliases: ['RA'] },
  { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
  {
    type: 'measure',
    ref: 'drowned',
    label: 'Persons drowned',
    unit: 'persons',
    additivity: 'ADDITIVE',
    aliases: ['drowned', 'drownings'],
  },
  { type: 'population', ref: 'persons', label: 'All persons', aliases: ['people'] },
  { type: 'population', ref: 'swimmers', label: 'Swimmers', within: 'persons' },
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
  {
    type: 'statement',
    ref: 'first',
    source: 'agency',
    saidOn: '2021-02-01',
    basis: 'FIRST_HAND',
    claims: [
      {
        ref: 'forty',
        figure: { measure: 'drowned', value: 40, place: 'NO', period: '2021-01', population: 'swimmers' },
      },
      {
        ref: 'women',
        figure: { measure: 'drowned', value: 12, place: 'NO', period: '2021-01', categories: ['women'] },
      },
      {
        ref: 'less',
        figure: {
          measure: 'drowned',
          value: 71,
          place: 'NO',
          period: '2020',
          exclusions: [{ place: 'NO-03' }],
        },
      },
    ],
  },
];

const READ = `query ($text: String!, $publishedOn: EDTF, $asOf: DateTime) {
  read(text: $text, publishedOn: $publishedOn, asOf: $asOf) {
    explanation
    mentions {
      exact start end value low high qualifier saidOn
      measure { ref } place { ref } period { edtf } population { ref } categories { ref } speaker { ref }
      exclusions { place { ref } }
      spans { axis exact start end } unread { axis exact start end }
      check { outcome explanation candidates { claim { ref } speaker differences { axis } unsaid } }
    }
  }
}`;

describeEngines('reading a text', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load(RECORDS);
  });

  afterAll(() => world.close());

  const read = async (text: string, more: object = {}) => {
    const { data, errors, statements } = await ask(world, READ, { text, publishedOn: '2021-02-03', ...more });
    expect(errors).toEqual([]);
    return { ...data.read, statements };
  };

  test('a figure is told with all that the text says of it, each with its words', async () => {
    const { mentions, explanation } = await read(
      'In January, RA said on Monday, 40 swimmers drowned in Norway.',
    );
    expect(mentions).toEqual([
      {
        exact: '40',
        start: 31,
        end: 33,
        value: 40,
        low: null,
        high: null,
        qualifier: 'EXACT',
        saidOn: '2021-02-01',
        measure: { ref: 'drowned' },
        place: { ref: 'NO' },
        period: { edtf: '2021-01' },
        population: { ref: 'swimmers' },
        categories: [],
        speaker: { ref: 'agency' },
        exclusions: [],
        spans: [
          { axis: 'PERIOD', exact: 'January', start: 3, end: 10 },
          { axis: 'SPEAKER', exact: 'RA', start: 12, end: 14 },
          { axis: 'SAID_ON', exact: 'Monday', start: 23, end: 29 },
          { axis: 'VALUE', exact: '40', start: 31, end: 33 },
          { axis: 'POPULATION', exact: 'swimmers', start: 34, end: 42 },
          { axis: 'MEASURE', exact: 'drowned', start: 43, end: 50 },
          { axis: 'PLACE', exact: 'Norway', start: 54, end: 60 },
        ],
        unread: [],
        check: {
          outcome: 'SAME',
          explanation: expect.any(String),
          candidates: expect.arrayContaining([
            { claim: { ref: 'forty' }, speaker: 'SAID_IT', differences: [], unsaid: [] },
          ]),
        },
      },
    ]);
    expect(explanation).toBe('One figure was read: it is on record.');
  });

  test('categories and exclusions are told', async () => {
    const { mentions } = await read(
      '12 women drowned in Norway in January. In 2020, Oslo left out, 71 drowned in Norway.',
    );
    expect(
      mentions.map(({ categories, exclusions, check }: any) => [categories, exclusions, check.outcome]),
    ).toEqual([
      [[{ ref: 'women' }], [], 'SAME'],
      [[], [{ place: { ref: 'NO-03' } }], 'SAME'],
    ]);
  });

  test('what the record does not know is unread, and nothing is then the same', async () => {
    const { mentions, explanation } = await read(
      '40 swimmers drowned near Oldtown in January, Beacon Radio said.',
    );
    expect(mentions[0].unread).toEqual([
      { axis: 'PLACE', exact: 'Oldtown', start: 25, end: 32 },
      { axis: 'SPEAKER', exact: 'Beacon Radio', start: 45, end: 57 },
    ]);
    expect(mentions[0].check.outcome).toBe('DIFFERS');
    expect(explanation).toBe('One figure was read: it differs from what is on record.');
  });

  test('the explanation counts what came of each', async () => {
    const text =
      '40 swimmers drowned in Norway in January. About 70 drowned in Norway in 2020. In January 41 swimmers drowned in Norway. The hall has 11 windows.';
    expect((await read(text)).explanation).toBe(
      'Four figures were read: one is on record, one fits a figure on record, one differs from what is on record and one is near nothing on record.',
    );
    expect((await read('Nothing happened.')).explanation).toBe('No figure was read in this text.');
  });

  test('as of an instant only what had been said by then is compared', async () => {
    const { mentions } = await read('40 swimmers drowned in Norway in January.', {
      asOf: '2021-01-31T00:00:00Z',
    });
    expect(mentions[0].check).toMatchObject({ outcome: 'NONE', candidates: [] });
  });

  test('without a day of publication "January" is no time that can be told', async () => {
    const { mentions } = await read('40 swimmers drowned in Norway in January.', { publishedOn: null });
    expect([mentions[0].period, mentions[0].unread[0].axis, mentions[0].check.outcome]).toEqual([
      null,
      'PERIOD',
      'DIFFERS',
    ]);
  });

  test('a text that is too long or gives too much, and a day that is none, are refused with their fields', async () => {
    const refusal = async (variables: object) =>
      (await ask(world, READ, { text: '', ...variables })).errors[0];
    expect(await refusal({ text: '1 '.repeat(5_001) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'text',
      message:
        'This text has more than 5,000 numbers that may be figures, and that is the most that are checked at once: give it in parts.',
    });
    expect(await refusal({ text: 'a'.repeat(200_001) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'text',
      message:
        'This text has 200,001 UTF-16 code units, and 200,000 is the most that is read at once: give it in parts.',
    });
    expect(await refusal({ publishedOn: 'yesterday' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'publishedOn',
    });
    expect((await ask(world, READ, { text: 'a'.repeat(200_000) })).errors).toEqual([]);
  });

  test('the number of SQL statements does not depend on how many figures the text has', async () => {
    const sentence = (value: number) =>
      `RA said on Monday that ${value} swimmers drowned in Norway in January. `;
    // The first is on record in Norway and the last in Oslo: what both come to has to be looked up.
    const few = await read([40, 71].map(sentence).join(''));
    const many = await read(Array.from({ length: 40 }, (_, index) => sentence(40 + index)).join(''));
    expect(many.mentions).toHaveLength(40);
    expect(many.statements).toBe(few.statements);
  });
});
