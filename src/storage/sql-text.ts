import type { Param } from './reader.js';
import type { Table } from './tables/table.js';

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

/** The end of an `insert` whose rows stand in place of those with the same primary key. */
export const inPlace = (table: Table, given: readonly string[]): string =>
  onSameKey(table, given, (column) => `excluded.${column}`);

/** The end of an `insert` whose numbers are added to those of the rows with the same primary key. */
export const added = (table: Table, given: readonly string[]): string =>
  onSameKey(table, given, (column) => `${table.name}.${column} + excluded.${column}`);

function onSameKey(
  { primaryKey }: Table,
  given: readonly string[],
  valueOf: (column: string) => string,
): string {
  const others = given.filter((column) => !primaryKey.includes(column));
  const set = others.map((column) => `${column} = ${valueOf(column)}`).join(', ');
  return ` on conflict (${primaryKey.join(', ')}) do update set ${set}`;
}
