import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';
import { allowChanges, refuseChanges } from './facts-only-added.js';

/**
 * Categories: the values of dimensions by which figures are cut. A claim says of which it is; `claim_category` and
 * `claim_summary` have the same once more with all that hold them, by which claims are found.
 */
export class Categories1700000000005 implements MigrationInterface {
  name = 'Categories1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await runner.query(`create table category (
      seq ${int} primary key, id text not null unique, ref text not null unique, dimension text not null,
      label text not null, short text, within ${int} references category(seq), aliases text not null,
      content text not null, fingerprint text not null, recorded_at ${int} not null)`);
    await runner.query('create index category_dimension on category(dimension, seq)');
    await runner.query('create index category_within on category(within)');
    await runner.query("alter table claim add column categories text not null default '[]'");
    await runner.query("alter table claim_summary add column categories text not null default ''");
    await runner.query(`create table claim_category (
      claim ${int} not null references claim(seq), category ${int} not null references category(seq),
      primary key (claim, category))`);
    await runner.query('create index claim_category_category on claim_category(category, claim)');
    await refuseChanges(runner, ['category']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await allowChanges(runner, ['category']);
    await runner.query('drop table claim_category');
    for (const table of ['claim_summary', 'claim'])
      await runner.query(`alter table ${table} drop column categories`);
    await runner.query('drop table category');
  }
}
