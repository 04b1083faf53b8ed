import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';
import { allowChanges, refuseChanges } from './facts-only-added.js';

/**
 * What a claim says in one sentence follows from its figure and from what things are called: it is no fact, and
 * stands with what is computed. The program that opens the database next makes it.
 */
export class Sentences1700000000011 implements MigrationInterface {
  name = 'Sentences1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await runner.query(
      `create table claim_sentence (seq ${int} primary key references claim(seq), sentence text not null)`,
    );
    await runner.query('alter table claim drop column sentence');
    await runner.query('update derived set version = 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await allowChanges(runner, ['claim']);
    await runner.query("alter table claim add column sentence text not null default ''");
    await runner.query(
      'update claim set sentence = m.sentence from claim_sentence m where m.seq = claim.seq',
    );
    await refuseChanges(runner, ['claim']);
    await runner.query('drop table claim_sentence');
  }
}
