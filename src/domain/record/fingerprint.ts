import { sha256 } from '../../kernel/hash.js';
import { RefConflict, type Taken } from './ref-conflict.js';

/** Equal for two records exactly when all their content is equal. */
export const fingerprintOf = (content: unknown): string => sha256(JSON.stringify(content));

/**
 * Content that records could not have at first: nothing where none of it is given, so that the fingerprint of what
 * was recorded before stays what it was.
 */
export const addedSince = (
  content: Readonly<Record<string, string | null | boolean | readonly unknown[]>>,
): unknown[] => (Object.values(content).every(isEmpty) ? [] : [content]);

const isEmpty = (value: string | null | boolean | readonly unknown[]): boolean =>
  value === null || value === false || (value !== true && value.length === 0);

/**
 * The same record under a known ref changes nothing.
 * @throws SaysoError CONFLICT when what is known under the ref has other content
 */
export function refuseOtherContent(
  known: { readonly seq: number; readonly fingerprint: string },
  fingerprint: string,
  kind: Taken['kind'],
  ref: string,
): void {
  if (known.fingerprint === fingerprint) return;
  throw new RefConflict(
    { kind, seq: known.seq },
    ref,
    `a ${kind} with other content: give the same content or another ref.`,
  );
}
