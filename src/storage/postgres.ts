import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Param, Reader } from './reader.js';
import { givenColumns, type AnyRow } from './row-values.js';
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
      insert: async (table, rows) => {
        const [first] = rows as readonly AnyRow[];
        if (!first) return;
        const list = givenColumns(table, first).join(', ');
        await run(
          `insert into ${table.name} (${list}) select ${list} from json_populate_recordset(null::${table.name}, ?)`,
          [JSON.stringify(rows)],
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
      await run('select pg_advisory_xact_lock(cast(? as bigint))', [WRITER_LOCK]);
    },
    commit: () => run('commit'),
    rollback: () => run('rollback'),
  };
}
