import { SaysoError } from '../../kernel/errors.js';
import { sha256 } from '../../kernel/hash.js';

/** What became of a record: newly kept, or found to be known already. */
export interface Outcome<T> {
  readonly entry: T;
  readonly created: boolean;
}

export const created = <T>(entry: T): Outcome<T> => ({ entry, created: true });

/** The same record under a known ref changes nothing; other content is refused. */
export function knownOrConflict<T extends { readonly fingerprint: string }>(
  known: T,
  fingerprint: string,
  what: string,
  ref: string,
): Outcome<T> {
  if (known.fingerprint === fingerprint) return { entry: known, created: false };
  throw new SaysoError(
    'CONFLICT',
    `The ref "${ref}" is already used for a ${what} with other content: give the same content or another ref.`,
    'ref',
  );
}

/** Equal for two records exactly when all their content is equal. */
export const fingerprintOf = (content: unknown): string => sha256(JSON.stringify(content));

/**
 * Content that records could not have at first: nothing where none of it is given, so that the fingerprint of what
 * was recorded before stays what it was.
 */
export const addedSince = (
  content: Readonly<Record<string, string | null | readonly string[]>>,
): unknown[] =>
  Object.values(content).every((value) => value === null || value.length === 0) ? [] : [content];

/** The value without null and undefined members, as the interchange format has it. */
export function compact<T>(value: T): T {
  if (Array.isArray(value)) return value.map(compact) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === null || item === undefined ? [] : [[key, compact(item)]],
    ),
  ) as T;
}
