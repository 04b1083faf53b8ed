import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient } from 'pg';
import { NotRead, OutcomeUnknown } from '../kernel/errors.js';
import { ConnectionLost, isAway, isConnectionLost } from './connection-lost.js';
import { fairQueue } from './fair-queue.js';
import { databaseFault } from './fault.js';
import { PLAN_FREELY } from './postgres-plans.js';
import { end, whileAtIt } from './postgres-watch.js';
import { keepFacts } from './kept.js';
import type { Param, PooledReader } from './reader.js';
import { givenColumns, isNothing, lowering, type AnyRow } from './row-values.js';
import { added, forPostgres, inPlace } from './sql-text.js';
import type { Table } from './tables/table.js';
import type { WriteSession } from './transaction.js';

/** Every writer, on whichever node, waits for this lock: facts are recorded one after another. */
const WRITER_LOCK = 7_297_601;

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Those that were asked last. */
const named = new LRUCache<string, NamedText>({ max: 10_000 });

/** A named statement is planned once per connection. */
function namedText(sql: string): NamedText {
  let known = named.get(sql);
  if (!known) {
    known = { name: createHash('sha256').update(sql).digest('base64url'), text: forPostgres(sql) };
    named.set(sql, known);
  }
  return known;
}

async function query<Row>(on: Pool | PoolClient, sql: string, params: readonly Param[]): Promise<Row[]> {
  try {
    const { rows } = await on.query({ ...namedText(sql), values: [...params] });
    return rows as Row[];
  } catch (error) {
    throw databaseFault(error) ?? error;
  }
}

/** A question is asked so many times where its connection is lost: each time it gets another one. */
const TIMES_ASKED = 3;

/** Connections that are not read on: one writes, one ends statements. */
const NOT_FOR_READING = 2;

/** Reads on connections of a pool; those who wait for one are served round about. */
export function postgresReader(pool: Pool): PooledReader {
  const places = Array.from({ length: pool.options.max - NOT_FOR_READING }, (_, place) => place);
  const whenFree = fairQueue(places);
  const ask = <Row>(sql: string, params: readonly Param[], signal?: AbortSignal): Promise<Row[]> =>
    signal ? cancelledBy(signal, pool, sql, params) : query(pool, sql, params);
  return {
    dialect: 'postgres',
    kept: keepFacts(),
    load: whenFree.load,
    all: <Row>(sql: string, params: readonly Param[] = [], signal?: AbortSignal): Promise<Row[]> =>
      whenFree(signal, async () => {
        for (let time = 1; ; time += 1) {
          try {
            return await ask<Row>(sql, params, signal);
          } catch (error) {
            if (time < TIMES_ASKED && isConnectionLost(error)) continue;
            throw isAway(error) ? new NotRead(error) : error;
          }
        }
      }),
  };
}

/** A statement that has not come yet to the database is not ended by being told: it is told again. */
const TOLD_AGAIN_AFTER_MS = 50;

/** Rejects with the signal's reason once the database has given the statement up. */
async function cancelledBy<Row>(
  signal: AbortSignal,
  pool: Pool,
  sql: string,
  params: readonly Param[],
): Promise<Row[]> {
  const client = await pool.connect().catch((error: unknown) => {
    throw databaseFault(error) ?? error;
  });
  let cancelling: Promise<unknown> | undefined;
  const over = new AbortController();
  const tellUntilOver = async (): Promise<void> => {
    const { processID } = client as PoolClient & { readonly processID: number };
    while (!over.signal.aborted) {
      await pool.query('select pg_cancel_backend($1)', [processID]).catch(ignore);
      await pause(TOLD_AGAIN_AFTER_MS, undefined, { signal: over.signal }).catch(ignore);
    }
  };
  const cancel = (): void => {
    cancelling = tellUntilOver();
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    signal.throwIfAborted();
    return await query(client, sql, params);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    over.abort();
    signal.removeEventListener('abort', cancel);
    await cancelling;
    // What was cancelled late would end the next statement of this connection.
    client.release(cancelling !== undefined);
  }
}

/** Keeps a connection that fails while it is lent out from ending the process: whoever uses it meets the failure. */
export function hearFailures(pool: Pool): void {
  pool.on('acquire', (client) => client.on('error', ignore));
  pool.on('release', (_error, client) => client.off('error', ignore));
}

const ignore = (): void => undefined;

/**
 * A transaction on one client of the pool.
 * @param patienceMs how long a commit may take; what takes longer besides is asked after
 */
export function postgresWriteSession(pool: Pool, client: PoolClient, patienceMs: number): WriteSession {
  // A client answers one query at a time; those asked for together wait for one another here.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Row>(sql: string, params: readonly Param[]): Promise<Row[]> => {
    const answer = last
      .then(() => whileAtIt(pool, client, patienceMs, query<Row>(client, sql, params)))
      .catch((error: unknown) => {
        throw isConnectionLost(error) ? new ConnectionLost(error) : error;
      });
    last = answer.catch(() => undefined);
    return answer;
  };
  const run = async (sql: string, params: readonly Param[] = []): Promise<void> => {
    await inTurn(sql, params);
  };
  return {
    transaction: {
      dialect: 'postgres',
      all: (sql, params = []) => inTurn(sql, params),
      run,
      insert: (table, rows) => insertRows(run, table, rows as readonly AnyRow[]),
      replace: (table, rows) => insertRows(run, table, rows as readonly AnyRow[], inPlace),
      add: async (table, rows) => {
        await insertRows(run, table, rows as readonly AnyRow[], added);
        const lowered = lowering(table, rows as readonly AnyRow[]);
        if (lowered.length === 0) return;
        const { name, primaryKey } = table;
        const isKey = primaryKey.map((column) => `${name}.${column} = v.${column}`).join(' and ');
        await run(
          `delete from ${name} using json_populate_recordset(null::${name}, ?) as v where ${isKey} and ${isNothing(table)}`,
          [JSON.stringify(lowered)],
        );
      },
      update: async ({ name }, columns, rows) => {
        if (rows.length === 0) return;
        const set = columns.map((column) => `${column} = v.${column}`).join(', ');
        await run(
          `update ${name} set ${set} from json_populate_recordset(null::${name}, ?) as v where ${name}.seq = v.seq`,
          [JSON.stringify(rows)],
        );
      },
    },
    begin: async () => {
      await run('begin');
      await run(`select pg_advisory_xact_lock(cast(? as bigint)), ${PLAN_FREELY}`, [WRITER_LOCK]);
    },
    // However long it takes: nobody waits for a connection that it holds up.
    vacuum: async () => {
      await query(client, 'vacuum', []);
    },
    commit: async () => {
      // PostgreSQL leaves a commit out of statement_timeout: it may wait for a replica that is gone.
      const impatience = setTimeout(end, patienceMs, client);
      try {
        await query(client, 'commit', []);
      } catch (error) {
        throw isConnectionLost(error) ? new OutcomeUnknown(error) : error;
      } finally {
        clearTimeout(impatience);
      }
    },
    rollback: () => run('rollback'),
  };
}

async function insertRows(
  run: WriteSession['transaction']['run'],
  table: Table,
  rows: readonly AnyRow[],
  onConflict: (table: Table, given: readonly string[]) => string = () => '',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = givenColumns(table, first);
  const list = columns.join(', ');
  await run(
    `insert into ${table.name} (${list}) select ${list} from json_populate_recordset(null::${table.name}, ?)${onConflict(table, columns)}`,
    [JSON.stringify(rows)],
  );
}
