import type { PageRequest } from '../../kernel/cursor.js';
import type { Seq } from '../../kernel/seq.js';
import { countHits, search as find, type SearchHit, type SearchKind } from '../../storage/search/search.js';
import type { Reading } from '../services.js';
import type { Listed } from './listed.js';

/** The number of what was found, with its kind. */
type Target<K = 'claim' | 'source' | 'document' | 'statement' | 'rebuttal'> = K extends
  'claim' | 'source' | 'document' | 'statement' | 'rebuttal'
  ? { readonly kind: K; readonly seq: Seq<K> }
  : never;

/** Something found, with an excerpt, and how much of its text the query is: 0 to 1. */
export interface Hit extends Pick<SearchHit, 'snippet' | 'score'> {
  readonly found: Target;
}

/** What to look for: what holds all words of the query, of some kinds or of all. */
export interface SearchAsked {
  readonly query: string;
  readonly kinds?: readonly SearchKind[] | null | undefined;
}

/** One page of what holds all words of a query; the shorter its text, the more of it is what was looked for. */
export async function search(
  reading: Reading,
  { query, kinds }: SearchAsked,
  page: PageRequest,
): Promise<Listed<Hit>> {
  const among = kinds ?? undefined;
  const found = await find(reading, query, among, page);
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }) => ({ cursor, node: hitOf(node) })),
    total: () => countHits(reading, query, among),
  };
}

const hitOf = ({ kind, node, ...hit }: SearchHit): Hit => ({
  ...hit,
  found: { kind: kind.toLowerCase(), seq: node } as Target,
});
