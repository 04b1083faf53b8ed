import pg from 'pg';

/** The processes that answer for a database of PostgreSQL on this machine. */
export async function backendsOf(database) {
  const client = new pg.Client(database);
  await client.connect();
  return {
    pids: async () => {
      const { rows } = await client.query(
        'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      return rows.map((row) => row.pid);
    },
    end: () => client.end(),
  };
}

/**
 * A database of its own on a server, to be dropped afterwards.
 * @param {string} server the address of a database of somebody who may make others
 */
export async function emptyPostgres(server) {
  const name = `sayso_bench_${process.pid}`;
  const asAdmin = async (sql) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await asAdmin(`create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  const { pids, end } = await backendsOf(url.href);
  return {
    database: url.href,
    backends: pids,
    drop: async () => {
      await end();
      await asAdmin(`drop database ${name} with (force)`);
    },
  };
}
