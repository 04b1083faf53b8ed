import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';

/** A figure that somebody gives is held against the record: what is near it is found by what figures are about. */
export class FigureKeys1700000000013 implements MigrationInterface {
  name = 'FigureKeys1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    const { int, real } = columnTypes(runner);
    await runner.query(`create table if not exists figure_key (
      seq ${int} primary key references claim(seq), measure ${int} not null, place ${int} not null,
      population ${int} not null, span ${int} not null, period_start ${int} not null, period_end ${int} not null,
      value ${real}, nearest ${real}, qualifier text not null)`);
    for (const [name, columns] of Object.entries(INDEXES))
      await runner.query(`create index if not exists ${name} on figure_key(${columns})`);
    await runner.query('update derived set version = 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table figure_key');
  }
}

const INDEXES = {
  figure_key_scope: 'measure, place, span, period_start, period_end, nearest',
  figure_key_place: 'measure, place, nearest',
  figure_key_time: 'measure, span, period_start, period_end, nearest',
  figure_key_number: 'measure, nearest, place, period_start, period_end, population, qualifier',
};
