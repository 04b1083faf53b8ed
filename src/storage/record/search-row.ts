import { tokenize } from '../../domain/text/tokens.js';
import { addRow, nextSeq, type Book } from './book.js';

/** What full-text search can find. */
export type SearchKind = 'CLAIM' | 'SOURCE' | 'DOCUMENT' | 'STATEMENT' | 'REBUTTAL';

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
export function addSearchEntry(book: Book, kind: SearchKind, node: number, body: string): void {
  const tokens = indexable(tokenize(body).map(({ token }) => token));
  if (tokens.length === 0) return;
  addRow(book, 'search_entry', [nextSeq(book, 'search_entry'), kind, node, tokens.length, body]);
  addRow(book, 'search_tokens', [book.counts.search_entry, tokens.join(' ')]);
}
