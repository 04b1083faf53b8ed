import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is around a scope is told from its index alone: how far each figure is from the one that is given. */
export class FiguresOfAScope1700000000018 implements MigrationInterface {
  name = 'FiguresOfAScope1700000000018';

  up(runner: QueryRunner): Promise<void> {
    return anew(runner, `${SCOPE}, nearest, population, value, qualifier`);
  }

  down(runner: QueryRunner): Promise<void> {
    return anew(runner, `${SCOPE}, nearest`);
  }
}

const SCOPE = 'measure, place, span, period_start, period_end';

async function anew(runner: QueryRunner, columns: string): Promise<void> {
  await runner.query('drop index figure_key_scope');
  await runner.query(`create index figure_key_scope on figure_key(${columns})`);
  // What is known of an index goes with it: without, another may be taken for the better one.
  await runner.query('analyze figure_key');
}
