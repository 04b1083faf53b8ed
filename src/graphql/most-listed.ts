import { grouped } from '../domain/phrases.js';
import { SaysoError } from '../kernel/errors.js';

/** The most entries of a list without pages that one answer holds. */
const MOST = 5000;

/**
 * A list that is given whole or not at all.
 * @param called what it is a list of: "statements of a trace"
 * @param instead what would do where it is too long
 * @throws SaysoError QUERY_TOO_COMPLEX for one that is longer than one answer holds
 */
export function givenWhole<T>(
  list: readonly T[],
  called: string,
  instead: string,
  most: number = MOST,
): readonly T[] {
  if (list.length <= most) return list;
  throw new SaysoError(
    'QUERY_TOO_COMPLEX',
    `These are ${grouped(list.length)} ${called}, and ${grouped(most)} is the most that one answer gives: ${instead}.`,
  );
}
