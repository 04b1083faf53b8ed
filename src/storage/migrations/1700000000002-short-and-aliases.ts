import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that were added, by table: none of what was recorded before has a short name or other words. */
const ADDED: readonly (readonly [table: string, column: string, type: string])[] = [
  ['source', 'short', 'text'],
  ['measure', 'short', 'text'],
  ['measure', 'aliases', "text not null default '[]'"],
  ['place', 'aliases', "text not null default '[]'"],
  ['population', 'short', 'text'],
  ['population', 'aliases', "text not null default '[]'"],
];

/** What a chart calls a source, a measure or a population, and the other words for a measure, a place or a population. */
export class ShortAndAliases1700000000002 implements MigrationInterface {
  name = 'ShortAndAliases1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of ADDED)
      await runner.query(`alter table ${table} add column ${column} ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of ADDED) await runner.query(`alter table ${table} drop column ${column}`);
  }
}
