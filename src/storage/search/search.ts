import { held } from '../../kernel/certain.js';
import { pageSize, type PageRequest } from '../../kernel/cursor.js';
import { snippet } from '../../domain/text/snippet.js';
import {
  countAll,
  EMPTY_PAGE,
  readPage,
  sql,
  startAfter,
  throughout,
  type List,
  type Page,
} from '../lists/page.js';
import type { Reader } from '../reader.js';
import { searchCondition, termsOf } from './match.js';

export const SEARCH_KINDS = ['CLAIM', 'SOURCE', 'DOCUMENT', 'STATEMENT', 'REBUTTAL'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const LIST = 'search';
const ORDER = throughout([{ expression: sql('e.length') }, { expression: sql('e.seq') }]);

/** Something found: the number of a node of a kind, an excerpt, and how much of its text the query is. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly node: number;
  readonly snippet: string;
  /** Words of the query to words of the text, 0 to 1. */
  readonly score: number;
}

/** Finds what holds all words of a query; the shorter its text, the more of it is what was looked for. */
export async function search(
  reader: Reader,
  query: string,
  kinds: readonly SearchKind[] | undefined,
  page: PageRequest,
): Promise<Page<SearchHit>> {
  const list = searchList(reader, query, kinds);
  if (!list) {
    pageSize(page.first);
    startAfter(LIST, ORDER, page.after);
    return EMPTY_PAGE;
  }
  const found = await readPage(reader, list, page);
  const hits = await readHits(
    reader,
    query,
    found.edges.map(({ node }) => node),
  );
  return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: held(hits, node) })) };
}

export async function countHits(
  reader: Reader,
  query: string,
  kinds: readonly SearchKind[] | undefined,
): Promise<number> {
  const list = searchList(reader, query, kinds);
  return list ? countAll(reader, list) : 0;
}

function searchList(
  reader: Reader,
  query: string,
  kinds: readonly SearchKind[] | undefined,
): List | undefined {
  const match = searchCondition(reader.dialect, query);
  return (
    match && {
      name: LIST,
      seq: 'e.seq',
      from: sql(match.from),
      where: [
        sql(match.where, ...match.params),
        ...(kinds === undefined ? [] : [sql('e.kind in ??', kinds)]),
      ],
      stretches: ORDER,
    }
  );
}

async function readHits(
  reader: Reader,
  query: string,
  entries: readonly number[],
): Promise<Map<number, SearchHit>> {
  const terms = termsOf(query);
  const matches = (word: string): boolean =>
    terms.some(({ token, prefix }) => (prefix ? word.startsWith(token) : word === token));
  const rows = await reader.all<{
    seq: number;
    kind: SearchKind;
    node: number;
    length: number;
    body: string;
  }>('select seq, kind, node, length, body from search_entry where seq in ??', [entries]);
  return new Map(
    rows.map(({ seq, kind, node, length, body }) => [
      seq,
      {
        kind,
        node,
        snippet: snippet(body, matches),
        score: Math.min(1, new Set(terms.map(({ token }) => token)).size / length),
      },
    ]),
  );
}
