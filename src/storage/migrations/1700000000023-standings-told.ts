import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, isPostgres } from '../dialect.js';
import { KEEPING_WHAT_LASTS } from '../statistics.js';

/**
 * How a contested claim stands by itself, and what is told of it, is kept once all counts that was said about it, so that
 * nobody who asks has to read what thousands said. It is filled when all that is derived is made anew. And SQLite
 * keeps of what it counted what lasts.
 */
export class StandingsTold1700000000023 implements MigrationInterface {
  name = 'StandingsTold1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await runner.query(
      `create table standing_told (
        claim ${int} primary key references claim(seq),
        whole_from ${int} not null,
        state text not null,
        since text,
        corrected_by ${int} references claim(seq),
        explanation text not null)`,
    );
    if (isPostgres(runner)) return;
    for (const statement of KEEPING_WHAT_LASTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table standing_told');
  }
}
