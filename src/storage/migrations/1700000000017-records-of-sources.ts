import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';

/** What is asked of a source is kept by source: none of it grows with how much the source has said. */
export class RecordsOfSources1700000000017 implements MigrationInterface {
  name = 'RecordsOfSources1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    const asked = `originates ${int} not null, relays ${int} not null, disputed ${int} not null, state text not null`;
    for (const statement of [
      `create table source_claim (
        source ${int} not null references source(seq), claim ${int} not null references claim(seq), ${asked},
        primary key (source, claim))`,
      'create index source_claim_claim on source_claim(claim, source)',
      'create index source_claim_disputed on source_claim(source, claim) where disputed = 1',
      `create table source_tally (
        source ${int} not null references source(seq), ${asked}, total ${int} not null,
        primary key (source, originates, relays, disputed, state))`,
      `create table source_act (
        source ${int} not null references source(seq), kind text not null, said_start ${int} not null,
        act ${int} not null, primary key (source, kind, said_start, act))`,
      `create table rebuttal_summary (
        seq ${int} primary key references rebuttal(seq), said_start ${int} not null)`,
      'create index rebuttal_said on rebuttal_summary(said_start, seq)',
      `alter table source_summary add column drifting_relays ${int} not null default 0`,
      'update derived set version = 0',
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table source_summary drop column drifting_relays');
    for (const table of ['rebuttal_summary', 'source_act', 'source_tally', 'source_claim'])
      await runner.query(`drop table ${table}`);
  }
}
