import type { NodeKind } from '../../kernel/ids.js';
import type { Seq } from '../../kernel/seq.js';
import type { Page } from '../../storage/lists/page.js';

/** One page of a list; how many there are on all pages is only counted when it is asked for. */
export interface Listed<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  total(): Promise<number>;
}

/** One page without its total. */
export type PageOf<Kind extends NodeKind> = Omit<Listed<Seq<Kind>>, 'total'>;

/** Says of which kind the numbers on a page are. */
export const pageOf = <Kind extends NodeKind>(_kind: Kind, page: Page<number>): PageOf<Kind> =>
  page as PageOf<Kind>;

/** How many there are on all pages: a page that is all of the list is not counted once more. */
export const totalOf = (
  { edges, hasNextPage, hasPreviousPage }: Omit<Listed<unknown>, 'total'>,
  count: () => Promise<number>,
): Promise<number> => (hasNextPage || hasPreviousPage ? count() : Promise.resolve(edges.length));
