import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { TABLES } from '../../src/storage/tables/all.js';
import { describeEngines, migratedDatabase, type TestDatabase } from '../support/engines.js';

/** TypeORM's own, and the full-text index with what SQLite keeps for it. */
const NOT_DESCRIBED = /^(migrations|search_index(_\w+)?)$/;

/** SQLite changes no column's type: it is dropped and added anew. */
const CHANGED_TYPE = {
  sqlite: ['alter table document drop column title', 'alter table document add column title integer'],
  postgres: ['alter table document alter column title type varchar'],
};

describeEngines('the tables of a migrated database', (engine) => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await migratedDatabase(engine);
    dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** What TypeORM would do to make the database what the entities describe. */
  const differences = async (): Promise<string[]> =>
    (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

  test('are what the entities describe', async () => {
    expect(await differences()).toEqual([]);
  });

  test('are those that entities describe and no others', async () => {
    const rows: { name: string }[] = await dataSource.query(
      engine === 'sqlite'
        ? "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'"
        : "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const names = rows.map(({ name }) => name).filter((name) => !NOT_DESCRIBED.test(name));
    expect(names.sort()).toEqual(TABLES.map(({ name }) => name).sort());
  });

  test('refer to one another as the entities describe', async () => {
    const runner = dataSource.createQueryRunner();
    const kept = await runner.getTables(TABLES.map(({ name }) => name));
    await runner.release();
    const keptKeys = kept.flatMap((table) =>
      table.foreignKeys.map(({ columnNames, referencedTableName }) =>
        [table.name, columnNames.join(), referencedTableName].join(' '),
      ),
    );
    const described = dataSource.entityMetadatas.flatMap(({ tableName, foreignKeys }) =>
      foreignKeys.map(({ columnNames, referencedEntityMetadata }) =>
        [tableName, columnNames.join(), referencedEntityMetadata.tableName].join(' '),
      ),
    );
    expect(keptKeys.sort()).toEqual(described.sort());
    expect(keptKeys).toContain('joint_voice source source');
  });

  test.each([
    ['a column is missing', 'alter table document drop column language'],
    ['a column is added', 'alter table document add column edition text'],
    ['an index is missing', 'drop index document_publisher'],
    ['an index is added', 'create index document_title on document(title)'],
    ['a column is of another type', CHANGED_TYPE],
  ])('are found to differ where %s', async (_, change) => {
    for (const statement of typeof change === 'string' ? [change] : change[engine])
      await dataSource.query(statement);
    expect(await differences()).not.toEqual([]);
  });
});
