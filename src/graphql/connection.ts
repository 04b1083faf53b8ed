import type { GraphQLResolveInfo } from 'graphql';
import type { NodeKind } from '../kernel/ids.js';
import { pageSize, type PageRequest } from '../kernel/cursor.js';
import type { Seq } from '../kernel/seq.js';
import { withTotal, type Listed } from '../services/read/listed.js';
import type { ListOf } from '../services/read/lists.js';
import type { NodeOf } from '../services/read/nodes.js';
import { asksOnly } from './asked-fields.js';
import type { Loaders } from './loaders.js';

/** A page of a list as the API gives it; `totalCount` is only counted when it is asked for. */
export interface ConnectionNode<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: Promise<number>;
}

const NO_PAGE = {
  edges: [],
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

/** A page as a connection, its items turned into nodes. */
export async function connection<Item, Node>(
  { edges: listed, hasNextPage, hasPreviousPage, total }: Listed<Item>,
  nodeOf: (item: Item) => Promise<Node>,
): Promise<ConnectionNode<Node>> {
  const edges = await Promise.all(
    listed.map(async ({ cursor, node }) => ({ cursor, node: await nodeOf(node) })),
  );
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount(): Promise<number> {
      return total();
    },
  };
}

/**
 * A list of a parent as a connection, read for all parents together.
 * @param info where no more is asked than how many there are, no page is read
 */
export async function nestedConnection<P extends NodeKind, I extends NodeKind>(
  loaders: Loaders,
  list: ListOf<P, I>,
  parent: Seq<NoInfer<P>>,
  request: PageRequest,
  info: GraphQLResolveInfo,
): Promise<ConnectionNode<NodeOf[I]>> {
  // A cursor is held against the order of the list where a page is read.
  if ((request.after ?? null) === null && asksOnly(info, ['totalCount'])) {
    pageSize(request.first);
    return {
      ...NO_PAGE,
      get totalCount(): Promise<number> {
        return loaders.length(list, parent);
      },
    };
  }
  const page = await loaders.page(list, parent, request);
  const listed = withTotal(page, () => loaders.length(list, parent));
  return connection(listed, (seq) => loaders.node(list.item, seq));
}
