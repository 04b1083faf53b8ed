import type { Table } from './tables/table.js';

/** What a column of a row may hold. */
export type Value = string | number | null;

/** A row whose table is not known at compile time. */
export type AnyRow = Readonly<Record<string, Value | undefined>>;

/** The columns that new rows give, in the table's order: what they leave out is left to its default. */
export const givenColumns = ({ columns }: Table, example: AnyRow): string[] =>
  Object.keys(columns).filter((column) => example[column] !== undefined);

/** The values of a row in the order of some columns. */
export const valuesOf = (columns: readonly string[], row: AnyRow): Value[] =>
  columns.map((column) => row[column] ?? null);
