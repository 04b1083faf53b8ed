import type { Reader } from './reader.js';

/** So many faults of a file are told. */
const MOST_TOLD = 20;

/** What SQLite finds wrong with its file; PostgreSQL looks after its own. */
export async function damageToFile(reader: Reader): Promise<string[]> {
  if (reader.dialect !== 'sqlite') return [];
  const rows = await reader.all<{ integrity_check: string }>(`pragma integrity_check(${MOST_TOLD})`);
  return rows
    .map(({ integrity_check }) => integrity_check)
    .filter((found) => found !== 'ok')
    .map((found) => `The database file is damaged: ${found.replaceAll(/\s+/g, ' ')}`);
}

/** Rows of a SQLite file that refer to rows that are not there; PostgreSQL lets none come about. */
export async function brokenReferences(reader: Reader): Promise<string[]> {
  if (reader.dialect !== 'sqlite') return [];
  const rows = await reader.all<{ table: string; parent: string; rows: number }>(
    'select "table", parent, count(*) as rows from pragma_foreign_key_check() group by "table", parent',
  );
  return rows.map(
    ({ table, parent, rows: count }) =>
      `${table}: ${count} ${count === 1 ? 'row refers' : 'rows refer'} to a ${parent} that is not there.`,
  );
}
