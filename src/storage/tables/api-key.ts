import { int, nullable, text, unique } from './column.js';
import { table, type Row } from './table.js';

/** A key as it is kept: never the key itself. */
export const API_KEY = table(
  'api_key',
  {
    id: text(),
    name: text(),
    role: text(),
    /** SHA-256 of the key, in hex. */
    hash: unique(text()),
    /** Milliseconds. */
    created_at: int(),
    /** Milliseconds; null while it is good. */
    revoked_at: nullable(int()),
    /** JSON array of the ids of the sources whose word alone it records; null for anybody's. */
    speaks_for: nullable(text()),
  },
  { primaryKey: ['id'] },
);

export type KeyRow = Row<typeof API_KEY>;
