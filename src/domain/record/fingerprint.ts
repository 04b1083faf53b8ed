import { SaysoError } from '../../kernel/errors.js';
import { sha256 } from '../../kernel/hash.js';

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

/**
 * The same record under a known ref changes nothing.
 * @throws SaysoError CONFLICT when what is known under the ref has other content
 */
export function refuseOtherContent(
  known: { readonly fingerprint: string },
  fingerprint: string,
  what: string,
  ref: string,
): void {
  if (known.fingerprint === fingerprint) return;
  throw new SaysoError(
    'CONFLICT',
    `The ref "${ref}" is already used for a ${what} with other content: give the same content or another ref.`,
    'ref',
  );
}
