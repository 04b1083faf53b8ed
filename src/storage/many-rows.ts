/**
 * SQL that gives many rows. The driver of SQLite makes an object of each value by value; all of them as one text of JSON come
 * in less than half the time. Of a number with a fraction JSON has but fifteen digits, so that no column may have one.
 */
export interface ManyRows {
  readonly sql: string;
  /** What it selects, in order. */
  readonly columns: readonly string[];
}

const MANY = new Map<string, ManyRows>();

/** @returns the same SQL, which is known from here on to give many rows of these columns */
export function ofManyRows(columns: readonly string[], sql: string): string {
  MANY.set(sql, { sql, columns });
  return sql;
}

/** What is known of SQL that gives many rows; undefined for all other. */
export const manyRowsOf = (sql: string): ManyRows | undefined => MANY.get(sql);

/** SQL of one row with all of them. */
export function packed({ sql, columns }: ManyRows): string {
  const numbered = columns.map((_, at) => `c${at}`).join(', ');
  return `with packed_row(${numbered}) as (${sql}) select json_group_array(json_array(${numbered})) as packed from packed_row`;
}

/** The rows, as they come one by one. */
export function unpacked({ columns }: ManyRows, text: string): Record<string, unknown>[] {
  return (JSON.parse(text) as unknown[][]).map((values) => {
    const row: Record<string, unknown> = {};
    let at = 0;
    for (const column of columns) row[column] = values[at++];
    return row;
  });
}
