import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY = 'a-key-with-every-right-for-this-bench';
/** Linux counts processor time in ticks of ten milliseconds. */
const TICK = 10;

/**
 * A server of a built checkout on a database of its own.
 * @param {string} checkout
 * @param {string} database its address
 * @param {string | null} file in the interchange format, imported first; null where the database holds it
 */
export async function served(checkout, database, file) {
  const env = {
    ...process.env,
    DATABASE_URL: database,
    PORT: '0',
    SAYSO_DEMO: 'off',
    SAYSO_ADMIN_KEY: KEY,
    LOG_LEVEL: 'error',
  };
  const main = join(checkout, 'dist/src/main.js');
  if (file !== null) {
    const imported = spawnSync('node', [main, 'import', file], { env, encoding: 'utf8' });
    if (imported.status !== 0) throw new Error(imported.stderr);
  }
  const counting = new URL('counting-statements.js', import.meta.url).href;
  const server = spawn('node', [main, 'serve'], {
    env: { ...env, NODE_OPTIONS: `--import=${counting}` },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await new Promise((found) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /http:\/\/\S+\/graphql/.exec(said);
      if (address) found(address[0]);
    });
  });
  return {
    url,
    pid: server.pid,
    stop: () => server.kill(),
    /** How many SQL statements it has asked so far. */
    statements: () =>
      new Promise((told) => {
        server.once('message', told);
        server.send('statements');
      }),
  };
}

/** The answer to a question; throws where there are errors. */
export async function ask(url, query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Processor milliseconds that a process has used, all its threads together. */
export function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}
