import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

describeEngines('what a mutation names', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load([
      ...BASICS,
      drowned('d', 'agency', '2022-01-01', 5),
      {
        type: 'statement',
        ref: 'same-statement',
        source: 'agency',
        saidOn: '2022-01-01',
        claims: [{ ref: 'same', text: 'It rained.' }],
      },
      {
        type: 'statement',
        ref: 'against',
        source: 'ministry',
        saidOn: '2022-01-02',
        rebuts: [{ ref: 'same', target: { claim: 'same' }, aspects: ['VALUE'] }],
      },
    ]);
  });

  afterAll(() => world.close());

  const refusal = async (name: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { errors } = await ask(
      world,
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
      { input },
    );
    return errors;
  };

  const by = (source: string, ref?: string) => ({ source, saidOn: '2022-03-01', ref });

  test('to be retracted is a claim or a statement, whatever rebuttal has the same ref', async () => {
    expect(await refusal('retract', { target: 'same', statement: by('agency') })).toEqual([]);
  });

  test.each<[string, object, string, string]>([
    ['retract', { target: 'nothing', statement: by('agency') }, 'NOT_FOUND', 'target'],
    ['retract', { target: 'self', statement: by('agency', 'self') }, 'CYCLE', 'target'],
    ['rebut', { target: 'nothing', statement: by('wire'), aspects: ['VALUE'] }, 'NOT_FOUND', 'target'],
    ['rebut', { target: 'self', statement: by('wire', 'self'), aspects: ['VALUE'] }, 'CYCLE', 'target'],
    ['rebut', { ref: 'own', target: 'own', statement: by('wire'), aspects: ['VALUE'] }, 'CYCLE', 'target'],
    [
      'correct',
      {
        claim: 'd-claim',
        statement: by('agency'),
        figure: { measure: 'drowned', value: 5, place: 'NO', period: '2021', population: 'all' },
      },
      'CYCLE',
      'figure',
    ],
    [
      'report',
      { statement: by('wire'), claims: [{ id: 'd-claim', text: '' }] },
      'BAD_USER_INPUT',
      'claims.0',
    ],
  ])('%s %j is refused with the field at fault', async (name, input, code, field) => {
    expect(await refusal(name, input)).toMatchObject([{ code, field }]);
  });

  test('white space of every kind is one space', async () => {
    const { data } = await ask(
      world,
      'mutation ($input: ReportInput!) { report(input: $input) { claims { id } } }',
      {
        input: {
          statement: by('wire'),
          claims: [{ text: 'Two\u0085words.' }, { text: ' two \t words.\u3000' }],
        },
      },
    );
    expect(data.report.claims[0].id).toBe(data.report.claims[1].id);
  });
});

describeEngines('a figure with a great many exclusions', (engine) => {
  test('is refused beyond two hundred, and read without a stall up to there', async () => {
    const world = await openWorld(engine);
    try {
      const chain = Array.from({ length: 60 }, (_, at) => at);
      await world.load([
        ...BASICS,
        ...chain.map((at) => ({
          type: 'place',
          ref: `p${at}`,
          name: `P${at}`,
          within: at === 0 ? 'NO' : `p${at - 1}`,
        })),
        ...chain.map((at) => ({
          type: 'population',
          ref: `q${at}`,
          label: `Q${at}`,
          within: at === 0 ? 'all' : `q${at - 1}`,
        })),
      ]);
      const of = (count: number) => ({
        type: 'statement',
        ref: `many-${count}`,
        source: 'wire',
        saidOn: '2022',
        claims: [
          {
            ref: `many-${count}-claim`,
            figure: {
              measure: 'drowned',
              value: count,
              place: 'NO',
              population: 'all',
              exclusions: Array.from({ length: count }, (_, at) => ({
                place: `p${at % 60}`,
                population: `q${59 - (at % 60)}`,
              })),
            },
          },
        ],
      });
      expect((await world.load([of(201)])).faults).toMatchObject([
        { code: 'BAD_USER_INPUT', message: expect.stringContaining('at most 200 exclusions') },
      ]);
      expect((await world.load([of(200), of(199)])).faults).toEqual([]);
      const { data } = await ask(world, '{ compare(a: "many-200-claim", b: "many-199-claim") { scope } }');
      expect(data.compare.scope).toBe('EQUAL');
    } finally {
      await world.close();
    }
  });
});
