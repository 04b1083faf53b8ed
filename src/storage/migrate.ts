import type { DataSource, QueryRunner } from 'typeorm';
import { SaysoError } from '../kernel/errors.js';
import { damaged } from './fault.js';

/** Whoever migrates a PostgreSQL database holds this lock, so that others wait and find it done. */
const MIGRATION_LOCK = 7_297_602;

/**
 * Brings a database up to date, one process at a time.
 * @throws SaysoError CONFLICT for a database that a later version of the program has brought up to date, DatabaseFault for a
 *   damaged one
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  await (dataSource.options.type === 'postgres' ? migratePostgres(dataSource) : migrateSqlite(dataSource));
}

async function migratePostgres(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      if (await isBehind(dataSource, runner)) await dataSource.runMigrations();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  } finally {
    await runner.release();
  }
}

/** A SQLite file has one connection that writes, so that what is begun here holds for the migrations too. */
async function migrateSqlite(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  if (!(await isBehind(dataSource, runner))) return;
  await runner.beforeMigration();
  await runner.query('begin immediate');
  try {
    if (await isBehind(dataSource, runner)) await dataSource.runMigrations({ transaction: 'none' });
    await runner.query('commit');
  } catch (error) {
    await runner.query('rollback').catch(() => undefined);
    throw error;
  }
  await runner.afterMigration();
}

/** A word, and when it was made: what is none was written over. */
const NAME_OF_MIGRATION = /^[A-Za-z]+\d{13}$/;

/** Whether there are migrations to run. */
async function isBehind(dataSource: DataSource, runner: QueryRunner): Promise<boolean> {
  if (!(await runner.hasTable('migrations'))) return true;
  const rows = (await runner.query('select name from migrations order by id')) as { name: string }[];
  const done = new Set(rows.map(({ name }) => name));
  const known = new Set(dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name));
  const later = [...done].filter((name) => !known.has(name));
  if (later.length === 0) return known.size > done.size;
  if (dataSource.options.type === 'sqlite' && later.some((name) => !NAME_OF_MIGRATION.test(name)))
    throw damaged(new Error(`There is no migration ${JSON.stringify(later)}.`));
  throw new SaysoError(
    'CONFLICT',
    `The database was brought up to date by a later version of Sayso, with ${later.join(', ')}, which this one does not know: run that version.`,
  );
}
