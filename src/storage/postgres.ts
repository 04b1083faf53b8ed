import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Param, Reader } from './reader.js';
import { forPostgres } from './sql-text.js';
import type { WriteSession } from './transaction.js';

/** Every writer, on whichever node, waits for this lock: facts are recorded one after another. */
const WRITER_LOCK = 7_297_601;

interface NamedText {
  readonly name: string;
  readonly text: string;
}

const named = new Map<string, NamedText>();

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
  const { rows } = await on.query({ ...namedText(sql), values: [...params] });
  return rows as Row[];
}

export const postgresReader = (pool: Pool): Reader => ({
  dialect: 'postgres',
  all: (sql, params = []) => query(pool, sql, params),
});

const asObjects = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string =>
  JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]]))));

/** A transaction on one client of the pool. */
export function postgresWriteSession(client: PoolClient): WriteSession {
  // A client answers one query at a time; those asked for together wait for one another here.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Row>(sql: string, params: readonly Param[]): Promise<Row[]> => {
    const answer = last.then(() => query<Row>(client, sql, params));
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
      insert: async (table, columns, rows) => {
        if (rows.length === 0) return;
        const list = columns.join(', ');
        await run(
          `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, ?)`,
          [asObjects(columns, rows)],
        );
      },
      update: async (table, columns, rows) => {
        if (rows.length === 0) return;
        const set = columns.map((column) => `${column} = v.${column}`).join(', ');
        await run(
          `update ${table} set ${set} from json_populate_recordset(null::${table}, ?) as v where ${table}.seq = v.seq`,
          [asObjects(['seq', ...columns], rows)],
        );
      },
    },
    begin: async () => {
      await run('begin');
      await run('select pg_advisory_xact_lock(cast(? as bigint))', [WRITER_LOCK]);
    },
    commit: () => run('commit'),
    rollback: () => run('rollback'),
  };
}
