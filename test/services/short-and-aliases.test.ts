import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { exportRecords } from '../../src/services/read/export-records.js';
import { known } from '../../src/services/read/names.js';
import { reading } from '../../src/services/services.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const SOURCE = {
  type: 'source',
  ref: 'rescue',
  kind: 'ORGANIZATION',
  name: 'Coast Rescue Society',
  short: 'Rescue',
  aliases: ['CRS'],
};
const MEASURE = {
  type: 'measure',
  ref: 'saved',
  label: 'Persons saved from drowning',
  unit: 'persons',
  additivity: 'ADDITIVE',
  short: 'saved',
  aliases: ['rescued', 'pulled ashore'],
};
const POPULATION = {
  type: 'population',
  ref: 'swimmers',
  label: 'Persons who went swimming',
  short: 'swimmers',
  aliases: ['bathers'],
};
const PLACE = {
  type: 'place',
  ref: 'old-harbour',
  name: 'Old Harbour',
  within: 'NO',
  aliases: ['the docks'],
};
const NORWAY = { type: 'place', ref: 'NO', name: 'Kingdom of Norway', aliases: ['Norge', 'Noreg'] };

describeEngines('short names and aliases', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine);
  });

  afterEach(() => world.close());

  const places = async () =>
    (await world.exported()).filter((record) => (record as { type: string }).type === 'place');

  test('are exported as they were imported, and importing them again changes nothing', async () => {
    const records = [SOURCE, MEASURE, POPULATION, PLACE];
    expect(await world.load(records)).toMatchObject({ created: 4, faults: [] });
    expect(await world.exported()).toEqual(records);
    expect(await world.load(records)).toMatchObject({ created: 0, known: 4, faults: [] });
    expect(await world.exported()).toEqual(records);
  });

  const otherwise: [rule: string, record: object][] = [
    ['another short name of a source', { ...SOURCE, short: 'CRS' }],
    ['no short name of a source', { ...SOURCE, short: undefined }],
    ['another short name of a measure', { ...MEASURE, short: 'rescued' }],
    ['other aliases of a measure', { ...MEASURE, aliases: ['rescued'] }],
    ['another order of the aliases of a measure', { ...MEASURE, aliases: ['pulled ashore', 'rescued'] }],
    ['another short name of a population', { ...POPULATION, short: 'bathers' }],
    ['no aliases of a population', { ...POPULATION, aliases: [] }],
    ['other aliases of a place that is not built in', { ...PLACE, aliases: ['the docks', 'the quay'] }],
  ];

  test.each(otherwise)('%s under a known ref is a conflict', async (_rule, record) => {
    await world.load([SOURCE, MEASURE, POPULATION, PLACE]);
    expect((await world.load([record])).faults).toMatchObject([{ line: 1, code: 'CONFLICT' }]);
  });

  test('that are left out, null or empty are the same content', async () => {
    await world.load(BASICS);
    const { type, ref, label, unit, additivity } = BASICS[4];
    const known = { type, ref, label, unit, additivity, aliases: [] };
    expect(await world.load([known])).toMatchObject({ created: 0, known: 1, faults: [] });
  });

  const faulty: [rule: string, record: object, field: string][] = [
    ['an empty short name', { ...SOURCE, short: '' }, 'short'],
    ['a short name of white space', { ...POPULATION, short: ' ' }, 'short'],
    ['an empty alias', { ...MEASURE, aliases: ['rescued', ''] }, 'aliases.1'],
    ['an alias of white space', { ...PLACE, aliases: ['\t'] }, 'aliases.0'],
    ['an alias of white space for a built-in place', { ...NORWAY, aliases: ['Norge', ' '] }, 'aliases.1'],
    ['an alias with half a character', { ...MEASURE, aliases: ['\ud800'] }, 'aliases.0'],
    ['an alias that is no text', { ...MEASURE, aliases: [5] }, 'aliases.0'],
  ];

  test.each(faulty)('%s is refused, with its field', async (_rule, record, field) => {
    const { faults } = await world.load([record]);
    expect(faults).toMatchObject([{ line: 1, code: 'BAD_USER_INPUT' }]);
    expect(faults[0]!.message.split(':')[0]).toBe(field);
  });

  test('of a built-in place are added to those it has, each once, and its name is left aside', async () => {
    expect(await world.load([NORWAY])).toMatchObject({ created: 1, faults: [] });
    expect(await world.load([NORWAY])).toMatchObject({ created: 0, known: 1, faults: [] });
    const more = { type: 'place', ref: 'NO', name: 'Norway', aliases: ['Norwegen', 'Norge', 'Norwegen'] };
    expect(await world.load([more])).toMatchObject({ created: 1, faults: [] });
    expect(await places()).toEqual([
      { type: 'place', ref: 'NO', name: 'Norway', aliases: ['Norge', 'Noreg', 'Norwegen'] },
    ]);
  });

  test.each([
    ['within', { within: 'nowhere' }],
    ['contains.1', { contains: ['SE', 'nowhere'] }],
  ])('of a built-in place that names as %s what is nowhere are refused', async (field, other) => {
    const { faults, created } = await world.load([{ ...NORWAY, ...other }]);
    expect({ faults, created }).toMatchObject({ faults: [{ line: 1, code: 'NOT_FOUND' }], created: 0 });
    expect(faults[0]!.message.split(':')[0]).toBe(field);
  });

  test('of one built-in place may come in several records of one file, by any of its codes', async () => {
    const island = { type: 'place', ref: 'PR', name: 'Puerto Rico', aliases: ['Borinquen'] };
    const state = { type: 'place', ref: 'US-PR', name: 'Puerto Rico', aliases: ['the island'] };
    expect(await world.load([island, state, island])).toMatchObject({ created: 2, known: 1, faults: [] });
    expect(await places()).toEqual([{ ...island, aliases: ['Borinquen', 'the island'] }]);
  });

  test('of a built-in place are not added by a file with a fault', async () => {
    await world.load([{ ...NORWAY, aliases: ['Norge'] }]);
    await world.load([NORWAY, { ...SOURCE, partOf: 'nobody' }]);
    expect(await places()).toEqual([{ type: 'place', ref: 'NO', name: 'Norway', aliases: ['Norge'] }]);
  });

  test('a built-in place without aliases is not exported, nor made known by a record of it', async () => {
    expect(await world.load([{ type: 'place', ref: 'NO', name: 'Norway' }])).toMatchObject({ known: 1 });
    expect(await world.exported()).toEqual([]);
  });

  test('give the same content where an export is imported into an empty database', async () => {
    await world.load([
      ...BASICS,
      SOURCE,
      MEASURE,
      POPULATION,
      NORWAY,
      PLACE,
      drowned('a', 'agency', '2022', 9),
    ]);
    const exported = await world.exported();
    const other = await openWorld(engine);
    try {
      expect(await other.load(exported)).toMatchObject({ refused: 0, known: 0 });
      expect(await other.exported()).toEqual(exported);
    } finally {
      await other.close();
    }
  });

  test('of a built-in place come with the export of a claim about it, those of other places do not', async () => {
    const sweden = { type: 'place', ref: 'SE', name: 'Sweden', aliases: ['Sverige'] };
    await world.load([...BASICS, NORWAY, sweden, drowned('a', 'agency', '2022', 9)]);
    const allowed = reading(world.services, OPERATOR);
    const claim = await known(allowed, 'claim', 'a-claim');
    const lines: { type: string }[] = [];
    for await (const line of exportRecords(allowed, claim)) lines.push(JSON.parse(line) as { type: string });
    expect(lines.filter(({ type }) => type === 'place')).toEqual([
      { type: 'place', ref: 'NO', name: 'Norway', aliases: ['Norge', 'Noreg'] },
    ]);
  });
});
