import { decodeCursor, encodeCursor, pageSize, type PageRequest } from '../kernel/cursor.js';
import type { Comparison } from '../domain/comparison/compare.js';
import { orderOf } from '../services/compare.js';
import type { Page } from '../storage/lists/page.js';

const LIST = 'comparisons';

/** One page of comparisons, in their order: cursors stay right while figures are added. */
export function pageOfComparisons(
  comparisons: readonly Comparison[],
  { first, after }: PageRequest,
): Page<Comparison> {
  const size = pageSize(first);
  const keys =
    after === null || after === undefined ? null : decodeCursor(LIST, after, (all) => all.length === 2);
  const start = keys
    ? comparisons.findIndex((comparison) => {
        const [rank, seq] = orderOf(comparison);
        return (rank - keys[0]! || seq - keys[1]!) > 0;
      })
    : 0;
  const rest = start === -1 ? [] : comparisons.slice(start);
  return {
    edges: rest.slice(0, size).map((node) => ({ node, cursor: encodeCursor(LIST, orderOf(node)) })),
    hasNextPage: rest.length > size,
    hasPreviousPage: keys !== null,
  };
}
