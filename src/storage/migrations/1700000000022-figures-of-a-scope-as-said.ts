import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';

/**
 * The figures of a measure in a place are listed as they were said out of the index that finds them, and how many claims
 * are there by any instant is kept.
 */
export class FiguresOfAScopeAsSaid1700000000022 implements MigrationInterface {
  name = 'FiguresOfAScopeAsSaid1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await indexed(runner, 'measure, place, period_start, period_end, first_said, seq');
    const { int } = columnTypes(runner);
    await runner.query(
      `create table claim_tally (there_from ${int} primary key, total ${int} not null)`,
    );
    await runner.query(
      `insert into claim_tally (there_from, total)
       select there_from, count(*) from claim_summary group by there_from`,
    );
    await runner.query('analyze');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table claim_tally');
    await indexed(runner, 'measure, place, period_start, period_end');
  }
}

async function indexed(runner: QueryRunner, columns: string): Promise<void> {
  await runner.query('drop index claim_scope');
  await runner.query(`create index claim_scope on claim_summary(${columns})`);
}
