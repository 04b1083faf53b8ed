import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { namesAmong, piecesOfNames } from '../../src/storage/names-among.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const VOCABULARY = [
  {
    type: 'source',
    ref: 'sea',
    kind: 'NEWS_OUTLET',
    name: 'The Sea-Side Post',
    short: 'SSP',
    aliases: ['Seaside'],
  },
  { type: 'source', ref: 'sol', kind: 'PERSON', name: 'Ada Sól' },
  {
    type: 'measure',
    ref: 'killed',
    label: 'Persons killed in floods',
    unit: 'persons',
    additivity: 'ADDITIVE',
    aliases: ['deaths'],
  },
  { type: 'population', ref: 'crews', label: 'Crews, with pilots', aliases: ['crew members'] },
  { type: 'category', ref: 'girls', dimension: 'sex', label: 'Girls' },
  { type: 'place', ref: 'NO', name: 'Norway', aliases: ['Noreg'] },
  { type: 'place', ref: 'lofoten', name: 'Lofoten', within: 'NO', aliases: ['Lofoten Islands'] },
];

describeEngines('the names on record', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine);
    expect(await world.load(VOCABULARY)).toMatchObject({ faults: [] });
  });

  afterAll(() => world.close());

  const called = async (...keys: string[]) =>
    (await namesAmong(world.storage.reader, keys)).map(({ kind, name, how }) => `${kind} ${name} ${how}`);

  test('are found by the stems of their words, however they are accented', async () => {
    expect(await called('ada sol', 'death')).toEqual(['source Ada Sól NAME', 'measure deaths NAME']);
  });

  test('are found by short names and aliases', async () => {
    expect(await called('ssp', 'seasid', 'crew member')).toEqual([
      'population crew members NAME',
      'source Seaside NAME',
      'source SSP NAME',
    ]);
  });

  test('are found without their article, and with what a hyphen joins as one word', async () => {
    expect(await called('sea sid post')).toEqual(['source The Sea-Side Post NAME']);
    expect(await called('seasid post')).toEqual(['source The Sea-Side Post NAME']);
  });

  test('are found by the parts of a label that say what is counted', async () => {
    expect(await called('kill', 'crew', 'girl')).toEqual([
      'population Crews CORE',
      'category Girls NAME',
      'measure killed CORE',
    ]);
  });

  test('of built-in places are there from the start, and those that a record gives them later', async () => {
    expect(await called('norway', 'noreg', 'sweden', 'lofoten island')).toEqual([
      'place Lofoten Islands NAME',
      'place Noreg NAME',
      'place Norway NAME',
      'place Sweden NAME',
    ]);
  });

  test('are no codes: those are words of some language', async () => {
    expect(await called('nor', 'iq', 'deu', 'se')).toEqual([]);
  });

  test('tell of what kind a source is', async () => {
    const [name] = await namesAmong(world.storage.reader, ['ada sol']);
    expect(name).toMatchObject({ kind: 'source', sourceKind: 'PERSON', needs: '' });
  });

  test('tell how many pieces they have by how they begin', async () => {
    expect(await piecesOfNames(world.storage.reader, ['ada sol', 'sea sid', 'lofoten', 'nothing'])).toEqual(
      new Map([
        ['ada sol', [2]],
        ['lofoten', [1]],
        ['sea sid', [3]],
      ]),
    );
  });

  test('are looked for by many keys at once', async () => {
    const keys = Array.from({ length: 12_000 }, (_, at) => `word${at}`);
    expect(await called(...keys, 'norway')).toEqual(['place Norway NAME']);
  });
});
