import type { QueryRunner } from 'typeorm';
import { isPostgres } from '../dialect.js';

/** So many rows go in one statement. */
const AT_ONCE = 5_000;

type Row = Readonly<Record<string, string | number | null>>;

/** Inserts rows that all have the same columns. */
export async function insertRows(runner: QueryRunner, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const json = JSON.stringify(rows.slice(at, at + AT_ONCE));
    await runner.query(
      isPostgres(runner)
        ? `insert into ${table} (${columns.join(', ')})
             select ${columns.join(', ')} from json_populate_recordset(null::${table}, $1)`
        : `insert into ${table} (${columns.join(', ')})
             select ${columns.map((column) => `value ->> '${column}'`).join(', ')} from json_each(?)`,
      [json],
    );
  }
}

/** Sets all columns that rows give but `seq`, by which they are found. */
export async function updateRows(
  runner: QueryRunner,
  table: string,
  rows: readonly (Row & { readonly seq: number })[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'seq');
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const json = JSON.stringify(rows.slice(at, at + AT_ONCE));
    await runner.query(
      isPostgres(runner)
        ? `update ${table} set ${columns.map((column) => `${column} = r.${column}`).join(', ')}
             from json_populate_recordset(null::${table}, $1) r where r.seq = ${table}.seq`
        : `update ${table} set ${columns.map((column) => `${column} = r.value ->> '${column}'`).join(', ')}
             from json_each(?) r where r.value ->> 'seq' = ${table}.seq`,
      [json],
    );
  }
}

/** Rows by a list of numbers; `??` in the text stands for the list. */
export const rowsOfSeqs = <T>(runner: QueryRunner, sql: string, seqs: readonly number[]): Promise<T[]> =>
  (isPostgres(runner)
    ? runner.query(sql.replaceAll('in ??', '= any($1)'), [seqs])
    : runner.query(sql.replaceAll('in ??', 'in (select value from json_each(?1))'), [
        JSON.stringify(seqs),
      ])) as Promise<T[]>;
