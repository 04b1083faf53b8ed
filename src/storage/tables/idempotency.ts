import { int, text } from './column.js';
import { table } from './table.js';

/** What mutations answered that came with an idempotency key, to be told again. */
export const IDEMPOTENCY = table(
  'idempotency',
  {
    /** The id of who asked; empty for anonymous callers. */
    actor: text(),
    idempotency_key: text(),
    /** Equal for two inputs exactly when all their content is equal. */
    fingerprint: text(),
    /** JSON. */
    answer: text(),
    /** Milliseconds. */
    recorded_at: int(),
  },
  { primaryKey: ['actor', 'idempotency_key'] },
);
