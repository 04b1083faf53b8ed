import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, isPostgres } from '../dialect.js';
import { nameAllRecords } from '../known-names.js';
import { forPostgres, forSqlite } from '../sql-text.js';

/** Words of a text name what is on record by an index of all its names; so they are known from the facts. */
export class KnownNames1700000000012 implements MigrationInterface {
  name = 'KnownNames1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await runner.query(
      `create table if not exists known_name (folded text not null, kind text not null, node ${int} not null,
         name text not null, how text not null, needs text not null, primary key (folded, kind, node, name))`,
    );
    await runner.query('create index if not exists known_name_node on known_name(kind, node)');
    await runner.query(
      `create table if not exists name_opening (opening text not null, pieces ${int} not null,
         primary key (opening, pieces))`,
    );
    const written = (sql: string): string => (isPostgres(runner) ? forPostgres(sql) : forSqlite(sql));
    await nameAllRecords({
      dialect: isPostgres(runner) ? 'postgres' : 'sqlite',
      all: (sql, params = []) => runner.query(written(sql), [...params]),
      run: async (sql, params = []) => {
        await runner.query(written(sql), [...params]);
      },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table name_opening');
    await runner.query('drop table known_name');
  }
}
