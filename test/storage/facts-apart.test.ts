import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { OPERATOR } from '../../src/kernel/actor.js';
import { importFile } from '../../src/services/import-file.js';
import { exportRecords } from '../../src/services/read/export-records.js';
import { bringDerivedUpToDate } from '../../src/services/rebuild.js';
import { createServices, reading } from '../../src/services/services.js';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { FactsApart1700000000004 } from '../../src/storage/migrations/1700000000004-facts-apart.js';
import { openStorage } from '../../src/storage/open.js';
import { DERIVED_TABLES, FACT_TABLES } from '../../src/storage/tables/all.js';
import type { Table } from '../../src/storage/tables/table.js';
import { describeEngines, emptyDatabase, type TestDatabase } from '../support/engines.js';
import { partsOn } from '../support/world.js';

const DEMO = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

/** A claim with two refs, one that is named by its id only, and a built-in place with other names. */
const MORE = [
  { type: 'place', ref: 'NO', name: 'Norway', aliases: ['Norge', 'Noreg'] },
  { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
  ...['z-ref', 'a-ref'].map((ref) => ({
    type: 'statement',
    ref: `story-${ref}`,
    source: 'wire',
    saidOn: '2022',
    claims: [{ ref, text: 'The river rose.' }],
  })),
];

async function* linesOf(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) {
    await Promise.resolve();
    yield Buffer.from(`${line}\n`);
  }
}

/** Takes back a migration, and before it all that came after. */
async function undo(dataSource: DataSource, { name }: { readonly name: string }): Promise<void> {
  const applied: { name: string }[] = await dataSource.query(
    'select name from migrations order by timestamp',
  );
  const at = applied.findIndex((migration) => migration.name === name);
  for (let left = applied.length - at; left > 0; left -= 1) await dataSource.undoLastMigration();
}

describeEngines('a database in which facts were not yet apart', (engine) => {
  let database: TestDatabase;
  let before: unknown;
  let older: { ref: string; counts: unknown[] }[];

  /** All rows of all tables, and the export. */
  const opened = async (): Promise<unknown> => {
    const storage = await openStorage(database.url);
    const parts = partsOn(storage);
    await bringDerivedUpToDate(parts);
    const rows = await Promise.all(
      [...FACT_TABLES, ...DERIVED_TABLES].map(({ name, columns, primaryKey }: Table) =>
        storage.reader.all(
          `select ${Object.keys(columns).join(', ')} from ${name} order by ${primaryKey.join(', ')}`,
        ),
      ),
    );
    const exported: string[] = [];
    for await (const line of exportRecords(reading(createServices(parts), OPERATOR))) exported.push(line);
    await storage.close();
    return { rows, exported };
  };

  beforeAll(async () => {
    database = await emptyDatabase(engine);
    const storage = await openStorage(database.url);
    const services = createServices(partsOn(storage));
    const lines = [...DEMO, ...MORE.map((record) => JSON.stringify(record))];
    expect((await importFile(services, OPERATOR, linesOf(lines))).faults).toEqual([]);
    await storage.close();
    before = await opened();
    const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
    await undo(dataSource, FactsApart1700000000004);
    older = await dataSource.query(
      `select c.ref, c.statement_count, p.aliases from claim c cross join place p
       where c.ref = 'z-ref' and p.ref = 'NO' and c.first_said = 1640995200 and c.there_from = c.first_said`,
    );
    await dataSource.destroy();
  });

  afterAll(() => database.drop());

  test('kept what was counted with the facts', () => {
    expect(older).toEqual([
      { ref: 'z-ref', statement_count: 2, aliases: expect.stringMatching(/^\["Norge", ?"Noreg"\]$/) },
    ]);
  });

  test('has the same facts, and the same derived from them, once it is brought up to date', async () => {
    expect(await opened()).toEqual(before);
  });
});
