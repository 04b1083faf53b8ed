import { badInput } from './errors.js';

/** The keys by which a row is ordered. */
export type Keys = readonly number[];

/** What a client gives to page through a list. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const DEFAULT_PAGE = 20;
/** How many entries one page holds at most. */
export const BIGGEST_PAGE = 100;

/** @throws SaysoError BAD_USER_INPUT for a size below 0 or above 100 */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE;
  if (Number.isInteger(size) && size >= 0 && size <= BIGGEST_PAGE) return size;
  throw badInput(
    `first is ${size}: give a whole number from 0 to ${BIGGEST_PAGE}, and page on with after.`,
    'first',
  );
}

/** Opaque to clients; `list` names the list and its order, so that a cursor of another one is refused. */
export const encodeCursor = (list: string, keys: Keys): string =>
  Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');

/**
 * The keys of a cursor that came back.
 * @throws SaysoError BAD_USER_INPUT for a cursor that this list did not give
 */
export function decodeCursor(list: string, cursor: string, fits: (keys: Keys) => boolean): Keys {
  const [from, ...keys] = parsed(cursor);
  if (from === list && keys.every(isKey) && fits(keys) && encodeCursor(list, keys) === cursor) return keys;
  throw badInput(
    `"${cursor.length > SHOWN ? `${cursor.slice(0, SHOWN)}…` : cursor}" is not a cursor of this list: give an endCursor or a cursor that this list and order gave.`,
    'after',
  );
}

const SHOWN = 100;

const isKey = (key: unknown): key is number => typeof key === 'number' && Number.isFinite(key);

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
