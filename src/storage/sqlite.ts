import type { Database as Connection, Statement } from 'sqlite3';
import type { Param, Reader } from './reader.js';
import { forSqlite, sqliteParams } from './sql-text.js';
import type { WriteSession } from './transaction.js';

/** A connection on which every SQL text is prepared once. */
export interface PreparedConnection {
  all<Row>(sql: string, params: readonly Param[]): Promise<Row[]>;
  run(sql: string, params: readonly Param[]): Promise<void>;
  /** Statements under way. */
  readonly busy: number;
  finalize(): Promise<void>;
}

export function preparedConnection(connection: Connection): PreparedConnection {
  const statements = new Map<string, Promise<Statement>>();
  let busy = 0;

  const prepare = (sql: string): Promise<Statement> => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = new Promise((resolve, reject) => {
        const prepared = connection.prepare(forSqlite(sql), (error: Error | null) => {
          if (error) reject(inContext(error, sql));
          else resolve(prepared);
        });
      });
      statements.set(sql, statement);
      statement.catch(() => statements.delete(sql));
    }
    return statement;
  };

  const call = async <Row>(method: 'all' | 'run', sql: string, params: readonly Param[]): Promise<Row[]> => {
    busy += 1;
    try {
      const statement = await prepare(sql);
      return await new Promise<Row[]>((resolve, reject) => {
        const settle = (error: Error | null, rows?: Row[]): void => {
          if (error) reject(inContext(error, sql));
          else resolve(rows ?? []);
        };
        if (method === 'all') statement.all(sqliteParams(params), settle);
        else statement.run(sqliteParams(params), settle);
      });
    } finally {
      busy -= 1;
    }
  };

  return {
    all: (sql, params) => call('all', sql, params),
    run: async (sql, params) => {
      await call('run', sql, params);
    },
    get busy() {
      return busy;
    },
    finalize: async () => {
      for (const statement of await Promise.allSettled(statements.values())) {
        if (statement.status === 'fulfilled')
          await new Promise<void>((done) => statement.value.finalize(() => done()));
      }
      statements.clear();
    },
  };
}

const inContext = (error: Error, sql: string): Error =>
  new Error(`${error.message} in: ${sql.trim()}`, { cause: error });

/** Reads on whichever connection has least to do. */
export const sqliteReader = (connections: readonly PreparedConnection[]): Reader => ({
  dialect: 'sqlite',
  all: (sql, params = []) => {
    const idlest = connections.reduce((best, next) => (next.busy < best.busy ? next : best));
    return idlest.all(sql, params);
  },
});

/** The one connection that writes. */
export function sqliteWriteSession(connection: PreparedConnection): WriteSession {
  return {
    transaction: {
      dialect: 'sqlite',
      all: (sql, params = []) => connection.all(sql, params),
      run: (sql, params = []) => connection.run(sql, params),
      insert: async (table, columns, rows) => {
        if (rows.length === 0) return;
        const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
        await connection.run(
          `insert into ${table} (${columns.join(', ')}) select ${values} from json_each(?)`,
          [JSON.stringify(rows)],
        );
        await bindLongDecimals(connection, table, columns, rows);
      },
      update: async (table, columns, rows) => {
        if (rows.length === 0) return;
        const set = columns.map((column, index) => `${column} = v.value ->> ${index + 1}`).join(', ');
        await connection.run(
          `update ${table} set ${set} from json_each(?) as v where ${table}.seq = v.value ->> 0`,
          [JSON.stringify(rows)],
        );
      },
    },
    begin: () => connection.run('begin immediate', []),
    commit: () => connection.run('commit', []),
    rollback: () => connection.run('rollback', []),
  };
}

type Row = readonly (string | number | null)[];

/** Written with more digits than SQLite reads exactly out of JSON. */
const isLongDecimal = (value: string | number | null): value is number =>
  typeof value === 'number' &&
  !Number.isSafeInteger(value) &&
  String(value).replace(/e.*/, '').replaceAll(/[-.]/g, '').length > 15;

/** SQLite reads decimals of 16 and more digits out of JSON a hair off: these are bound as they are. */
async function bindLongDecimals(
  connection: PreparedConnection,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  for (const row of rows) {
    for (const [index, value] of row.entries()) {
      if (isLongDecimal(value))
        await connection.run(`update ${table} set ${columns[index]!} = ? where seq = ?`, [value, row[0]!]);
    }
  }
}
