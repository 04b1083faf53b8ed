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

const COMPARED = [...DERIVED_TABLES, SEARCH_ENTRY].map(({ name }) => name);
const NAMES = [...COMPARED, SEARCH_WORD.name];

const copyOf = (name: string): string => `copy_of_${name}`;

/** Keeps what is derived as it is, for the time of a transaction that is given up. */
export async function copyDerived(transaction: Transaction): Promise<void> {
  for (const name of NAMES)
    await transaction.run(`create temporary table ${copyOf(name)} as select * from ${name}`);
}

/** The tables that are not as they were when they were copied. */
export async function differencesFromCopy(transaction: Transaction): Promise<TableDifference[]> {
  const differences: TableDifference[] = [];
  for (const table of COMPARED) {
    const [wrong, missing] = [
      await onlyIn(transaction, copyOf(table), table),
      await onlyIn(transaction, table, copyOf(table)),
    ];
    if (wrong + missing > 0) differences.push({ table, wrong, missing });
  }
  const table = SEARCH_WORD.name;
  const missing = await countedTooFew(transaction);
  if (missing > 0) differences.push({ table, wrong: 0, missing });
  return differences;
}

/** The words that stand in more entries than were counted: words of a document of which more was recorded are counted again. */
async function countedTooFew(transaction: Transaction): Promise<number> {
  const { name } = SEARCH_WORD;
  const [row] = await transaction.all<{ count: number }>(
    `select count(*) as count from ${name} n left join ${copyOf(name)} o on o.word = n.word
     where o.word is null or o.entries < n.entries`,
  );
  return row?.count ?? 0;
}

async function onlyIn(transaction: Transaction, table: string, other: string): Promise<number> {
  const [row] = await transaction.all<{ count: number }>(
    `select count(*) as count from (select * from ${table} except select * from ${other}) x`,
  );
  return row?.count ?? 0;
}
