import type { Transaction } from '../transaction.js';
import type { UnitOfWork } from '../unit-of-work.js';

/**
 * After a big import the engine learns anew how its tables look, and reads stay quick: SQLite's full-text index is merged, and
 * PostgreSQL comes to know which pages hold nothing but what is committed, so that it reads indexes alone.
 */
export async function refreshStatistics(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.write(async (transaction) => {
    await transaction.run('analyze');
    if (transaction.dialect === 'sqlite')
      await transaction.run("insert into search_index(search_index) values ('optimize')");
  });
  await unitOfWork.vacuum();
}

/**
 * Has PostgreSQL plan for as much as one transaction has written so far: of a table that was all but empty it knows no
 * better than that every value stands in each two-hundredth row, and goes through all of it for what an index finds.
 * Its statistics are made anew each time that four times as much is written.
 */
export class PlansThatGrow {
  private next = 1_000;

  /** @param written how many records so far */
  async after(transaction: Transaction, written: number): Promise<void> {
    if (transaction.dialect !== 'postgres' || written < this.next) return;
    this.next = 4 * written;
    await transaction.run('analyze');
  }
}
