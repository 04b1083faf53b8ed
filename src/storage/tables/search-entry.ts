import type { SearchKind } from '../search/search.js';
import { int, nodeOfAnyKind, number, text, words } from './column.js';
import { table } from './table.js';

/** A text under which a record is found. */
export const SEARCH_ENTRY = table(
  'search_entry',
  {
    seq: number('search_entry'),
    kind: text<SearchKind>(),
    node: nodeOfAnyKind(),
    /** Words of the text. */
    length: int(),
    body: text(),
    tokens: words(),
  },
  { indexes: { search_entry_kind: ['kind', 'node'], search_entry_tokens: ['tokens'] } },
);

/** SQLite's index of the words of each entry (FTS5): a virtual table, which no entity can describe. */
export const SEARCH_INDEX = table(
  'search_index',
  { rowid: number('search_entry'), tokens: text() },
  { primaryKey: ['rowid'] },
);
