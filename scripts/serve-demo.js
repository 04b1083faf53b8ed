import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));

/**
 * Starts the built product on a free port with a database of its own.
 * @param {Record<string, string>} environment settings beyond these; SAYSO_DEMO=off starts it empty
 * @param {(folder: string) => Promise<void>} [before] puts facts into the folder's sayso.db before it is served
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serveDemo(environment = {}, before = async () => undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-demo-'));
  await before(folder);
  const server = spawn(process.execPath, [MAIN, 'serve'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const [, found] = /Page\s+(http\S+)\//.exec(printed) ?? [];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(`The server did not start: ${printed}`)));
  });
  return {
    url,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
