import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Says that it runs, and how it was told to stop. */
const PROGRAM = `
  process.on('SIGTERM', () => { console.log('told to stop'); process.exit(0); });
  setInterval(() => undefined, 1000);
  console.log('runs');
`;

test('npm start hands SIGTERM on to the program', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const folder = await mkdtemp(join(tmpdir(), 'sayso-start-'));
  try {
    await mkdir(join(folder, 'dist/src'), { recursive: true });
    await writeFile(join(folder, 'dist/src/main.js'), PROGRAM);
    const started = { name: 'started', scripts: { start: scripts['start'], build: 'true' } };
    await writeFile(join(folder, 'package.json'), JSON.stringify(started));
    const npm = spawn('npm', ['start'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    for await (const chunk of npm.stdout) {
      printed += String(chunk);
      if (/^runs$/m.test(printed) && npm.exitCode === null) npm.kill('SIGTERM');
    }
    if (npm.exitCode === null && npm.signalCode === null) await once(npm, 'close');
    expect(printed).toMatch(/^told to stop$/m);
  } finally {
    await rm(folder, { recursive: true });
  }
});
