import type { Transaction } from './transaction.js';

/** Has a connection to SQLite keep pages of so many kibibytes. */
const keepPages = (kibibytes: number): string => `pragma cache_size = -${kibibytes}`;

export const KEEP_PAGES = keepPages(65_536);
const KEEP_FEW_PAGES = keepPages(1_024);

/**
 * Does on SQLite in little memory what goes through whole tables in their order, and needs no page twice: it sorts in as
 * much memory as it may keep pages in, and in files beyond.
 */
export async function inFewPages(
  { dialect, run }: Pick<Transaction, 'dialect' | 'run'>,
  work: () => Promise<void>,
): Promise<void> {
  if (dialect !== 'sqlite') return work();
  await run(KEEP_FEW_PAGES);
  try {
    await work();
  } finally {
    await run(KEEP_PAGES);
  }
}
