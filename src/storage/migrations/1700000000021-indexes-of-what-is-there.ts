import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where hardly any row has a value, an index leaves out those that have none: else what is known of it tells that each
 * value stands in nearly all rows, and SQLite would go through the table for the few that are looked for. And the few
 * statements that count before they were said are found by themselves.
 */
export class IndexesOfWhatIsThere1700000000021 implements MigrationInterface {
  name = 'IndexesOfWhatIsThere1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const [index, table, column] of INDEXES) {
      await runner.query(`drop index ${index}`);
      await runner.query(`create index ${index} on ${table}(${column}) where ${column} is not null`);
    }
    await runner.query(
      'create index statement_counted_earlier on statement_summary(said_start, seq) where counts_from < said_start',
    );
    await runner.query('analyze');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index statement_counted_earlier');
    for (const [index, table, column] of INDEXES) {
      await runner.query(`drop index ${index}`);
      await runner.query(`create index ${index} on ${table}(${column})`);
    }
  }
}

const INDEXES = [
  ['source_wikidata', 'source', 'wikidata'],
  ['rebuttal_target_claim', 'rebuttal', 'target_claim'],
  ['rebuttal_target_statement', 'rebuttal', 'target_statement'],
  ['rebuttal_target_rebuttal', 'rebuttal', 'target_rebuttal'],
  ['retraction_target_claim', 'retraction', 'target_claim'],
  ['retraction_target_statement', 'retraction', 'target_statement'],
] as const;
