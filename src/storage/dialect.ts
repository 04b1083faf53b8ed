import type { QueryRunner } from 'typeorm';

/** The two engines Sayso runs on. */
export type Dialect = 'sqlite' | 'postgres';

export const isPostgres = (runner: QueryRunner): boolean => runner.connection.options.type === 'postgres';

/** Column types by engine: whole numbers to 2^53 and double floats. */
export const columnTypes = (runner: QueryRunner): { int: string; real: string } =>
  isPostgres(runner) ? { int: 'bigint', real: 'double precision' } : { int: 'integer', real: 'real' };
