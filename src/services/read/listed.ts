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

/** One page without its total, unless that came with it. */
export type PageOf<Kind extends NodeKind> = UncountedPage<Seq<Kind>>;

type UncountedPage<Item> = Omit<Listed<Item>, 'total'> & Pick<Page<unknown>, 'total'>;

/** Says of which kind the numbers on a page are. */
export const pageOf = <Kind extends NodeKind>(_kind: Kind, page: Page<number>): PageOf<Kind> =>
  page as PageOf<Kind>;

/**
 * A page with its total: one that is all of the list, or came with its total, is not counted once more.
 * @param count how many there are on all pages
 */
export const withTotal = <Item>(
  { total, ...page }: UncountedPage<Item>,
  count: () => Promise<number>,
): Listed<Item> => ({
  ...page,
  total: () => {
    if (total !== undefined) return Promise.resolve(total);
    return page.hasNextPage || page.hasPreviousPage ? count() : Promise.resolve(page.edges.length);
  },
});
