import type { Table } from './tables/table.js';

/** What a column of a row may hold. */
export type Value = string | number | null;

/** A row whose table is not known at compile time. */
export type AnyRow = Readonly<Record<string, Value | undefined>>;

/** The columns that new rows give, in the table's order: what they leave out is left to its default. */
export const givenColumns = ({ columns }: Table, example: AnyRow): string[] =>
  Object.keys(columns).filter((column) => example[column] !== undefined);

/** Those of some rows that are added to others and may bring these to nothing. */
export const lowering = ({ primaryKey }: Table, rows: readonly AnyRow[]): AnyRow[] =>
  rows.filter((row) =>
    Object.keys(row).some((column) => !primaryKey.includes(column) && Number(row[column]) < 0),
  );

/** SQL that is true of a row of a table of which nothing is left but its key. */
export const isNothing = ({ name, columns, primaryKey }: Table): string =>
  Object.keys(columns)
    .filter((column) => !primaryKey.includes(column))
    .map((column) => `${name}.${column} = 0`)
    .join(' and ');

/** The values of a row in the order of some columns. */
export const valuesOf = (columns: readonly string[], row: AnyRow): Value[] =>
  columns.map((column) => row[column] ?? null);
