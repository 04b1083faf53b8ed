import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { OPERATOR } from '../../src/kernel/actor.js';
import { importFile } from '../../src/services/import-file.js';
import { createServices } from '../../src/services/services.js';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { Facts1700000000000 } from '../../src/storage/migrations/1700000000000-facts.js';
import { BuiltInPlaces1700000000001 } from '../../src/storage/migrations/1700000000001-built-in-places.js';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { ask } from '../support/api.js';
import { describeEngines, emptyDatabase, type TestDatabase } from '../support/engines.js';
import { partsOn } from '../support/world.js';

/** As they were kept before there were short names and aliases, with the fingerprints they had. */
const SOURCE = { type: 'source', ref: 'agency', kind: 'ORGANIZATION', name: 'River Agency' };
const MEASURE = {
  type: 'measure',
  ref: 'drowned',
  label: 'Persons drowned',
  unit: 'persons',
  additivity: 'ADDITIVE',
};
const POPULATION = { type: 'population', ref: 'all', label: 'All persons' };
const PLACE = { type: 'place', ref: 'harbour', name: 'Old Harbour' };
const ROWS = [
  `insert into source (seq, id, ref, kind, name, aliases, root, content, fingerprint, recorded_at)
   values (1, 'source_1', 'agency', 'ORGANIZATION', 'River Agency', '[]', 1, '${JSON.stringify(SOURCE)}',
     'eec43bc165846ef0bf6f322ceec022f1534f15b2f1141fbebd752b609c4568d5', 0)`,
  `insert into measure (seq, id, ref, label, unit, additivity, content, fingerprint, recorded_at)
   values (1, 'measure_1', 'drowned', 'Persons drowned', 'persons', 'ADDITIVE', '${JSON.stringify(MEASURE)}',
     '899b12e3e99f471a06f4fe9919c50ec78e3bb56444169a65797e9ebb6be39444', 0)`,
  `insert into population (seq, id, ref, label, content, fingerprint, recorded_at)
   values (1, 'population_1', 'all', 'All persons', '${JSON.stringify(POPULATION)}', 'e18f1edb7cdc14d49aad9bafdc3fcbdfcffe27ded3e19cb0ded4932e6a8f0523', 0)`,
  `insert into place (seq, id, ref, name, folded_name, folded_ref, built_in, content, fingerprint, recorded_at)
   values (90000, 'place_1', 'harbour', 'Old Harbour', 'old harbour', 'harbour', 0, '${JSON.stringify(PLACE)}',
     '464236d13b41e823a2013abfea844f56eef5bcd48e1b2a4f96d2d9adce8e73fb', 0)`,
];

describeEngines('a database from before there were short names and aliases', (engine) => {
  let database: TestDatabase;
  let storage: Storage;

  beforeAll(async () => {
    database = await emptyDatabase(engine);
    const before = await new DataSource({
      ...dataSourceOptions(database.url),
      migrations: [Facts1700000000000, BuiltInPlaces1700000000001],
    }).initialize();
    await before.runMigrations();
    for (const row of ROWS) await before.query(row);
    await before.destroy();
    storage = await openStorage(database.url);
  });

  afterAll(async () => {
    await storage.close();
    await database.drop();
  });

  test('answers the name or the label as the short name, and no aliases', async () => {
    const { data } = await ask(
      { parts: partsOn(storage) },
      `{ source(id: "agency") { short aliases } measures { short aliases } populations { short aliases }
         places(search: "old harb") { name aliases } }`,
    );
    expect(data).toEqual({
      source: { short: 'River Agency', aliases: [] },
      measures: [{ short: 'Persons drowned', aliases: [] }],
      populations: [{ short: 'All persons', aliases: [] }],
      places: [{ name: 'Old Harbour', aliases: [] }],
    });
  });

  test('knows what was recorded then by the same content', async () => {
    const file = (async function* () {
      await Promise.resolve();
      for (const record of [SOURCE, MEASURE, POPULATION, PLACE])
        yield Buffer.from(`${JSON.stringify(record)}\n`);
    })();
    expect(await importFile(createServices(partsOn(storage)), OPERATOR, file)).toMatchObject({
      created: 0,
      known: 4,
      faults: [],
    });
  });
});
