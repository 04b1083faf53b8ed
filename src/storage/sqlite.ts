import type { Database as Connection, Statement } from 'sqlite3';
import { LRUCache } from 'lru-cache';
import { present } from '../kernel/certain.js';
import { fairQueue } from './fair-queue.js';
import { codeOf, databaseFault } from './fault.js';
import { keepFacts } from './kept.js';
import { manyRowsOf, unpacked } from './many-rows.js';
import type { Param, PooledReader } from './reader.js';
import { givenColumns, isNothing, lowering, valuesOf, type AnyRow } from './row-values.js';
import { added, forSqlite, inPlace, sqliteParams } from './sql-text.js';
import type { Table } from './tables/table.js';
import type { WriteSession } from './transaction.js';

/** A connection on which SQL texts are prepared once; what sets something does so when it is prepared, and is each time. */
export interface PreparedConnection {
  /** @param signal interrupts whatever the connection is at: give one only where it does one thing at a time */
  all<Row>(sql: string, params: readonly Param[], signal?: AbortSignal): Promise<Row[]>;
  run(sql: string, params: readonly Param[]): Promise<void>;
  finalize(): Promise<void>;
}

/** SQL that sets something of the connection. */
const SETS = /^pragma .*=/;

/** Those that were asked last: clients ask lists by many combinations of criteria, each of which is a text of its own. */
const MOST_PREPARED = 1_000;

const finalized = (statement: Statement): Promise<void> =>
  new Promise((done) => statement.finalize(() => done()));

export function preparedConnection(connection: Connection): PreparedConnection {
  const statements = new LRUCache<string, Promise<Statement>>({
    max: MOST_PREPARED,
    dispose: (statement, _sql, reason) => {
      if (reason === 'evict') statement.then(finalized, () => undefined);
    },
  });

  const prepareAnew = (sql: string): Promise<Statement> =>
    new Promise((resolve, reject) => {
      const prepared = connection.prepare(forSqlite(sql), (error: Error | null) => {
        if (error) reject(inContext(error, sql));
        else resolve(prepared);
      });
    });
  const prepare = (sql: string): Promise<Statement> => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = prepareAnew(sql);
    statements.set(sql, statement);
    statement.catch(() => statements.delete(sql));
    return statement;
  };

  const call = async <Row>(sql: string, params: readonly Param[]): Promise<Row[]> => {
    const many = manyRowsOf(sql);
    if (!many) return allOf<Row>(sql, params);
    const [row] = await allOf<{ readonly packed: string | null }>(many.packed, params).catch(tooBig);
    const text = present(row).packed;
    return text === null ? allOf<Row>(sql, params) : (unpacked(many, text) as Row[]);
  };

  /**
   * To the end, also where no rows are wanted: the driver's `run` leaves a statement that has a row to give under way, and
   * as long as one is, an interrupted connection refuses all others.
   */
  const allOf = async <Row>(sql: string, params: readonly Param[]): Promise<Row[]> => {
    const sets = SETS.test(sql);
    const statement = await (sets ? prepareAnew(sql) : prepare(sql));
    try {
      return await new Promise<Row[]>((resolve, reject) => {
        statement.all<Row>(sqliteParams(params), (error, rows) => {
          if (error) reject(inContext(error, sql));
          else resolve(rows);
        });
      });
    } finally {
      if (sets) await finalized(statement);
    }
  };

  return {
    all: (sql, params, signal) =>
      signal ? interruptedBy(signal, connection, () => call(sql, params)) : call(sql, params),
    run: async (sql, params) => {
      await call(sql, params);
    },
    finalize: async () => {
      for (const statement of await Promise.allSettled(statements.values()))
        if (statement.status === 'fulfilled') await finalized(statement.value);
      statements.clear();
    },
  };
}

/** As a text that is too long to be told, where it is so long that SQLite does not make it. */
function tooBig(error: unknown): [{ readonly packed: null }] {
  if (codeOf((error as Error).cause) === 'SQLITE_TOOBIG') return [{ packed: null }];
  throw error;
}

/** What SQLite says of a statement that it did not do. Which one that was is for the log, not for whoever asked. */
class StatementFailed extends Error {
  constructor(
    cause: Error,
    readonly sql: string,
  ) {
    super(cause.message, { cause });
    this.name = 'StatementFailed';
  }
}

const inContext = (error: Error, sql: string): Error =>
  databaseFault(error) ?? new StatementFailed(error, sql.trim());

/** A statement that has not begun yet does not notice that it is interrupted: it is told again. */
const TOLD_AGAIN_AFTER_MS = 20;

/** Runs a statement on a connection that does nothing else; rejects with the signal's reason once it has ended. */
async function interruptedBy<T>(
  signal: AbortSignal,
  connection: Connection,
  statement: () => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  let telling: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    try {
      connection.interrupt();
    } catch {
      // It is being closed, which waits for what is under way.
    }
    telling = setTimeout(interrupt, TOLD_AGAIN_AFTER_MS);
  };
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    return await statement();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', interrupt);
    clearTimeout(telling);
  }
}

/** Reads on several connections, each of which does one thing at a time: SQLite would make the second wait in a thread. */
export function sqliteReader(connections: readonly PreparedConnection[]): PooledReader {
  const onFree = fairQueue(connections);
  return {
    dialect: 'sqlite',
    kept: keepFacts(),
    all: (sql, params = [], signal) => onFree(signal, (connection) => connection.all(sql, params, signal)),
    load: onFree.load,
  };
}

/** The one connection that writes. */
export function sqliteWriteSession(connection: PreparedConnection): WriteSession {
  return {
    transaction: {
      dialect: 'sqlite',
      all: (sql, params = []) => connection.all(sql, params),
      run: (sql, params = []) => connection.run(sql, params),
      insert: (table, rows) => insertRows(connection, table, rows as readonly AnyRow[]),
      replace: (table, rows) => insertRows(connection, table, rows as readonly AnyRow[], inPlace),
      add: async (table, rows) => {
        await insertRows(connection, table, rows as readonly AnyRow[], added);
        const lowered = lowering(table, rows as readonly AnyRow[]);
        if (lowered.length === 0) return;
        const { name, primaryKey } = table;
        const key = primaryKey.map((_, index) => `value ->> ${index}`).join(', ');
        await connection.run(
          `delete from ${name} where (${primaryKey.join(', ')}) in (select ${key} from json_each(?)) and ${isNothing(table)}`,
          [JSON.stringify(lowered.map((row) => valuesOf(primaryKey, row)))],
        );
      },
      update: async ({ name }, columns, rows) => {
        if (rows.length === 0) return;
        const set = columns.map((column, index) => `${column} = v.value ->> ${index + 1}`).join(', ');
        const values = (rows as readonly AnyRow[]).map((row) => valuesOf(['seq', ...columns], row));
        await connection.run(
          `update ${name} set ${set} from json_each(?) as v where ${name}.seq = v.value ->> 0`,
          [JSON.stringify(values)],
        );
      },
    },
    begin: () => connection.run('begin immediate', []),
    commit: () => connection.run('commit', []),
    rollback: () => connection.run('rollback', []),
  };
}

async function insertRows(
  connection: PreparedConnection,
  table: Table,
  rows: readonly AnyRow[],
  onConflict: (table: Table, given: readonly string[]) => string = () => '',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = givenColumns(table, first);
  const into = `insert into ${table.name} (${columns.join(', ')})`;
  const conflict = onConflict(table, columns);
  const reals = columns.filter((column) => table.columns[column]?.kept === 'real');
  const isExact = (row: AnyRow): boolean => !reals.some((column) => isLongDecimal(row[column]));
  const exact = reals.length === 0 ? rows : rows.filter(isExact);
  if (exact.length > 0) {
    const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
    // Without a condition SQLite takes `on conflict` for that of a join.
    await connection.run(`${into} select ${values} from json_each(?) where true${conflict}`, [
      JSON.stringify(exact.map((row) => valuesOf(columns, row))),
    ]);
  }
  if (exact.length === rows.length) return;
  const bound = `${into} values (${columns.map(() => '?').join(', ')})${conflict}`;
  for (const row of rows) if (!isExact(row)) await connection.run(bound, valuesOf(columns, row));
}

/** Written with more digits than SQLite reads exactly out of JSON: it gets them a hair off, so that they are bound. */
const isLongDecimal = (value: AnyRow[string]): boolean =>
  typeof value === 'number' &&
  !Number.isSafeInteger(value) &&
  String(value).replace(/e.*/, '').replaceAll(/[-.]/g, '').length > 15;
