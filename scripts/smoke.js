import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const project = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const MAIN = project('dist/src/main.js');
const DEMO = project('demo/iraq-casualties.jsonl');

/**
 * Imports the demo data with the built program, traces a figure of it, and serves it.
 * @param {string} node the program that runs it
 * @param {string} databaseUrl of a database in which nothing is
 * @throws {Error} that says what did not go as it should
 */
export async function smoke(node, databaseUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'error', SAYSO_DEMO: 'off' };
  const run = async (...args) => (await promisify(execFile)(node, [MAIN, ...args], { env })).stdout;
  expect(await run('import', DEMO), /created \d{3,}, known 0, refused 0/);
  expect(await run('trace', 'xinhua-killed-civ-2017-01'), /382 persons killed/);
  await serves(node, env);
}

function expect(printed, pattern) {
  if (!pattern.test(printed)) throw new Error(`${pattern} is not in what was printed:\n${printed}`);
}

/** Starts the server, asks whether it is ready and for its page, and stops it. */
async function serves(node, env) {
  const server = spawn(node, [MAIN, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const url = await new Promise((resolve, reject) => {
      let printed = '';
      server.stdout.on('data', (chunk) => {
        printed += chunk;
        const [, found] = /Page\s+(http\S+)\//.exec(printed) ?? [];
        if (found) resolve(found);
      });
      server.once('exit', () => reject(new Error(`The server did not start: ${printed}`)));
    });
    for (const path of ['/readyz', '/graphql?query={measures{ref}}', '/']) {
      const { status } = await fetch(`${url}${path}`);
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
    }
  } finally {
    server.kill();
    await ended;
  }
}
