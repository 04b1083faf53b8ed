import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const IS_BUILT = resolve('scripts/is-built.js');

describe.each(['page', 'graphiql'])('the bundle of %s', (bundle) => {
  let folder: string;

  /** @param changed seconds of some day */
  async function file(path: string, changed: number): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '');
    await utimes(join(folder, path), changed, changed);
  }

  const isBuilt = (): boolean =>
    spawnSync(process.execPath, [IS_BUILT, bundle], { cwd: folder }).status === 0;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sayso-is-built-'));
    const sources = ['src/web/graphiql/index.html', 'schema/operations/first.graphql', 'package-lock.json'];
    for (const path of sources) await file(path, 1_000);
  });

  afterEach(() => rm(folder, { recursive: true }));

  test('is made where there is none, and not again while nothing has changed', async () => {
    expect(isBuilt()).toBe(false);
    await file(`dist/${bundle}/index.html`, 2_000);
    expect(isBuilt()).toBe(true);
  });

  test.each(['src/web/graphiql/vite.config.ts', 'schema/operations/first.graphql', 'package-lock.json'])(
    'is made again where %s is newer',
    async (path) => {
      await file(`dist/${bundle}/index.html`, 2_000);
      await file(path, 3_000);
      expect(isBuilt()).toBe(false);
    },
  );
});
