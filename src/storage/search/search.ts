import { decodeCursor, encodeCursor, pageSize, type PageRequest } from '../../kernel/cursor.js';
import {
  ALL_POINTS,
  compareKeys,
  KEY_COUNT,
  pointsOf,
  type Ranked,
  type RankKeys,
} from '../../domain/search/ranked.js';
import type { Sought } from '../../domain/search/sought.js';
import { nearness } from '../../domain/search/sought-number.js';
import { snippet } from '../../domain/text/snippet.js';
import { SEARCH_KINDS, type SearchKind } from '../../domain/vocabulary/search-kinds.js';
import type { Page } from '../lists/page.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';
import { entryNumber } from '../tables/search-entry.js';
import { readSentenceNames } from './sentence-names.js';
import { neededFor, rank } from './rank.js';
import type { Scored } from './scored.js';
import { findByWords, type Counts, type ListedBy } from './find.js';

/** Something found: the number of a node of a kind, an excerpt, and how much of what is looked for it holds. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly node: number;
  readonly snippet: string;
  /** 0 to 1; the highest come first. */
  readonly score: number;
}

/** What is looked for. */
export interface Search {
  readonly sought: readonly Sought[];
  readonly kinds: readonly SearchKind[];
  /** What comes before all that holds words: what is called exactly so, and figures near the one that is given. */
  readonly first: readonly Ranked[];
}

/** One page of what was found, with how many there are of each kind on all pages. */
export interface SearchPage extends Page<SearchHit> {
  readonly counts: Counts;
}

const LIST = 'search';
const KINDS = Object.keys(SEARCH_KINDS) as SearchKind[];

/**
 * Finds what holds most of what is looked for: all of it before some of it.
 * @throws SaysoError BAD_USER_INPUT for a cursor that this list did not give
 */
export async function search(
  reader: Reader,
  { sought, kinds, first }: Search,
  page: PageRequest,
): Promise<SearchPage> {
  const size = pageSize(page.first);
  const start = startAfter(page.after, sought.length);
  const { scored, by } = await findByWords(reader, sought, kinds, start?.by ?? null);
  const ahead = once(first).filter(({ kind, node }) => kinds.includes(kind) && node <= by.counts[kind]);
  const names = new Set(ahead.map(nameOf));
  const rest = names.size === 0 ? scored : scored.filter((one) => !names.has(nameOf(one)));
  const needed = neededFor(rest, start === null ? undefined : pointsOf(start.keys), size);
  const all = [...ahead, ...(await rank(reader, sought, needed))]
    .filter(({ keys }) => start === null || compareKeys(keys, start.keys) > 0)
    .sort((a, b) => compareKeys(a.keys, b.keys));
  const shown = all.slice(0, size);
  const snippets = await readSnippets(reader, sought, shown);
  const score = scoring(scored);
  return {
    edges: shown.map((one, at) => ({
      cursor: encodeCursor(LIST, [...one.keys, ...KINDS.map((kind) => by.counts[kind]), ...by.weights]),
      node: { kind: one.kind, node: one.node, score: score(one), snippet: snippets[at] ?? '' },
    })),
    hasNextPage: all.length > size,
    hasPreviousPage: start !== null,
    counts: countsOf([...ahead, ...rest]),
  };
}

const nameOf = ({ kind, node }: Pick<Ranked, 'kind' | 'node'>): string => `${kind} ${node}`;

/** Each once, where it comes first. */
const once = (ranked: readonly Ranked[]): Ranked[] =>
  ranked.filter((one, at) => ranked.findIndex((other) => nameOf(other) === nameOf(one)) === at);

function countsOf(found: readonly Pick<Ranked, 'kind'>[]): Counts {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<SearchKind, number>;
  for (const { kind } of found) counts[kind] += 1;
  return counts;
}

/** What comes before all that holds words has at least the score of the best of that. */
function scoring(scored: readonly Scored[]): (ranked: Ranked) => number {
  const most = scored.reduce((highest, { points }) => Math.max(highest, points), 0);
  return ({ keys, points }) =>
    (pointsOf(keys) ?? Math.max(points, most === 0 ? ALL_POINTS : most)) / ALL_POINTS;
}

interface Start {
  readonly keys: RankKeys;
  readonly by: ListedBy;
}

/** No record has more of anything, and no word says more. */
const isSmall = (count: number): boolean => Number.isInteger(count) && count >= 0 && count < 2 ** 40;

function startAfter(after: string | null | undefined, weightCount: number): Start | null {
  if (after === null || after === undefined) return null;
  const all = decodeCursor(
    LIST,
    after,
    (keys) => keys.length === KEY_COUNT + KINDS.length + weightCount && keys.slice(KEY_COUNT).every(isSmall),
  );
  const counts = all.slice(KEY_COUNT, KEY_COUNT + KINDS.length);
  return {
    keys: all.slice(0, KEY_COUNT) as unknown as RankKeys,
    by: {
      counts: Object.fromEntries(KINDS.map((kind, at) => [kind, counts[at] ?? 0])) as Record<
        SearchKind,
        number
      >,
      weights: all.slice(KEY_COUNT + KINDS.length),
    },
  };
}

const TEXTS = ofManyRows(
  ['seq', 'kind', 'body', 'value'],
  `select e.seq, e.kind, e.body, c.value from search_entry e
     left join claim_summary c on e.kind = 'CLAIM' and c.seq = e.node where e.seq in ??`,
  ['value'],
);

async function readSnippets(
  reader: Reader,
  sought: readonly Sought[],
  shown: readonly Ranked[],
): Promise<string[]> {
  if (shown.length === 0) return [];
  const entries = shown.map(({ kind, node }) => entryNumber(kind, node));
  const rows = await reader.all<{ seq: number; kind: SearchKind; body: string; value: number | null }>(
    TEXTS,
    [entries],
  );
  const found = new Map(rows.map((row) => [row.seq, row]));
  const names = await readSentenceNames(reader, sought);
  const isSought = matching(sought);
  return entries.map((entry) => {
    const { kind = 'SOURCE', body = '', value = null } = found.get(entry) ?? {};
    const isNear =
      value !== null && sought.some(({ number }) => number !== null && nearness(number, value) > 0);
    return snippet(
      body,
      (word) =>
        isSought(word.token) ||
        (kind === 'CLAIM' && (names.has(word.token) || (isNear && word.number === value))),
    );
  });
}

/** Tells of a word of a text whether it is, or is part of, what is looked for. */
function matching(sought: readonly Sought[]): (word: string) => boolean {
  const words = new Set(sought.flatMap((one) => one.words.flat()));
  const beginnings = sought.filter(({ isOpen }) => isOpen).flatMap((one) => one.words.flat());
  return (word) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}
