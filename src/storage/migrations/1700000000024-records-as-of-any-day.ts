import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, isPostgres } from '../dialect.js';

/**
 * What counts in the records of sources is kept by when it begins and ends, so that a record as of an earlier day does not
 * grow with what the source said. It is filled when all that is derived is made anew.
 */
export class RecordsAsOfAnyDay1700000000024 implements MigrationInterface {
  name = 'RecordsAsOfAnyDay1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    // In SQLite all columns then stand where they are found.
    const stored = isPostgres(runner) ? '' : ' without rowid';
    for (const statement of [
      `create table source_change (
        source ${int} not null references source(seq), stretch ${int} not null, start ${int} not null,
        counted text not null, begun ${int} not null, ended ${int} not null,
        primary key (source, stretch, start, counted))${stored}`,
      'drop index source_claim_from',
      "alter table source_claim add column course text not null default ''",
      "alter table standing_told add column course text not null default ''",
      'alter table source_summary drop column drifting_relays',
      DERIVE_ANEW,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    for (const statement of [
      `alter table source_summary add column drifting_relays ${int} not null default 0`,
      'alter table standing_told drop column course',
      'alter table source_claim drop column course',
      'create index source_claim_from on source_claim(source, originated_from, relayed_from, claim)',
      'drop table source_change',
      DERIVE_ANEW,
    ])
      await runner.query(statement);
  }
}

/** Nothing of what is new here is filled in yet, whichever program opens the database next. */
const DERIVE_ANEW = 'update derived set version = 0';
