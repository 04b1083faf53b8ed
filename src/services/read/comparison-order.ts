import type { Comparison } from '../../domain/comparison/compare.js';
import { decodeCursor, encodeCursor, pageSize, type PageRequest } from '../../kernel/cursor.js';
import { VERDICTS } from '../../domain/vocabulary/verdicts.js';
import { wordsOf } from '../../domain/vocabulary/words.js';
import type { Listed } from './listed.js';

const LIST = 'comparisons';

type Keys = readonly [rank: number, seq: number];

const ORDER = wordsOf(VERDICTS);

/** By verdict, those that are not a rewording first; then by recording. */
const keysOf = ({ verdict, rewording, b }: Comparison): Keys => [
  2 * ORDER.indexOf(verdict) + (rewording ? 1 : 0),
  b,
];

const difference = (a: Keys, b: Keys): number => a[0] - b[0] || a[1] - b[1];

/** Sorts comparisons of one claim as they are listed. */
export const inOrder = (a: Comparison, b: Comparison): number => difference(keysOf(a), keysOf(b));

/**
 * One page of comparisons, in their order: cursors stay right while figures are added.
 * @throws SaysoError BAD_USER_INPUT, field `first` or `after`
 */
export function pageOfComparisons(
  comparisons: readonly Comparison[],
  { first, after }: PageRequest,
): Listed<Comparison> {
  const size = pageSize(first);
  const start = after === null || after === undefined ? undefined : keysAfter(after);
  const rest =
    start === undefined
      ? comparisons
      : comparisons.filter((comparison) => difference(keysOf(comparison), start) > 0);
  return {
    edges: rest.slice(0, size).map((node) => ({ node, cursor: encodeCursor(LIST, keysOf(node)) })),
    hasNextPage: rest.length > size,
    hasPreviousPage: start !== undefined,
    total: () => Promise.resolve(comparisons.length),
  };
}

function keysAfter(cursor: string): Keys {
  const [rank = 0, seq = 0] = decodeCursor(LIST, cursor, (all) => all.length === 2);
  return [rank, seq];
}
