import type { SearchPageQuery } from '../../generated/graphql.ts';
import { figuresOf, type OneFigure } from '../../parts/one-figure.ts';

type Hit = SearchPageQuery['search']['nodes'][number];
type Node<Kind> = Extract<Hit['node'], { readonly __typename: Kind }>;
type FoundClaim = Node<'Claim'>;
type FoundQuote = Node<'Statement'> & { readonly snippet: string };

/** One figure of the list, in whatever wording it was found, with the quotes found in which it is said. */
export interface FigureFound {
  readonly kind: 'figure';
  readonly id: string;
  readonly figure: OneFigure<FoundClaim>;
  readonly quotes: readonly FoundQuote[];
}

/** Anything else of the list. */
export interface OtherFound {
  readonly kind: 'other';
  readonly id: string;
  readonly node: Exclude<Hit['node'], FoundClaim>;
  readonly snippet: string;
}

/**
 * What was found as one list: wordings of one figure are one entry where the first of them stands, and quotes that say a
 * figure of the list are folded behind it.
 */
export function entriesOf(hits: readonly Hit[]): (FigureFound | OtherFound)[] {
  const claims = hits.flatMap(({ node }) => (node.__typename === 'Claim' ? node : []));
  const figures = figuresOf(claims, (claim) => claim);
  const figureOf = new Map<string, OneFigure<FoundClaim>>();
  for (const figure of figures) for (const { id } of [figure.head, ...figure.hits]) figureOf.set(id, figure);
  const quotes = new Map<OneFigure<FoundClaim>, FoundQuote[]>();
  const left = new Set(figures);
  const listed = hits.flatMap(({ node, snippet }): (OneFigure<FoundClaim> | OtherFound)[] => {
    if (node.__typename === 'Claim') {
      const figure = figureOf.get(node.id);
      return figure && left.delete(figure) ? [figure] : [];
    }
    const said =
      node.__typename === 'Statement' && node.claims.map(({ id }) => figureOf.get(id)).find(Boolean);
    if (node.__typename !== 'Statement' || !said) return [{ kind: 'other', id: node.id, node, snippet }];
    quotes.set(said, [...(quotes.get(said) ?? []), { ...node, snippet }]);
    return [];
  });
  return listed.map((entry) =>
    'kind' in entry
      ? entry
      : { kind: 'figure', id: entry.head.id, figure: entry, quotes: quotes.get(entry) ?? [] },
  );
}
