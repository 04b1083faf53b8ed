import { FACT_TABLES } from '../tables/all.js';
import type { NewRow, Row, Table } from '../tables/table.js';
import type { Transaction } from '../transaction.js';

/** Rows to be inserted, by table. */
export class RowsByTable {
  private readonly rows = new Map<Table, object[]>();

  add<T extends Table>(table: T, row: NewRow<T>): void {
    const rows = this.rows.get(table);
    if (rows) rows.push(row);
    else this.rows.set(table, [row]);
  }

  /** Inserts all of them, tables in the order that their references allow. */
  async insert(transaction: Transaction): Promise<void> {
    for (const table of FACT_TABLES) {
      const rows = this.rows.get(table);
      if (rows) await insertRows(transaction, table, rows as Row<Table>[]);
    }
  }
}

async function insertRows(
  transaction: Transaction,
  { name, columns }: Table,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const given = Object.keys(columns).filter((column) => column in first);
  await transaction.insert(
    name,
    given,
    rows.map((row) => given.map((column) => row[column] as string | number | null)),
  );
}
