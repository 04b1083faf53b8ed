import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';
import { allowChanges, refuseChanges } from './facts-only-added.js';

/** Affirmations, which are facts as all others are; and of each assertion the passage in which it is said. */
export class AffirmationsAndPassages1700000000008 implements MigrationInterface {
  name = 'AffirmationsAndPassages1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await runner.query(`create table affirmation (
      seq ${int} primary key, id text not null unique, statement ${int} not null references statement(seq),
      claim ${int} not null references claim(seq), summary text)`);
    await runner.query('create index affirmation_claim on affirmation(claim)');
    await runner.query('create index affirmation_statement on affirmation(statement)');
    await refuseChanges(runner, ['affirmation']);
    await runner.query('alter table assertion add column passage text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assertion drop column passage');
    await allowChanges(runner, ['affirmation']);
    await runner.query('drop table affirmation');
  }
}
