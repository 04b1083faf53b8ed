import { tokenize } from '../../domain/text/tokens.js';
import { addRow, nextSeq, type Book } from './book.js';

/** What full-text search can find. */
export type SearchKind = 'CLAIM' | 'SOURCE' | 'DOCUMENT' | 'STATEMENT' | 'REBUTTAL';

/** Makes a record findable by the words of `body`; one without words is left out. */
export function addSearchEntry(book: Book, kind: SearchKind, node: number, body: string): void {
  const tokens = tokenize(body).map(({ token }) => token);
  if (tokens.length === 0) return;
  addRow(book, 'search_entry', [nextSeq(book, 'search_entry'), kind, node, tokens.length, body]);
  addRow(book, 'search_tokens', [book.counts.search_entry, tokens.join(' ')]);
}
