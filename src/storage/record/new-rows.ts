import type { NewRow, Table } from '../tables/table.js';

/** Rows to be written, by table. */
export class NewRows {
  private readonly byTable = new Map<Table, unknown[]>();

  /** The rows of a table, to look at and to add to. */
  of<T extends Table>(table: T): NewRow<T>[] {
    const rows = (this.byTable.get(table) ?? []) as NewRow<T>[];
    this.byTable.set(table, rows);
    return rows;
  }
}
