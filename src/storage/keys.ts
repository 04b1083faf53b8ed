import type { Reader } from './reader.js';
import type { Transaction } from './transaction.js';

/** A key as it is kept: never the key itself, only its SHA-256 in hex. Times in milliseconds. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly hash: string;
  readonly created_at: number;
  readonly revoked_at: number | null;
}

const COLUMNS = 'id, name, role, hash, created_at, revoked_at';

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

export const insertKey = (transaction: Transaction, row: KeyRow): Promise<void> =>
  transaction.run(`insert into api_key (${COLUMNS}) values (?, ?, ?, ?, ?, ?)`, [
    row.id,
    row.name,
    row.role,
    row.hash,
    row.created_at,
    row.revoked_at,
  ]);

/** Marks a key as revoked; one that already is keeps the time of its revocation. */
export const markRevoked = (transaction: Transaction, id: string, at: number): Promise<void> =>
  transaction.run('update api_key set revoked_at = ? where id = ? and revoked_at is null', [at, id]);
