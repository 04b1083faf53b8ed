import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { until } from '../support/until.js';

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a program ends, and its folder is removed, with the script that is killed without warning', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-ended-'));
  const script = `
    import { spawn } from 'node:child_process';
    import { endedWithThis } from './scripts/ended-with-this.js';
    const program = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    endedWithThis(program, process.argv[1]);
    console.log(program.pid);`;
  const alone = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(alone.stdout, 'data')) as [Buffer];
  const pid = Number(printed.toString());
  expect(isThere(pid)).toBe(true);
  alone.kill('SIGKILL');
  await until('the program has ended', () => !isThere(pid));
  await until('its folder is removed', () => !existsSync(folder));
});
