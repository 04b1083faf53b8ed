import { present } from '../../kernel/certain.js';
import type { Transaction } from '../transaction.js';

/** Kibibytes, as SQLite takes them. */
const FEW = -1_024;

/**
 * Does on SQLite in little memory what goes through whole tables in their order, and needs no page twice: it sorts in as
 * much memory as it may keep pages in, and in files beyond.
 */
export async function inFewPages(transaction: Transaction, work: () => Promise<void>): Promise<void> {
  if (transaction.dialect !== 'sqlite') return work();
  const [pages] = await transaction.all<{ cache_size: number }>('pragma cache_size');
  await transaction.run(`pragma cache_size = ${FEW}`);
  try {
    await work();
  } finally {
    await transaction.run(`pragma cache_size = ${present(pages).cache_size}`);
  }
}
