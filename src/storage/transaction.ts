import type { Param, Reader } from './reader.js';

/** What a write may do inside its transaction: read what it and others have written so far, and write. */
export interface Transaction extends Reader {
  run(sql: string, params?: readonly Param[]): Promise<void>;
  /** Inserts many rows by one statement; `columns` name the values of each row in order. */
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly (string | number | null)[])[],
  ): Promise<void>;
  /** Updates many rows by one statement: each row is its `seq`, then the new values of `columns` in order. */
  update(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly (string | number | null)[])[],
  ): Promise<void>;
}

/** One connection that writes: what the unit of work needs of an engine. */
export interface WriteSession {
  readonly transaction: Transaction;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}
