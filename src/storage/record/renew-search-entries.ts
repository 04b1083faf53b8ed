import { SEARCH_KINDS, type SearchKind } from '../../domain/vocabulary/search-kinds.js';
import type { Transaction } from '../transaction.js';
import { addEntries } from './search-entries.js';

const BATCH = 1_000;

/** Makes the index of all words anew, from what is on record and derived from it. */
export async function renewSearchEntries(transaction: Transaction): Promise<void> {
  await transaction.run('delete from search_entry');
  await transaction.run('delete from search_word');
  if (transaction.dialect === 'sqlite')
    await transaction.run("insert into search_index(search_index) values ('delete-all')");
  for (const kind of Object.keys(SEARCH_KINDS) as SearchKind[]) await addAll(transaction, kind);
}

async function addAll(transaction: Transaction, kind: SearchKind): Promise<void> {
  for (let last = 0; ;) {
    const rows = await transaction.all<{ seq: number }>(
      `select seq from ${kind.toLowerCase()} where seq > ? order by seq limit ${BATCH}`,
      [last],
    );
    await addEntries(
      transaction,
      kind,
      rows.map(({ seq }) => seq),
    );
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.seq ?? last;
  }
}
