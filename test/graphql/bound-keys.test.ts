import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { OPERATOR, type Actor } from '../../src/kernel/actor.js';
import { importFile } from '../../src/services/import-file.js';
import { addKey, authenticate, listKeys, revokeKey } from '../../src/services/keys.js';
import { ask, operation, type Answer } from '../support/api.js';
import { runOn } from '../support/command.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const POLICY = { adminKey: null, anonymousRole: 'READER' } as const;
const FIGURE = { measure: 'drowned', value: 7, place: 'NO', period: '2020', population: 'all' };
const ONLY_OWN = 'and this key records only what "spokesperson" or "ministry" says';

/** What a mutation of each name is given beside the statement. */
const SAID: Readonly<Record<string, object>> = {
  report: { claims: [{ figure: FIGURE }] },
  rebut: { target: 'wire-says', aspects: ['VALUE'] },
  concede: { rebuttal: 'against-all', extent: 'FULL' },
  correct: { claim: 'wire-says-claim', figure: FIGURE },
  retract: { target: 'wire-says' },
  withdraw: { rebuttal: 'against-all' },
  affirm: { claim: 'wire-says-claim' },
};

/** What a mutation of each name is given that is nobody's word. */
const NOBODYS: Readonly<Record<string, object>> = {
  addSource: { ref: 'x', kind: 'PERSON', name: 'X', partOf: 'ministry' },
  addDocument: { ref: 'x', title: 'X', publisher: 'ministry' },
  addMeasure: { ref: 'x', label: 'X', unit: 'x', additivity: 'ADDITIVE' },
  addPlace: { ref: 'x', name: 'X', within: 'NO' },
  addPopulation: { ref: 'x', label: 'X' },
  addCategory: { ref: 'x', label: 'X', dimension: 'x' },
  derive: { claim: 'wire-says-claim', from: ['other-claim'] },
};

const mutation = (name: string): string =>
  `mutation ($input: ${name.replace(/^./, (letter) => letter.toUpperCase()).replace(/^Add/, '')}Input!) {
    ${name}(input: $input) { __typename } }`;

describeEngines('a key that is bound to sources', (engine) => {
  let world: World;
  let actor: Actor;

  const bound = async (speaksFor: readonly string[], role = 'REPORTER'): Promise<Actor> => {
    const { key } = await addKey(world.services, OPERATOR, { name: 'Press desk', role, speaksFor });
    return authenticate(world.services, POLICY, key);
  };
  const act = (name: string, statement: object, by = actor): Promise<Answer> =>
    ask(
      world,
      mutation(name),
      { input: { ...SAID[name], statement: { saidOn: '2022-06', ...statement } } },
      by,
    );

  beforeAll(async () => {
    world = await openWorld(engine);
    await world.load([
      ...BASICS,
      { type: 'source', ref: 'mission', kind: 'ORGANIZATION', name: 'River Mission', partOf: 'agency' },
      { type: 'source', ref: 'desk', kind: 'PERSON', name: 'Bo Fjord', partOf: 'ministry' },
      drowned('wire-says', 'wire', '2022-03-01', 60),
      drowned('other', 'wire', '2022-03-01', 61),
      {
        type: 'statement',
        ref: 'denial',
        source: 'wire',
        saidOn: '2022-04',
        rebuts: [{ ref: 'against-all', target: { claim: 'other-claim' }, aspects: ['VALUE'] }],
      },
    ]);
    actor = await bound(['spokesperson', 'ministry', 'ministry']);
  });

  afterAll(() => world.close());

  test('records what its sources say, and what any source of the same folded voice says', async () => {
    for (const source of ['spokesperson', 'agency', 'mission', 'ministry', 'desk'])
      expect((await act('report', { source })).errors).toEqual([]);
    expect((await act('report', { source: 'wire', onBehalfOf: 'ministry' })).errors).toEqual([]);
    expect((await act('report', { source: 'agency', jointlyWith: ['ministry'] })).errors).toEqual([]);
    expect((await act('affirm', { source: 'ministry' })).errors).toEqual([]);
    expect((await act('rebut', { source: 'ministry' })).errors).toEqual([]);
  });

  test.each(Object.keys(SAID))('is refused what others say: %s', async (name) => {
    expect((await act(name, { source: 'wire' })).errors).toMatchObject([
      {
        code: 'FORBIDDEN',
        field: 'statement.source',
        message: `"wire" is given as who says this, ${ONLY_OWN}: use a key that speaks for "wire".`,
      },
    ]);
  });

  test('is refused what one of its sources says for another, or jointly with another', async () => {
    expect((await act('report', { source: 'ministry', onBehalfOf: 'wire' })).errors).toMatchObject([
      { code: 'FORBIDDEN', field: 'statement.onBehalfOf' },
    ]);
    const joint = { source: 'ministry', jointlyWith: ['agency', 'wire'] };
    expect((await act('report', joint)).errors).toMatchObject([
      { code: 'FORBIDDEN', field: 'statement.jointlyWith.1' },
    ]);
  });

  test('does not hide that a source is not known', async () => {
    expect((await act('report', { source: 'ministri' })).errors).toMatchObject([
      {
        code: 'NOT_FOUND',
        field: 'statement.source',
        message: expect.stringContaining('did you mean "ministry"'),
      },
    ]);
  });

  test.each(Object.keys(NOBODYS))('is refused what is nobody’s word: %s', async (name) => {
    const { errors } = await ask(world, mutation(name), { input: NOBODYS[name] }, actor);
    expect(errors).toMatchObject([
      {
        code: 'FORBIDDEN',
        message: expect.stringMatching(
          /^A \w+ is nobody's word, and this key records only what "spokesperson"/,
        ),
      },
    ]);
    expect((await ask(world, mutation(name), { input: NOBODYS[name] })).errors).toEqual([]);
  });

  test('may name again what is nobody’s word and is known, by which the page checks a key', async () => {
    expect((await ask(world, operation('check-key'), {}, actor)).errors).toEqual([]);
    const input = { ref: 'IQ', name: 'Iraq', aliases: ['Mesopotamia'] };
    expect((await ask(world, mutation('addPlace'), { input }, actor)).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });

  test('is held against every mutation there is', async () => {
    const fields = (await buildSaysoSchema()).getMutationType()?.getFields() ?? {};
    expect(Object.keys(fields).toSorted()).toEqual(
      [...Object.keys(SAID), ...Object.keys(NOBODYS)].toSorted(),
    );
  });

  test('changes nothing by any other way, whatever its role', async () => {
    const admin = await bound(['ministry'], 'ADMIN');
    const none = Readable.from([]);
    for (const attempt of [
      importFile(world.services, admin, none),
      addKey(world.services, admin, { name: 'Mine', role: 'ADMIN' }),
      revokeKey(world.services, admin, 'key_1'),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await act('report', { source: 'wire' }, admin)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  test('follows a source that turns out to be part of another organization', async () => {
    await world.load([{ type: 'source', ref: 'gauge', kind: 'PERSON', name: 'Gauge', wikidata: 'Q42' }]);
    const gauge = await bound(['gauge']);
    expect((await act('report', { source: 'mission' }, gauge)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const part = { kind: 'PERSON', name: 'The gauge', wikidata: 'Q42', partOf: 'agency' };
    await world.load([{ type: 'source', ref: 'gauge-2', ...part }]);
    expect((await act('report', { source: 'mission' }, gauge)).errors).toEqual([]);
  });

  test('is made and listed by the command line, which is bound to nothing', async () => {
    const made = await runOn(
      world,
      ...['keys', 'add', '--name', 'Desk', '--role', 'reporter', '--speaks-for', 'wire', 'agency'],
    );
    expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/^sayso_[\w-]{43}\n$/), err: '' });
    const { out } = await runOn(world, 'keys', 'list');
    expect(out).toMatch(/\tREPORTER\tDesk\tmade \S+\tspeaks for wire, agency\n/);
    const listed = await listKeys(world.services, OPERATOR);
    expect(listed.find(({ name }) => name === 'Desk')).toMatchObject({ speaksFor: ['wire', 'agency'] });
  });

  test.each([
    ['to nobody', { role: 'REPORTER', speaksFor: [] }, 'BAD_USER_INPUT', 'speaksFor'],
    ['to somebody unknown', { role: 'REPORTER', speaksFor: ['wire', 'nemo'] }, 'NOT_FOUND', 'speaksFor.1'],
    ['and records nothing', { role: 'READER', speaksFor: ['wire'] }, 'BAD_USER_INPUT', 'speaksFor'],
  ])('is not made where it is bound %s', async (_case, input, code, field) => {
    await expect(addKey(world.services, OPERATOR, { name: 'Desk', ...input })).rejects.toMatchObject({
      code,
      field,
    });
  });
});
