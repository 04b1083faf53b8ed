import { COUNTED_TABLES, forgetRows } from '../statistics.js';
import type { Transaction } from '../transaction.js';

/** So many records are written before PostgreSQL plans for them; after that it does each time that there are four times as many. */
const FIRST = 1_000;
/** What SQLite forgot it does not forget again. */
const ONCE = Infinity;

/**
 * Has the engine plan for as much as one transaction has written so far. Of a table that was all but empty PostgreSQL knows
 * no better than that every value stands in each two-hundredth row, and goes through all of it for what an index finds; it
 * counts anew. SQLite goes through a table in which it counted one row, or thousands of one source; where as many records
 * are written as there were statements, it goes by indexes alone.
 */
export class PlansThatGrow {
  private next: number;

  /** @param before how many statements there were */
  constructor(
    private readonly transaction: Transaction,
    before: number,
  ) {
    this.next = transaction.dialect === 'postgres' ? FIRST : Math.max(FIRST, before);
  }

  /** Nothing is known any more of how tables look: they are to be counted once all is written. */
  get areForgotten(): boolean {
    return this.next === ONCE;
  }

  /** @param written how many records so far */
  areDueAt(written: number): boolean {
    return written >= this.next;
  }

  /** To be done while nothing else is asked of the transaction. */
  async renew(written: number): Promise<void> {
    const isPostgres = this.transaction.dialect === 'postgres';
    this.next = isPostgres ? 4 * written : ONCE;
    await (isPostgres ? this.countAnew() : forgetRows(this.transaction));
  }

  /** A table that somebody else has locked is passed over; where that fails, what follows is slower, and that is all. */
  private async countAnew(): Promise<void> {
    await this.transaction.run('savepoint plans');
    try {
      await this.transaction.run(`analyze (skip_locked) ${COUNTED_TABLES.join(', ')}`);
    } catch {
      await this.transaction.run('rollback to savepoint plans');
    }
    await this.transaction.run('release savepoint plans');
  }
}
