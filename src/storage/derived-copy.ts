import { DERIVED_TABLES } from './tables/all.js';
import { SEARCH_ENTRY, SEARCH_WORD } from './tables/search-entry.js';
import type { Transaction } from './transaction.js';

/** How a derived table differs from its copy. */
export interface TableDifference {
  readonly table: string;
  /** Rows that only the copy has. */
  readonly wrong: number;
  /** Rows that the copy lacks. */
  readonly missing: number;
}

const NAMES = [...DERIVED_TABLES, SEARCH_ENTRY, SEARCH_WORD].map(({ name }) => name);

const copyOf = (name: string): string => `copy_of_${name}`;

/** Keeps what is derived as it is, for the time of a transaction that is given up. */
export async function copyDerived(transaction: Transaction): Promise<void> {
  for (const name of NAMES)
    await transaction.run(`create temporary table ${copyOf(name)} as select * from ${name}`);
}

/** The tables that are not as they were when they were copied. */
export async function differencesFromCopy(transaction: Transaction): Promise<TableDifference[]> {
  const differences: TableDifference[] = [];
  for (const table of NAMES) {
    const [wrong, missing] = [
      await onlyIn(transaction, copyOf(table), table),
      await onlyIn(transaction, table, copyOf(table)),
    ];
    if (wrong + missing > 0) differences.push({ table, wrong, missing });
  }
  return differences;
}

async function onlyIn(transaction: Transaction, table: string, other: string): Promise<number> {
  const [row] = await transaction.all<{ count: number }>(
    `select count(*) as count from (select * from ${table} except select * from ${other}) x`,
  );
  return row?.count ?? 0;
}
