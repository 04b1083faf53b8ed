import { EntitySchema, EntitySchemaOptions, type ColumnType } from 'typeorm';
import type { Dialect } from '../dialect.js';
import { TABLES } from './all.js';
import type { Column, Kept } from './column.js';
import type { Table } from './table.js';

const TYPES: Readonly<Record<Dialect, Readonly<Record<Exclude<Kept, 'tsvector'>, ColumnType>>>> = {
  sqlite: { int: 'integer', real: 'real', text: 'text' },
  postgres: { int: 'bigint', real: 'double precision', text: 'text' },
};

/** The tables as TypeORM knows them on an engine: what a migrated database is held against. */
export const entities = (dialect: Dialect): EntitySchema[] =>
  TABLES.map((table: Table) => entityOf(dialect, table));

function entityOf(dialect: Dialect, { name, columns, primaryKey, uniques, indexes }: Table): EntitySchema {
  const there = Object.entries(columns).filter(
    ([, { kept }]) => dialect === 'postgres' || kept !== 'tsvector',
  );
  const names = new Set(there.map(([column]) => column));
  const options = {
    name,
    columns: Object.fromEntries(
      there.map(([column, described]) => [
        column,
        {
          type: typeOf(dialect, described.kept),
          primary: primaryKey.includes(column),
          nullable: described.isNullable || isNullableKey(dialect, primaryKey, column),
          unique: described.isUnique,
          default: described.default,
          ...(dialect === 'postgres' && described.isBytewise === true ? { collation: 'C' } : {}),
          ...(described.references === undefined ? {} : { foreignKey: { target: described.references } }),
        },
      ]),
    ),
    uniques: uniques.map((together) => ({ columns: [...together] })),
    indices: Object.entries(indexes)
      .filter(([, indexed]) => indexed.every((column) => names.has(column)))
      .map(([index, indexed]) => ({ name: index, columns: [...indexed] })),
  };
  return new EntitySchema(Object.assign(new EntitySchemaOptions(), options));
}

const typeOf = (dialect: Dialect, kept: Column<unknown>['kept']): ColumnType =>
  kept === 'tsvector' ? 'tsvector' : TYPES[dialect][kept];

/** SQLite takes a primary key of one column for nullable where the table did not say otherwise, as ours never do. */
const isNullableKey = (dialect: Dialect, primaryKey: readonly string[], column: string): boolean =>
  dialect === 'sqlite' && primaryKey.length === 1 && primaryKey.includes(column);
