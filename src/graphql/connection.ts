import type { NodeKind } from '../kernel/ids.js';
import type { PageRequest } from '../kernel/cursor.js';
import type { NestedListOf } from '../storage/lists/nested.js';
import type { Page } from '../storage/lists/page.js';
import type { Loaders } from './loaders.js';

/** A page as a connection; `totalCount` is only counted when it is asked for. */
export async function connection<Row, Node>(
  page: Page<Row>,
  nodesOf: (rows: readonly Row[]) => Promise<readonly Node[]>,
  totalCount: () => Promise<number>,
) {
  const nodes = await nodesOf(page.edges.map(({ node }) => node));
  const edges = page.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount(): Promise<number> {
      return totalCount();
    },
  };
}

/** A list of a parent as a connection, read for all parents together. */
export async function nestedConnection<K extends NodeKind>(
  loaders: Loaders,
  kind: K,
  { key, listOf }: { readonly key: string; readonly listOf: NestedListOf },
  parent: number,
  request: PageRequest,
) {
  return connection(
    await loaders.page(key, listOf, parent, request),
    (seqs) => loaders.nodes(kind, seqs),
    () => loaders.count(key, listOf, parent),
  );
}
