import { CLAIM_CATEGORY } from '../tables/claim-category.js';
import { CLAIM_SUMMARY } from '../tables/claim-summary.js';
import { FIGURE_KEY } from '../tables/figure-key.js';
import { SEARCH_ENTRY } from '../tables/search-entry.js';
import { REBUTTAL_SUMMARY } from '../tables/source-act.js';
import { SOURCE_CLAIM } from '../tables/source-claim.js';
import { CLAIM_STANDING, REBUTTAL_STANDING } from '../tables/standing.js';
import { STATEMENT_SUMMARY } from '../tables/statement-summary.js';
import type { Transaction } from '../transaction.js';
import { inFewPages } from '../in-few-pages.js';
import { BIG_IMPORT } from './refresh-statistics.js';

/** Things are recorded by these: who originates a claim is attacked with it. */
const RECORDED_BY: readonly string[] = ['source_claim_claim'];

/** Indexes of what grows with each record, by which things are listed and found, and nothing is recorded. */
const READ_BY = [
  CLAIM_SUMMARY,
  CLAIM_CATEGORY,
  CLAIM_STANDING,
  FIGURE_KEY,
  REBUTTAL_STANDING,
  REBUTTAL_SUMMARY,
  SEARCH_ENTRY,
  SOURCE_CLAIM,
  STATEMENT_SUMMARY,
]
  .flatMap(({ indexes }) => Object.keys(indexes))
  .filter((index) => !RECORDED_BY.includes(index));

/**
 * Makes indexes once all of an import is written, out of rows in order, where it brings more than there was: an index of a
 * big table is written at another place with each row. On SQLite, where reading goes on as it was before the import;
 * PostgreSQL would have all who read wait. What was known of how they look goes with them: `refreshStatistics` comes after.
 */
export class IndexesMadeLater {
  private dropped: readonly string[] = [];
  private isDone = false;

  /** @param before how many statements there were */
  constructor(
    private readonly transaction: Transaction,
    private readonly before: number,
  ) {}

  /** @param written how many records so far */
  areDueAt(written: number): boolean {
    return (
      this.transaction.dialect === 'sqlite' && !this.isDone && written >= Math.max(BIG_IMPORT, this.before)
    );
  }

  /** Does without them from here on; nothing else is asked of the transaction meanwhile. */
  async drop(): Promise<void> {
    this.isDone = true;
    const indexes = await this.transaction.all<{ name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and name in ??",
      [READ_BY],
    );
    for (const { name } of indexes) await this.transaction.run(`drop index ${name}`);
    this.dropped = indexes.map(({ sql }) => sql);
  }

  /** Makes those that were dropped as they were. */
  async make(): Promise<void> {
    if (this.dropped.length === 0) return;
    await inFewPages(this.transaction, async () => {
      for (const sql of this.dropped) await this.transaction.run(sql);
    });
  }
}
