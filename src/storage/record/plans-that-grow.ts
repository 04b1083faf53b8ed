import { DERIVED_TABLES, FACT_TABLES } from '../tables/all.js';
import { SEARCH_ENTRY, SEARCH_WORD } from '../tables/search-entry.js';
import type { Transaction } from '../transaction.js';

const NAMES = [...FACT_TABLES, ...DERIVED_TABLES, SEARCH_ENTRY, SEARCH_WORD].map(({ name }) => name);

/** So many records are written before PostgreSQL plans for them; after that it does each time that there are four times as many. */
const FIRST = 1_000;

/**
 * Has PostgreSQL plan for as much as one transaction has written so far: of a table that was all but empty it knows no
 * better than that every value stands in each two-hundredth row, and goes through all of it for what an index finds.
 */
export class PlansThatGrow {
  private next = FIRST;

  /** @param written how many records so far */
  areDueAt({ dialect }: Transaction, written: number): boolean {
    return dialect === 'postgres' && written >= this.next;
  }

  /**
   * Makes the statistics anew while nothing else is asked of the transaction. A table that somebody else has locked is
   * passed over; where that fails, what follows is slower, and that is all.
   */
  async renew(transaction: Transaction, written: number): Promise<void> {
    this.next = 4 * written;
    await transaction.run('savepoint plans');
    try {
      await transaction.run(`analyze (skip_locked) ${NAMES.join(', ')}`);
    } catch {
      await transaction.run('rollback to savepoint plans');
    }
    await transaction.run('release savepoint plans');
  }
}
