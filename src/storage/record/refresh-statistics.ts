import type { UnitOfWork } from '../unit-of-work.js';
import { inFewPages } from '../in-few-pages.js';
import { countRows } from '../statistics.js';

/** An import of so many records is big: of fewer, the engine knows enough. */
export const BIG_IMPORT = 5_000;

/**
 * After a big import the engine learns anew how its tables look, and reads stay quick: SQLite's full-text index is merged, and
 * PostgreSQL comes to know which pages hold nothing but what is committed, so that it reads indexes alone.
 */
export async function refreshStatistics(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.write(async (transaction) => {
    if (transaction.dialect === 'postgres') return transaction.run('analyze');
    await inFewPages(transaction, () => countRows(transaction));
    await transaction.run("insert into search_index(search_index) values ('optimize')");
  });
  await unitOfWork.vacuum();
}
