import type { Param } from './reader.js';

/** SQL as SQLite reads it: a list is the elements of a JSON array. */
export const forSqlite = (sql: string): string =>
  sql.replaceAll('in ??', 'in (select value from json_each(?))');

/** SQL as PostgreSQL reads it: numbered parameters, lists as arrays. */
export function forPostgres(sql: string): string {
  let count = 0;
  return sql
    .replaceAll('not in ??', '<> all(?)')
    .replaceAll('in ??', '= any(?)')
    .replaceAll('?', () => `$${(count += 1)}`);
}

/** Parameters as SQLite takes them. */
export const sqliteParams = (params: readonly Param[]): (string | number | null)[] =>
  params.map((param) => (typeof param === 'object' && param !== null ? JSON.stringify(param) : param));
