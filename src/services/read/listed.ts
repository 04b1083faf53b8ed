/** One page of a list; how many there are on all pages is only counted when it is asked for. */
export interface Listed<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  total(): Promise<number>;
}
