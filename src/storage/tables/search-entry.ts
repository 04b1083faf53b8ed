import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import type { Seq } from '../../kernel/seq.js';
import type { NodeKind } from '../../kernel/ids.js';
import { bytewise, int, nodeOfAnyKind, nullable, number, text, words } from './column.js';
import { table } from './table.js';

/** A text under which a record is found. */
export const SEARCH_ENTRY = table(
  'search_entry',
  {
    /** `entryNumber` of its record. */
    seq: number('search_entry'),
    kind: text<SearchKind>(),
    node: nodeOfAnyKind(),
    /** Different words of the text. */
    length: int(),
    body: text(),
    tokens: words(),
  },
  { indexes: { search_entry_kind: ['kind', 'node'], search_entry_tokens: ['tokens'] } },
);

/** What tells entries apart that hold as much of what is looked for: many are asked at once, of which no text is read. */
export const SEARCH_ORDER = table('search_order', {
  seq: number('search_entry'),
  /** Different words of the text. */
  length: int(),
  /** Of a statement, `keyOfQuote` of its text. */
  quote: nullable(int()),
});

/** SQLite's index of the words of each entry (FTS5): a virtual table, which no entity can describe. */
export const SEARCH_INDEX = table(
  'search_index',
  { rowid: number('search_entry'), tokens: text() },
  { primaryKey: ['rowid'] },
);

/**
 * In how many entries each word of the index stands. A document of which more was recorded is counted again for its
 * words, until all is made anew.
 */
export const SEARCH_WORD = table(
  'search_word',
  { word: bytewise(text()), entries: int() },
  { primaryKey: ['word'] },
);

const KINDS: readonly SearchKind[] = ['CLAIM', 'SOURCE', 'DOCUMENT', 'STATEMENT', 'REBUTTAL'];

/** The number of the entry of a record: it tells which record it is, and is the same whenever it is made anew. */
export const entryNumber = (kind: SearchKind, node: number): Seq<'search_entry'> =>
  (node * 8 + KINDS.indexOf(kind)) as Seq<'search_entry'>;

/** The record of an entry. */
export const nodeOfEntry = (entry: number): Seq<NodeKind> => Math.floor(entry / 8) as Seq<NodeKind>;
