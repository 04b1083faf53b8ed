import { together } from '../kernel/together.js';
import type { Reader } from './reader.js';
import type { PreparedConnection } from './sqlite.js';

/**
 * What tells one state of all that is committed from another, whichever process committed it: where it is the same
 * twice, nothing was committed in between. Null where that cannot be told.
 */
export type Committed = () => Promise<string | null>;

/** So long a database may take to tell that nothing happened, in milliseconds: then it is as if it could not. */
const PATIENCE_MS = 1_000;

/**
 * What is told in time; null where it is not. While a question is overdue, no other is put: a connection that fell silent
 * must not take others with it.
 */
export function inTime(ask: Committed, patienceMs: number): Committed {
  let isOverdue = false;
  return async () => {
    if (isOverdue) return null;
    const asked = ask();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        isOverdue = true;
        const settled = (): void => void (isOverdue = false);
        asked.then(settled, settled);
        resolve(null);
      }, patienceMs);
    });
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/**
 * Counts what other connections commit.
 * @param connection one on which nothing is written, and which alone is asked: each counts for itself
 */
export const committedInSqlite = (connection: PreparedConnection): Committed =>
  together(
    inTime(async () => {
      const [row] = await connection.all<{ data_version: number }>('pragma data_version', []);
      return row ? String(row.data_version) : null;
    }, PATIENCE_MS),
  );

/**
 * Which transactions can be seen, and of which server: another one, to which this has failed over, may give their numbers
 * again. What a standby shows of transactions under way is not told in full.
 */
const SNAPSHOT = `select case when pg_is_in_recovery() then null
  else concat(pg_postmaster_start_time(), ' ', pg_current_snapshot()) end as committed`;

export const committedInPostgres = (reader: Reader): Committed =>
  together(
    inTime(async () => {
      const [row] = await reader.all<{ committed: string | null }>(SNAPSHOT);
      return row?.committed ?? null;
    }, PATIENCE_MS),
  );
