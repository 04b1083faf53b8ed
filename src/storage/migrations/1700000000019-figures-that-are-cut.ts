import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';

/** Of each figure an index tells whether it leaves something out and is of some category: another may differ in just that. */
export class FiguresThatAreCut1700000000019 implements MigrationInterface {
  name = 'FiguresThatAreCut1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table figure_key add column cut ${columnTypes(runner).int} not null default 0`);
    for (const [condition, bit] of [
      [`wording not like '%"exclusions":[]%'`, 1],
      [`categories <> '[]'`, 2],
    ] as const)
      await runner.query(
        `update figure_key set cut = cut + ${bit} where seq in (select seq from claim where ${condition})`,
      );
    await anew(
      runner,
      Object.entries(INDEXES).map(([name, columns]) => [name, `${columns}, cut`]),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await anew(runner, Object.entries(INDEXES));
    await runner.query('alter table figure_key drop column cut');
  }
}

const INDEXES = {
  figure_key_scope: 'measure, place, span, period_start, period_end, nearest, population, value, qualifier',
  figure_key_number: 'measure, nearest, place, period_start, period_end, population, qualifier',
};

async function anew(runner: QueryRunner, indexes: readonly (readonly [string, string])[]): Promise<void> {
  for (const [name, columns] of indexes) {
    await runner.query(`drop index ${name}`);
    await runner.query(`create index ${name} on figure_key(${columns})`);
  }
  // What is known of an index goes with it: without, another may be taken for the better one.
  await runner.query('analyze figure_key');
}
