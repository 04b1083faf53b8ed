import type { Dialect } from './dialect.js';
import type { KeptFacts } from './kept.js';

/** A value bound to `?`, or a list bound to `??`. */
export type Param = string | number | null | readonly (string | number)[];

/**
 * Reads rows by SQL written once for both engines: `?` stands for a value, `in ??` for a list
 * (`in (select value from json_each(?))` on SQLite, `= any($n)` on PostgreSQL). Statements are prepared
 * once per connection and text, so texts must not vary with the values or with the length of a list.
 */
export interface Reader {
  readonly dialect: Dialect;
  /** What was committed; none within a transaction. */
  readonly kept?: KeptFacts | undefined;
  /** @param signal ends the statement, also one that the database is at, and rejects with its reason */
  all<Row>(sql: string, params?: readonly Param[], signal?: AbortSignal): Promise<Row[]>;
}

/** One that reads on several connections, and tells how busy they are. */
export interface PooledReader extends Reader {
  /** How many statements are under way, and how many wait for a connection. */
  load(): { readonly underWay: number; readonly waiting: number };
}
