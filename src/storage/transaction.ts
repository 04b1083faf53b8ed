import type { Param, Reader } from './reader.js';
import type { ColumnName, NewRow, Row, Table } from './tables/table.js';

/** What a write may do inside its transaction: read what it and others have written so far, and write. */
export interface Transaction extends Reader {
  run(sql: string, params?: readonly Param[]): Promise<void>;
  /** Inserts many rows by one statement; all of them give the same columns. */
  insert<T extends Table>(table: T, rows: readonly NewRow<T>[]): Promise<void>;
  /** The same; where a row has the same primary key as one that is there, the columns given are set in that. */
  replace<T extends Table>(table: T, rows: readonly NewRow<T>[]): Promise<void>;
  /**
   * The same; where a row has the same primary key as one that is there, the other columns, which are numbers, are added to
   * those of that. Each key is given once; what a negative number brings to nothing is taken away.
   */
  add<T extends Table>(table: T, rows: readonly NewRow<T>[]): Promise<void>;
  /** Sets some columns of many rows, found by their `seq`, by one statement. */
  update<T extends Table, C extends ColumnName<T>>(
    table: T,
    columns: readonly C[],
    rows: readonly (Numbered & Pick<Row<T>, C>)[],
  ): Promise<void>;
}

interface Numbered {
  readonly seq: number;
}

/** One connection that writes: what the unit of work needs of an engine. */
export interface WriteSession {
  readonly transaction: Transaction;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Outside of any transaction: what was written can be read by indexes alone, where that does not go by itself. */
  readonly vacuum?: () => Promise<void>;
}
