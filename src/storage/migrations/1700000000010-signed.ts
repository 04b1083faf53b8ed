import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';

/** Which measures add up and may be below zero all the same: none of what was recorded before. */
export class Signed1700000000010 implements MigrationInterface {
  name = 'Signed1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await runner.query(`alter table measure add column signed ${int} not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table measure drop column signed');
  }
}
