import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KEY = 'a-key-with-every-right-for-this-bench';
/** The callers of a bench are all at one address: they may ask as much as they like, and each question is worked out. */
const PATIENT = { SAYSO_MOST_COST_PER_MINUTE: '999999999', SAYSO_MOST_BYTES_KEPT: '0' };
/** As it is set where nobody sets it: what was asked before is not worked out again. */
export const KEEPING_ANSWERS = { SAYSO_MOST_BYTES_KEPT: undefined };

const mainOf = (checkout) => join(checkout, 'dist/src/main.js');

const environment = (database) => ({
  ...process.env,
  ...PATIENT,
  DATABASE_URL: database,
  PORT: '0',
  SAYSO_DEMO: 'off',
  SAYSO_ADMIN_KEY: KEY,
  LOG_LEVEL: 'error',
});

const loading = (file) => ({ NODE_OPTIONS: `--import=${new URL(file, import.meta.url).href}` });

/**
 * Imports a file by the command line.
 * @param {string} checkout built
 * @param {string} database its address
 * @param {string} file in the interchange format
 * @returns {{ seconds: number, cpuSeconds: number, peakBytes: number }} of the importing process, from its start
 */
export function imported(checkout, database, file) {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-usage-'));
  const usage = join(folder, 'usage.json');
  const env = { ...environment(database), ...loading('telling-usage.js'), BENCH_USAGE: usage };
  const started = performance.now();
  const { status, stderr } = spawnSync('node', [mainOf(checkout), 'import', file], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  const { cpuSeconds, peakBytes } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(folder, { recursive: true });
  return { seconds, cpuSeconds, peakBytes };
}

/**
 * A server of a built checkout on a database of its own.
 * @param {string} checkout
 * @param {string} database its address
 * @param {string | null} file in the interchange format, imported first; null where the database holds it
 * @param {NodeJS.ProcessEnv} settings other than those of all benches
 */
export async function served(checkout, database, file, settings = {}) {
  if (file !== null) imported(checkout, database, file);
  const server = await started('node', [mainOf(checkout), 'serve'], {
    ...environment(database),
    ...loading('counting-statements.js'),
    ...settings,
  });
  return {
    ...server,
    /** How many SQL statements it has asked so far. */
    statements: () =>
      new Promise((told) => {
        server.process.once('message', told);
        server.process.send('statements');
      }),
  };
}

/**
 * Starts a server that tells its address on standard output.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} env
 */
export async function started(program, parameters, env) {
  const server = spawn(program, parameters, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const url = await new Promise((found, failed) => {
    let said = '';
    server.once('exit', (code) => failed(new Error(`${parameters.join(' ')} ended with ${code}: ${said}`)));
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /http:\/\/\S+\/graphql/.exec(said);
      if (address) found(address[0]);
    });
  });
  const stop = () =>
    new Promise((stopped) => {
      if (server.exitCode !== null) stopped();
      server.once('exit', stopped);
      server.kill();
    });
  return { url, pid: server.pid, process: server, stop };
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
