import { tokenize } from '../../domain/text/tokens.js';
import type { NodeKind } from '../../kernel/ids.js';
import type { Seq } from '../../kernel/seq.js';
import type { SearchKind } from '../../storage/search/search.js';
import { SEARCH_ENTRY, SEARCH_INDEX } from '../../storage/tables/search-entry.js';
import { addRow, nextSeq, type Book } from './book.js';

/** So many bytes of different words an index entry can hold; what a longer text says after them is not found. */
const MOST_BYTES = 1_000_000;

function indexable(tokens: string[]): string[] {
  if (tokens.length * 4 < MOST_BYTES && tokens.join('').length * 4 < MOST_BYTES) return tokens;
  const seen = new Set<string>();
  let bytes = 0;
  const end = tokens.findIndex((token) => {
    if (seen.has(token)) return false;
    seen.add(token);
    bytes += Buffer.byteLength(token);
    return bytes > MOST_BYTES;
  });
  return end === -1 ? tokens : tokens.slice(0, end);
}

/** Makes a record findable by the words of `body`; one without words is left out. */
export function addSearchEntry(book: Book, kind: SearchKind, node: Seq<NodeKind>, body: string): void {
  const tokens = indexable(tokenize(body).map(({ token }) => token));
  if (tokens.length === 0) return;
  const seq = nextSeq(book, 'search_entry');
  addRow(book, SEARCH_ENTRY, { seq, kind, node, length: tokens.length, body });
  addRow(book, SEARCH_INDEX, { rowid: seq, tokens: tokens.join(' ') });
}
