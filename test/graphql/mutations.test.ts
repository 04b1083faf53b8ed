import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const REPORT = `mutation ($input: ReportInput!) { report(input: $input) {
  statement { id basis } claims { id ref text figure { value asWritten exclusions { reason } } } } }`;
const REBUT =
  'mutation ($input: RebutInput!) { rebut(input: $input) { rebuttal { id ref state source { ref } } } }';
const CONCEDE = 'mutation ($input: ConcedeInput!) { concede(input: $input) { concession { id extent } } }';
const CORRECT =
  'mutation ($input: CorrectInput!) { correct(input: $input) { claim { id figure { value } } corrected { id } } }';
const RETRACT =
  'mutation ($input: RetractInput!) { retract(input: $input) { retracted { __typename ... on Claim { ref } ... on Statement { ref } } } }';
const WITHDRAW = 'mutation ($input: WithdrawInput!) { withdraw(input: $input) { rebuttal { state } } }';

describeEngines('the mutations', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine, [...BASICS, drowned('base', 'agency', '2022-03-01', 60)]);
  });

  afterAll(() => world.close());

  const report = (value: number, more: object = {}, statement: object = {}) => ({
    statement: { source: 'agency', saidOn: '2022-05-01', ...statement },
    claims: [
      { figure: { measure: 'drowned', value, place: 'NO', period: '2021', population: 'all', ...more } },
    ],
  });
  const standing = async (id: string) =>
    (
      await ask(
        world,
        'query ($id: ID!) { claim(id: $id) { standing { state since } correctedBy { figure { value } } } }',
        { id },
      )
    ).data.claim;

  test('need a key of a reporter', async () => {
    const reader = await ask(world, REPORT, { input: report(1) }, { id: 'key_x', role: 'READER' });
    expect(reader.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const anonymous = await ask(world, REPORT, { input: report(1) }, { id: null, role: 'READER' });
    expect(anonymous.errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  test('answer the same to the same idempotency key, and refuse it with other input', async () => {
    const input = { ...report(70, { asWritten: 'some 70' }), idempotencyKey: 'once' };
    const first = await ask(world, REPORT, { input });
    const again = await ask(world, REPORT, { input });
    expect(first.errors).toEqual([]);
    expect(again.data).toEqual(first.data);
    const other = await ask(world, REPORT, { input: { ...report(71), idempotencyKey: 'once' } });
    expect(other.errors).toMatchObject([{ code: 'CONFLICT', field: 'idempotencyKey' }]);
    const elsewhere = await ask(world, REBUT, {
      input: {
        target: 'base-claim',
        statement: { source: 'wire', saidOn: '2022-06' },
        aspects: ['VALUE'],
        idempotencyKey: 'once',
      },
    });
    expect(elsewhere.errors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('word a claim as each statement words it', async () => {
    const one = await ask(world, REPORT, {
      input: report(80, { asWritten: 'eighty', exclusions: [{ place: 'NO-03', reason: 'no data' }] }),
    });
    const two = await ask(world, REPORT, {
      input: report(80, { asWritten: '80', exclusions: [{ place: 'NO-03', reason: 'flooded' }] }),
    });
    expect(one.data.report.claims[0].id).toBe(two.data.report.claims[0].id);
    expect(one.data.report.claims[0].figure).toMatchObject({
      asWritten: 'eighty',
      exclusions: [{ reason: 'no data' }],
    });
    expect(two.data.report.claims[0].figure).toMatchObject({
      asWritten: '80',
      exclusions: [{ reason: 'flooded' }],
    });
  });

  test('tell the field at fault', async () => {
    const cases: [string, object, string, string][] = [
      [REPORT, report(1, { place: 'Atlantis' }), 'NOT_FOUND', 'claims.0.figure.place'],
      [REPORT, report(1, {}, { saidOn: 'soon' }), 'BAD_USER_INPUT', 'statement.saidOn'],
      [REPORT, report(1, {}, { source: 'nobody' }), 'NOT_FOUND', 'statement.source'],
      [REPORT, report(1, {}, { basis: 'FIRST_HAND', relays: ['base'] }), 'BAD_USER_INPUT', 'statement.basis'],
      [REPORT, { ...report(1), claims: [] }, 'BAD_USER_INPUT', 'claims'],
      [REPORT, { ...report(1), claims: [{ text: 'x', id: 'base-claim' }] }, 'BAD_USER_INPUT', 'claims.0'],
      [
        REBUT,
        { target: 'nothing', statement: { source: 'wire', saidOn: '2022-06' }, aspects: ['VALUE'] },
        'NOT_FOUND',
        'target',
      ],
      [
        REBUT,
        { target: 'base-claim', statement: { source: 'wire', saidOn: '2022-06' }, aspects: [] },
        'BAD_USER_INPUT',
        'aspects',
      ],
      [
        CORRECT,
        {
          claim: 'base-claim',
          statement: { source: 'wire', saidOn: '2022-06' },
          figure: { measure: 'drowned', value: 1 },
        },
        'NOT_YOURS_TO_CORRECT',
        'claim',
      ],
      [
        RETRACT,
        { target: 'base', statement: { source: 'wire', saidOn: '2022-06' } },
        'NOT_YOURS_TO_RETRACT',
        'target',
      ],
    ];
    for (const [mutation, input, code, field] of cases) {
      expect((await ask(world, mutation, { input })).errors).toMatchObject([{ code, field }]);
    }
  });

  test('lead a claim from disputed to conceded, corrected and retracted', async () => {
    const id = (await ask(world, REPORT, { input: report(90) })).data.report.claims[0].id as string;
    expect((await standing(id)).standing).toEqual({ state: 'UNDISPUTED', since: null });

    const statement = (source: string, saidOn: string, more: object = {}) => ({
      statement: { source, saidOn, ...more },
    });
    const rebuttal = await ask(world, REBUT, {
      input: { target: id, ...statement('ministry', '2022-05-02'), aspects: ['VALUE'] },
    });
    expect(rebuttal.data.rebut.rebuttal).toMatchObject({ state: 'OPEN', source: { ref: 'ministry' } });
    expect((await standing(id)).standing).toEqual({ state: 'DISPUTED', since: '2022-05-02' });

    const counter = await ask(world, REBUT, {
      input: {
        target: rebuttal.data.rebut.rebuttal.id,
        ...statement('spokesperson', '2022-05-03', { onBehalfOf: 'agency' }),
        aspects: ['METHOD'],
      },
    });
    expect((await standing(id)).standing).toEqual({ state: 'ANSWERED', since: '2022-05-03' });
    const withdrawn = await ask(world, WITHDRAW, {
      input: { rebuttal: counter.data.rebut.rebuttal.id, ...statement('agency', '2022-05-04') },
    });
    expect(withdrawn.data.withdraw.rebuttal.state).toBe('WITHDRAWN');
    expect((await standing(id)).standing).toEqual({ state: 'DISPUTED', since: '2022-05-04' });

    await ask(world, CONCEDE, {
      input: {
        rebuttal: rebuttal.data.rebut.rebuttal.id,
        ...statement('spokesperson', '2022-05-05'),
        extent: 'FULL',
      },
    });
    expect((await standing(id)).standing).toEqual({ state: 'CONCEDED', since: '2022-05-05' });
    await ask(world, CORRECT, {
      input: {
        claim: id,
        ...statement('agency', '2022-05-06'),
        figure: { measure: 'drowned', value: 85, place: 'NO', period: '2021', population: 'all' },
      },
    });
    expect(await standing(id)).toEqual({
      standing: { state: 'CORRECTED', since: '2022-05-06' },
      correctedBy: { figure: { value: 85 } },
    });
    const retracted = await ask(world, RETRACT, {
      input: { target: id, ...statement('agency', '2022-05-07') },
    });
    expect(retracted.data.retract.retracted).toMatchObject({ __typename: 'Claim' });
    expect((await standing(id)).standing).toEqual({ state: 'RETRACTED', since: '2022-05-07' });
    expect((await ask(world, REPORT, { input: report(90, {}, { saidOn: '2022-05-08' }) })).errors).toEqual(
      [],
    );
    expect((await standing(id)).standing).toEqual({ state: 'CONCEDED', since: '2022-05-08' });
  });

  test('each of several mutations in one request answers with what the ones before it recorded', async () => {
    await world.load([drowned('two', 'agency', '2022-03-01', 61)]);
    const { data, errors } = await ask(
      world,
      `mutation {
        first: report(input: { statement: { source: "wire", saidOn: "2022-03-02" }, claims: [{ id: "two-claim" }] }) {
          claims { standing { state } statements { totalCount } } }
        second: rebut(input: { target: "two-claim", statement: { source: "ministry", saidOn: "2022-03-03" }, aspects: [VALUE] }) {
          rebuttal { target { ... on Claim { standing { state } rebuttals { totalCount } } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      first: { claims: [{ standing: { state: 'UNDISPUTED' }, statements: { totalCount: 2 } }] },
      second: { rebuttal: { target: { standing: { state: 'DISPUTED' }, rebuttals: { totalCount: 1 } } } },
    });
  });
});
