import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { OPERATOR } from '../../src/kernel/actor.js';
import { importFile } from '../../src/services/import-file.js';
import { bringDerivedUpToDate } from '../../src/services/rebuild.js';
import { createServices } from '../../src/services/services.js';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { Facts1700000000000 } from '../../src/storage/migrations/1700000000000-facts.js';
import { BuiltInPlaces1700000000001 } from '../../src/storage/migrations/1700000000001-built-in-places.js';
import { ShortAndAliases1700000000002 } from '../../src/storage/migrations/1700000000002-short-and-aliases.js';
import { Wordings1700000000003 } from '../../src/storage/migrations/1700000000003-wordings.js';
import { FactsApart1700000000004 } from '../../src/storage/migrations/1700000000004-facts-apart.js';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { ask } from '../support/api.js';
import { describeEngines, emptyDatabase, type TestDatabase } from '../support/engines.js';
import { partsOn } from '../support/world.js';

const FIGURE = {
  measure: 'drowned',
  value: 412,
  place: 'NO',
  period: '2021',
  population: 'all',
  exclusions: [{ population: 'children', reason: 'counted apart' }],
};
const RECORDS = [
  { type: 'source', ref: 'agency', kind: 'ORGANIZATION', name: 'River Agency' },
  { type: 'measure', ref: 'drowned', label: 'Persons drowned', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'population', ref: 'all', label: 'All persons' },
  { type: 'population', ref: 'children', label: 'Children', within: 'all' },
  {
    type: 'statement',
    ref: 'report',
    source: 'agency',
    saidOn: '2022-01-05',
    basis: 'FIRST_HAND',
    claims: [{ ref: 'grown-up', figure: FIGURE }],
  },
];
const SENTENCE = '412 persons drowned (All persons) in Norway, 2021, not counting Children (counted apart).';

/** As they were kept before there were categories, with the fingerprints that they had. */
const [AGENCY, DROWNED, ALL, CHILDREN, REPORT] = RECORDS.map((record) => JSON.stringify(record));
const ROWS = [
  `insert into source (seq, id, ref, kind, name, aliases, root, content, fingerprint, recorded_at)
   values (1, 'source_1', 'agency', 'ORGANIZATION', 'River Agency', '[]', 1, '${AGENCY}',
     'eec43bc165846ef0bf6f322ceec022f1534f15b2f1141fbebd752b609c4568d5', 0)`,
  `insert into measure (seq, id, ref, label, unit, additivity, content, fingerprint, recorded_at)
   values (1, 'measure_1', 'drowned', 'Persons drowned', 'persons', 'ADDITIVE', '${DROWNED}',
     '899b12e3e99f471a06f4fe9919c50ec78e3bb56444169a65797e9ebb6be39444', 0)`,
  `insert into population (seq, id, ref, label, within, content, fingerprint, recorded_at) values
     (1, 'population_1', 'all', 'All persons', null, '${ALL}',
       'e18f1edb7cdc14d49aad9bafdc3fcbdfcffe27ded3e19cb0ded4932e6a8f0523', 0),
     (2, 'population_2', 'children', 'Children', 1, '${CHILDREN}',
       '6d22a3280c66bf5424d7543f5047a23cc00f69ec02340fadfab1dcb679427176', 0)`,
  `insert into statement (seq, id, ref, source, voice, voice_root, said_on, said_start, said_end, basis, content,
     fingerprint, recorded_at)
   values (1, 'statement_1', 'report', 1, 1, 1, '2022-01-05', 1641340800, 1641427200, 'FIRST_HAND', '${REPORT}',
     'b0f26a59449911130ff728d2120d4b67b76dc58ac1fffeb50089de33eff60e89', 0)`,
  `insert into claim (seq, id, hash, sentence, is_figure, measure, value, qualifier, place, period_start, period_end,
     population, wording, recorded_at)
   select 1, 'claim_1', '6b39dc1a4614f54d3ae632041df7035dc60de9c68d466c958acc14231acc4ca3', '${SENTENCE}', 1, 1, 412,
     'EXACT', seq, 1609459200, 1640995200, 1, '${JSON.stringify({
       sentence: SENTENCE,
       asWritten: null,
       period: '2021',
       exclusions: [{ place: null, period: null, population: 2, reason: 'counted apart' }],
     })}', 0 from place where ref = 'NO'`,
  "insert into claim_ref (seq, ref, claim) values (1, 'grown-up', 1)",
  "insert into assertion (seq, statement, claim, role) values (1, 1, 1, 'ORIGIN')",
];

describeEngines('a database from before there were categories', (engine) => {
  let database: TestDatabase;
  let storage: Storage;

  beforeAll(async () => {
    database = await emptyDatabase(engine);
    const before = await new DataSource({
      ...dataSourceOptions(database.url),
      entities: [],
      migrations: [
        Facts1700000000000,
        BuiltInPlaces1700000000001,
        ShortAndAliases1700000000002,
        Wordings1700000000003,
        FactsApart1700000000004,
      ],
    }).initialize();
    await before.runMigrations();
    for (const row of ROWS) await before.query(row);
    await before.destroy();
    storage = await openStorage(database.url);
    await bringDerivedUpToDate(partsOn(storage));
  });

  afterAll(async () => {
    await storage.close();
    await database.drop();
  });

  test('has figures of no category, all else as it was', async () => {
    const { data } = await ask(
      { parts: partsOn(storage) },
      `{ categories { ref } claim(id: "grown-up") { figure { value categories { ref }
         exclusions { population { ref } categories { ref } reason } } statements { totalCount } } }`,
    );
    expect(data).toEqual({
      categories: [],
      claim: {
        figure: {
          value: 412,
          categories: [],
          exclusions: [{ population: { ref: 'children' }, categories: [], reason: 'counted apart' }],
        },
        statements: { totalCount: 1 },
      },
    });
  });

  test('knows what was recorded then by the same content, and the same figure by its identity', async () => {
    const file = (async function* () {
      await Promise.resolve();
      const again = { ...RECORDS[4], ref: 'again', claims: [{ figure: { ...FIGURE, categories: [] } }] };
      for (const record of [...RECORDS, again]) yield Buffer.from(`${JSON.stringify(record)}\n`);
    })();
    expect(await importFile(createServices(partsOn(storage)), OPERATOR, file)).toMatchObject({
      created: 1,
      known: 5,
      faults: [],
    });
    const { data } = await ask(
      { parts: partsOn(storage) },
      '{ claim(id: "grown-up") { statements { totalCount } } claims { totalCount } }',
    );
    expect(data).toEqual({ claim: { statements: { totalCount: 2 } }, claims: { totalCount: 1 } });
  });
});
