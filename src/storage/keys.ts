import type { Reader } from './reader.js';
import { API_KEY, type KeyRow } from './tables/api-key.js';
import { shownColumns } from './tables/table.js';
import type { Transaction } from './transaction.js';

const COLUMNS = shownColumns(API_KEY, 'api_key');

/** The key of a hash, revoked or not. */
export async function keyOfHash(reader: Reader, hash: string): Promise<KeyRow | undefined> {
  const [row] = await reader.all<KeyRow>(`select ${COLUMNS} from api_key where hash = ?`, [hash]);
  return row;
}

/** The key of an id, revoked or not. */
export async function keyOfId(reader: Reader, id: string): Promise<KeyRow | undefined> {
  const [row] = await reader.all<KeyRow>(`select ${COLUMNS} from api_key where id = ?`, [id]);
  return row;
}

/** All keys, in the order they were made. */
export const allKeys = (reader: Reader): Promise<KeyRow[]> =>
  reader.all<KeyRow>(`select ${COLUMNS} from api_key order by created_at, id`);

/** The refs of sources, by their ids; those without one are left out. */
export async function refsOfSources(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.all<{ id: string; ref: string }>(
    'select id, ref from source where ref is not null and id in ??',
    [ids],
  );
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}

export const insertKey = (transaction: Transaction, row: KeyRow): Promise<void> =>
  transaction.insert(API_KEY, [row]);

/** Marks a key as revoked; one that already is keeps the time of its revocation. */
export const markRevoked = (transaction: Transaction, id: string, at: number): Promise<void> =>
  transaction.run('update api_key set revoked_at = ? where id = ? and revoked_at is null', [at, id]);
