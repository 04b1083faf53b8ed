import { DERIVED_TABLES, FACT_TABLES } from './tables/all.js';
import { SEARCH_ENTRY, SEARCH_WORD } from './tables/search-entry.js';
import type { Transaction } from './transaction.js';

/** Every table that statistics are kept of. */
export const COUNTED_TABLES = [...FACT_TABLES, ...DERIVED_TABLES, SEARCH_ENTRY, SEARCH_WORD].map(
  ({ name }) => name,
);

/** Tables that stay as small as they are while figures are recorded: they are gone through for good reason. */
const OF_FEW = /^(measure|population|category|place|known_name|name_opening)/;

const GROWING = COUNTED_TABLES.filter((name) => !OF_FEW.test(name));

/** Of a table with fewer rows SQLite does better to know nothing: it would go through all of it when it has a million. */
const WORTH_KNOWING = 1_000;

/** A connection learns anew what is known of its tables. */
const LEARN = 'analyze sqlite_schema';

/**
 * Has SQLite keep of what it counted what still holds when tables grow. It goes through no index value by value of its first
 * column, to look at each for the second ("skip-scan", https://sqlite.org/optoverview.html#skipscan,
 * https://sqlite.org/fileformat2.html#stat1tab): it does so where all rows that it had counted were of few sources or
 * claims, and goes on to where there are fifty thousand. Whatever is looked for has an index of its own.
 */
export const KEEPING_WHAT_LASTS = [
  `delete from sqlite_stat1 where cast(stat as integer) < ${WORTH_KNOWING} and tbl in (${GROWING.map((name) => `'${name}'`).join(', ')})`,
  `update sqlite_stat1 set stat = stat || ' noskipscan' where idx is not null and stat not like '%noskipscan%'`,
  LEARN,
];

/** Has SQLite count the rows of its tables, as nobody does again before the next big import. */
export async function countRows(transaction: Transaction): Promise<void> {
  await transaction.run('analyze');
  for (const sql of KEEPING_WHAT_LASTS) await transaction.run(sql);
}

/** Has SQLite go by indexes alone, as in a new database: what it counted is not what there will be. */
export async function forgetRows(transaction: Transaction): Promise<void> {
  await transaction.run('delete from sqlite_stat1 where tbl in ??', [GROWING]);
  await transaction.run(LEARN);
}

/** How many statements there are, without counting them. */
export async function statementsSoFar(transaction: Transaction): Promise<number> {
  const [derived] = await transaction.all<{ statements: number }>('select statements from derived');
  return derived?.statements ?? 0;
}
