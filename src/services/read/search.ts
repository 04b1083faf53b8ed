import { EVERYTHING } from '../../kernel/as-of.js';
import type { PageRequest } from '../../kernel/cursor.js';
import type { Seq } from '../../kernel/seq.js';
import type { GivenFigure } from '../../domain/check/given-figure.js';
import { rankedByFigure, rankedByName } from '../../domain/search/ranked.js';
import { typedAddress } from '../../domain/search/typed-address.js';
import { search as find, type SearchHit } from '../../storage/search/search.js';
import { readTypedDocuments } from '../../storage/search/typed-documents.js';
import { SEARCH_KINDS, type SearchKind } from '../../domain/vocabulary/search-kinds.js';
import type { Reading } from '../services.js';
import type { Listed } from './listed.js';
import { MOST_CANDIDATES, nearestFigures } from './nearest-figures.js';
import { readQuery } from './read-query.js';

/** The number of what was found, with its kind. */
type Target<K = 'claim' | 'source' | 'document' | 'statement' | 'rebuttal'> = K extends
  'claim' | 'source' | 'document' | 'statement' | 'rebuttal'
  ? { readonly kind: K; readonly seq: Seq<K> }
  : never;

/** Something found, with an excerpt, and how much of what is looked for it holds: 0 to 1. */
export interface Hit extends Pick<SearchHit, 'snippet' | 'score'> {
  readonly found: Target;
}

/** What to look for, among some kinds or all. */
export interface SearchAsked {
  readonly query: string;
  readonly kinds?: readonly SearchKind[] | null | undefined;
}

/** How many of a kind were found. */
export interface FoundOfKind {
  readonly kind: SearchKind;
  readonly count: number;
}

/** One page of what was found, with how many there are of each kind. */
export interface Found extends Listed<Hit> {
  /** Of all kinds, whichever are listed; only counted when it is asked for. */
  counts(): Promise<readonly FoundOfKind[]>;
}

const ALL = Object.keys(SEARCH_KINDS) as SearchKind[];

/** One page of what holds most of what a query looks for (semantics.md, A figure in front of you). */
export async function search(
  reading: Reading,
  { query, kinds }: SearchAsked,
  page: PageRequest,
): Promise<Found> {
  const { sought, called, figures } = await readQuery(reading, query);
  const first = [
    ...called.map((source, place) => rankedByName('SOURCE', source, place)),
    ...(await documentsAt(reading, query)).map((document, place) =>
      rankedByName('DOCUMENT', document, place),
    ),
    ...(await claimsNear(reading, figures)).map((claim, place) => rankedByFigure(claim, place)),
  ];
  const among = [...new Set(kinds ?? ALL)];
  const found = await find(reading, { sought, kinds: among, first }, page);
  const total = among.reduce((sum, kind) => sum + found.counts[kind], 0);
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }) => ({ cursor, node: hitOf(node) })),
    total: () => Promise.resolve(total),
    counts: async () => {
      const others = ALL.filter((kind) => !among.includes(kind));
      const rest =
        others.length === 0 ? found : await find(reading, { sought, kinds: others, first }, { first: 0 });
      return ALL.map((kind) => ({ kind, count: (among.includes(kind) ? found : rest).counts[kind] }));
    },
  };
}

/** The documents of an address, where the query is one. */
async function documentsAt(reading: Reading, query: string): Promise<readonly Seq<'document'>[]> {
  const address = typedAddress(query);
  return address === undefined ? [] : readTypedDocuments(reading, address);
}

/** The claims nearest to some figures, in the order in which a check names them. */
async function claimsNear(
  reading: Reading,
  figures: readonly GivenFigure[],
): Promise<readonly Seq<'claim'>[]> {
  const nearest = figures.length === 0 ? [] : await nearestFigures(reading, figures, EVERYTHING);
  return [
    ...new Set(
      nearest.flatMap(({ candidates }) => candidates.slice(0, MOST_CANDIDATES).map(({ claim }) => claim)),
    ),
  ];
}

const hitOf = ({ kind, node, ...hit }: SearchHit): Hit => ({
  ...hit,
  found: { kind: kind.toLowerCase(), seq: node } as Target,
});
