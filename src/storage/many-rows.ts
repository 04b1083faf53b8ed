import { LRUCache } from 'lru-cache';

/**
 * SQL that gives many rows. The driver of SQLite makes an object of each value by value, which takes the one thread of this
 * program some ten times as long as to read all of them out of one text of JSON.
 */
export interface ManyRows {
  /** SQL of one row with all of them; null where they are too long for one text. */
  readonly packed: string;
  /** What it selects, in order; none of them JSON that SQL made. */
  readonly columns: readonly string[];
  /** Those that may hold a number with a fraction. */
  readonly reals: ReadonlySet<string>;
}

/** Those that were asked last; one that is no longer among them comes row by row. */
const MANY = new LRUCache<string, ManyRows>({ max: 10_000 });

/**
 * @param columns in order
 * @param reals those of them that may hold a number with a fraction
 * @returns the same SQL, which is known from here on to give many rows of these columns
 */
export function ofManyRows(columns: readonly string[], sql: string, reals: readonly string[] = []): string {
  if (MANY.has(sql)) return sql;
  const fractions = new Set(reals);
  MANY.set(sql, { packed: packed(columns, fractions, sql), columns, reals: fractions });
  return sql;
}

/** What is known of SQL that gives many rows; undefined for all other. */
export const manyRowsOf = (sql: string): ManyRows | undefined => MANY.get(sql);

/** In JSON SQLite writes no more than fifteen digits of a fraction, and so many tell each from the next. */
const EXACTLY = '%!.20g';

/** Bytes of all rows beyond which they are not told as one text: the driver ends the process at half a gigabyte. */
const LONGEST = 2 ** 26;

function packed(columns: readonly string[], reals: ReadonlySet<string>, sql: string): string {
  const names = columns.map((_, at) => `c${at}`);
  const values = columns.map((column, at) =>
    reals.has(column) ? `case when c${at} is not null then format('${EXACTLY}', c${at}) end` : `c${at}`,
  );
  return `with packed_row(${names.join(', ')}) as (${sql}),
      packed_text(packed) as (select json_group_array(json_array(${values.join(', ')})) from packed_row)
    select case when octet_length(packed) <= ${LONGEST} then packed end as packed from packed_text`;
}

/** The rows, as they come one by one. */
export function unpacked({ columns, reals }: ManyRows, text: string): Record<string, unknown>[] {
  const rows = (JSON.parse(text) as unknown[][]).map((values) => {
    const row: Record<string, unknown> = {};
    let at = 0;
    for (const column of columns) row[column] = values[at++];
    return row;
  });
  for (const column of reals)
    for (const row of rows) if (row[column] !== null) row[column] = Number(row[column]);
  return rows;
}
