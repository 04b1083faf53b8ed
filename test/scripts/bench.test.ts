import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

test('the bench runs: every operation answers, and the floor holds as many rows', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'bench/run.js',
    ...['--claims', '60', '--engines', 'sqlite', '--peers', 'floor', '--quick'],
  ]);

  expect(stdout).toContain('\nSayso, sqlite');
  expect(stdout).toContain('\nfigure-page, most disputed');
  expect(stdout).toContain('\nFloor: SQL and JSON, sqlite');
});
