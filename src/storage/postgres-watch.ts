import pg, { type Pool, type PoolClient } from 'pg';
import { isConnectionLost } from './connection-lost.js';

/** What `pg` keeps of a connection and does not tell of. */
interface Inside {
  readonly processID: number;
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * Waits for what a connection of the pool answers, as long as the database is at it: where it is not, the answer was lost
 * on the way, and the connection is ended. Each `everyMs` a connection of its own is opened to ask.
 */
export async function whileAtIt<T>(
  pool: Pool,
  client: PoolClient,
  everyMs: number,
  answer: Promise<T>,
): Promise<T> {
  let [isLooking, isAnswered] = [false, false];
  const watch = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void isAtIt(pool, client).then((isSo) => {
      isLooking = false;
      if (!isSo && !isAnswered) end(client);
    });
  }, everyMs);
  try {
    return await answer;
  } finally {
    isAnswered = true;
    clearInterval(watch);
  }
}

/** Ends a connection at once, whatever it is waiting for. */
export function end(client: PoolClient): void {
  (client as unknown as Inside).connection.stream.destroy();
}

/** What a database that is only busy answers in. */
const PATIENCE_MS = 10_000;

async function isAtIt(pool: Pool, client: PoolClient): Promise<boolean> {
  const { processID } = client as unknown as Inside;
  const patience = { connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS };
  const other = new pg.Client({ ...pool.options, ...patience });
  other.on('error', () => undefined);
  try {
    await other.connect();
    const active = "select 1 from pg_stat_activity where pid = $1 and state = 'active'";
    const { rowCount } = await other.query(active, [processID]);
    return rowCount === 1;
  } catch (error) {
    // A database that answers by a refusal, as one with too many connections does, tells nothing of the other one.
    return error instanceof pg.DatabaseError && !isConnectionLost(error);
  } finally {
    other.end().catch(() => undefined);
  }
}
