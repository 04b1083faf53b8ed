import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose word alone a key records: of the keys that there are, anybody's. */
export class BoundKeys1700000000015 implements MigrationInterface {
  name = 'BoundKeys1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table api_key add column speaks_for text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table api_key drop column speaks_for');
  }
}
