import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { OPERATOR } from '../../src/kernel/actor.js';
import { importFile } from '../../src/services/import-file.js';
import { bringDerivedUpToDate } from '../../src/services/rebuild.js';
import { createServices } from '../../src/services/services.js';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { BuiltInPlaces1700000000001 } from '../../src/storage/migrations/1700000000001-built-in-places.js';
import { Facts1700000000000 } from '../../src/storage/migrations/1700000000000-facts.js';
import { FactsApart1700000000004 } from '../../src/storage/migrations/1700000000004-facts-apart.js';
import { ShortAndAliases1700000000002 } from '../../src/storage/migrations/1700000000002-short-and-aliases.js';
import { Wordings1700000000003 } from '../../src/storage/migrations/1700000000003-wordings.js';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { ask } from '../support/api.js';
import { describeEngines, emptyDatabase, type TestDatabase } from '../support/engines.js';
import { partsOn } from '../support/world.js';

/** Records, and the rows in which they were kept while sentences were facts, with the fingerprints they had. */
const { records, rows } = JSON.parse(readFileSync('test/storage/sentences-before.json', 'utf8')) as {
  records: readonly object[];
  rows: readonly [table: string, row: Readonly<Record<string, string | number>>][];
};

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

describeEngines('a database from when sentences were facts', (engine) => {
  let database: TestDatabase;
  let storage: Storage;

  beforeAll(async () => {
    database = await emptyDatabase(engine);
    const before = await new DataSource({
      ...dataSourceOptions(database.url),
      migrations: [
        Facts1700000000000,
        BuiltInPlaces1700000000001,
        ShortAndAliases1700000000002,
        Wordings1700000000003,
        FactsApart1700000000004,
      ],
    }).initialize();
    await before.runMigrations();
    for (const [table, row] of rows) {
      const kept = table === 'search_entry' && engine === 'postgres' ? { ...row, tokens: '' } : row;
      await before.query(
        `insert into ${table} (${Object.keys(kept).join(', ')}) values (${Object.values(kept).map(literal).join(', ')})`,
      );
    }
    await before.destroy();
    storage = await openStorage(database.url);
    await bringDerivedUpToDate(partsOn(storage));
  });

  afterAll(async () => {
    await storage.close();
    await database.drop();
  });

  test('says its claims as they are said now, each in the words of those who say it', async () => {
    const { data } = await ask(
      { parts: partsOn(storage) },
      `{ year: claim(id: "year") { text } words: claim(id: "words") { text }
         report: statement(id: "report") { claims { text } } again: statement(id: "again") { claims { text } } }`,
    );
    const year =
      'Rainfall: 90 mm in The Valley, 2021, not counting North Valley in May and June (gauge broken).';
    expect(data).toEqual({
      year: { text: year },
      words: { text: 'The river rose.' },
      report: { claims: [{ text: year }, { text: 'The river rose.' }] },
      again: {
        claims: [
          { text: 'Rainfall: 90 mm in The Valley, 2021, not counting North Valley from May to June.' },
        ],
      },
    });
  });

  test('finds them by the words of these sentences', async () => {
    const { data } = await ask(
      { parts: partsOn(storage) },
      '{ search(query: "north valley in may") { nodes { node { ... on Claim { ref } } } } }',
    );
    expect(data.search.nodes).toEqual([{ node: { ref: 'year' } }]);
  });

  test('knows its statements by the same content, and by no other', async () => {
    const load = (lines: readonly object[]) =>
      importFile(createServices(partsOn(storage)), OPERATOR, chunksOf(lines));
    expect(await load(records)).toMatchObject({ created: 0, known: records.length, faults: [] });
    const changed = records.map(
      (record) => JSON.parse(JSON.stringify(record).replace('ninety', 'about ninety')) as object,
    );
    expect((await load(changed)).faults).toMatchObject([{ line: 6, code: 'CONFLICT' }]);
  });
});

async function* chunksOf(lines: readonly object[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) {
    await Promise.resolve();
    yield Buffer.from(`${JSON.stringify(line)}\n`);
  }
}
