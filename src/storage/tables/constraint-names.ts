import { DefaultNamingStrategy, Table } from 'typeorm';
import type { Dialect } from '../dialect.js';

/**
 * The names of constraints that migrations did not name: those that PostgreSQL gives them. On SQLite they have none,
 * and TypeORM, reading the tables, calls a unique constraint what the naming strategy says, a foreign key nothing.
 */
export class ConstraintNames extends DefaultNamingStrategy {
  constructor(private readonly dialect: Dialect) {
    super();
  }

  override primaryKeyName(table: Table | string): string {
    return `${nameOf(table)}_pkey`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `${nameOf(table)}_${columns.join('_')}_key`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    const name = `${nameOf(table)}_${columns.join('_')}_fkey`;
    return this.dialect === 'postgres' ? name : NO_NAME;
  }
}

const NO_NAME = undefined as unknown as string;

const nameOf = (table: Table | string): string => (table instanceof Table ? table.name : table);
