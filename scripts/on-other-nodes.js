// Runs the built program on the Nodes that it works on, by the npm packages that carry them: start,
// import, trace. What cannot be had here is left out, and said.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withPackage } from './from-npm.js';
import { smoke } from './smoke.js';

const VERSIONS = process.argv.length > 2 ? process.argv.slice(2) : ['20.19.0', '22.13.0', '24', '26'];

/** @param {string} node the program */
async function runsOn(node) {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-other-node-'));
  try {
    await smoke(node, `sqlite:${join(folder, 'sayso.db')}`);
    const { stdout } = await promisify(execFile)(node, ['--version']);
    console.log(`Node ${stdout.trim()}: starts, imports, traces, serves.`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const platform = process.platform === 'win32' ? 'win' : process.platform;
const name = `node-${platform}-${process.arch}`;
const outcomes = await Promise.allSettled(
  VERSIONS.map((version) => withPackage(name, version, (folder) => runsOn(join(folder, 'bin/node')))),
);
for (const { reason } of outcomes) {
  if (reason === undefined) continue;
  console.error(reason);
  process.exitCode = 1;
}
