import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What says one number of one measure is found in the order in which a check names it, however much that is. */
export class ClaimsOfANumber1700000000016 implements MigrationInterface {
  name = 'ClaimsOfANumber1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index claim_number on claim_summary(measure, value, original desc, statement_count desc, seq)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index claim_number');
  }
}
