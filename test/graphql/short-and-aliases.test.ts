import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, openWorld, type World } from '../support/world.js';

const ADD_SOURCE =
  'mutation ($input: SourceInput!) { addSource(input: $input) { source { short aliases } } }';
const ADD_MEASURE =
  'mutation ($input: MeasureInput!) { addMeasure(input: $input) { measure { short aliases } } }';
const ADD_POPULATION =
  'mutation ($input: PopulationInput!) { addPopulation(input: $input) { population { short aliases } } }';
const ADD_PLACE =
  'mutation ($input: PlaceInput!) { addPlace(input: $input) { place { name within { ref } aliases } } }';

describeEngines('short names and aliases in the API', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine, BASICS);
  });

  afterAll(() => world.close());

  test('short is the name or the label where none was given, and aliases are empty', async () => {
    const { data } = await ask(
      world,
      `{ source(id: "agency") { short aliases } measures { short aliases } populations { short aliases }
         places(search: "Norway") { aliases } }`,
    );
    expect(data).toEqual({
      source: { short: 'River Agency', aliases: [] },
      measures: [{ short: 'Persons drowned', aliases: [] }],
      populations: [
        { short: 'All persons', aliases: [] },
        { short: 'Children', aliases: [] },
      ],
      places: [{ aliases: [] }],
    });
  });

  test('are answered as they were given to a mutation', async () => {
    const source = await ask(world, ADD_SOURCE, {
      input: { ref: 'crs', kind: 'ORGANIZATION', name: 'Coast Rescue', short: 'CRS', aliases: ['Rescue'] },
    });
    expect(source.data.addSource.source).toEqual({ short: 'CRS', aliases: ['Rescue'] });
    const measure = await ask(world, ADD_MEASURE, {
      input: {
        ref: 'saved',
        label: 'Persons saved',
        unit: 'persons',
        additivity: 'ADDITIVE',
        short: 'saved',
        aliases: ['rescued', 'pulled ashore'],
      },
    });
    expect(measure.data.addMeasure.measure).toEqual({
      short: 'saved',
      aliases: ['rescued', 'pulled ashore'],
    });
    const population = await ask(world, ADD_POPULATION, {
      input: { ref: 'bathers', label: 'Persons who bathed', short: 'bathers', aliases: ['swimmers'] },
    });
    expect(population.data.addPopulation.population).toEqual({ short: 'bathers', aliases: ['swimmers'] });
    const place = await ask(world, ADD_PLACE, {
      input: { ref: 'harbour', name: 'Old Harbour', within: 'NO', aliases: ['the docks'] },
    });
    expect(place.data.addPlace.place).toEqual({
      name: 'Old Harbour',
      within: { ref: 'NO' },
      aliases: ['the docks'],
    });
  });

  test('a mutation of a built-in place adds the aliases, and its name and where it lies stay', async () => {
    const add = (...aliases: string[]) =>
      ask(world, ADD_PLACE, { input: { ref: 'NO-03', name: 'Christiania', within: 'SE', aliases } });
    await add('Kristiania');
    const { data } = await add('Tigerstaden', 'Kristiania');
    expect(data.addPlace.place).toEqual({
      name: 'Oslo',
      within: { ref: 'NO' },
      aliases: ['Kristiania', 'Tigerstaden'],
    });
  });

  test('a mutation with other aliases for a known ref is a conflict, one with the same answers again', async () => {
    const add = (...aliases: string[]) =>
      ask(world, ADD_POPULATION, { input: { ref: 'fishers', label: 'Fishers', short: 'fishers', aliases } });
    await add('fishermen');
    expect((await add('fishermen')).data.addPopulation.population.aliases).toEqual(['fishermen']);
    expect((await add('fishermen', 'anglers')).errors).toMatchObject([{ code: 'CONFLICT', field: 'ref' }]);
  });

  test('a mutation with an empty alias or short name names the field', async () => {
    const measure = { ref: 'lost', label: 'Persons lost', unit: 'persons', additivity: 'ADDITIVE' };
    const alias = await ask(world, ADD_MEASURE, { input: { ...measure, aliases: ['missing', ''] } });
    expect(alias.errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'aliases.1' }]);
    const short = await ask(world, ADD_MEASURE, { input: { ...measure, short: '' } });
    expect(short.errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'short' }]);
  });
});
