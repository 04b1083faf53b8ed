import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

/** Has a process tell on standard error of every module that it loads. */
const HOOKS = `
  import { writeSync } from 'node:fs';
  export async function load(url, context, next) {
    writeSync(2, 'loaded ' + url + '\\n');
    return next(url, context);
  }
`;
const TELLING = `
  import { register } from 'node:module';
  register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(HOOKS)}`)});
`;

/** The packages and the folders of the house that the built program loads for a command line. */
async function loadedFor(flag: string): Promise<{ out: string; packages: string[]; folders: string[] }> {
  const telling = `data:text/javascript,${encodeURIComponent(TELLING)}`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--import',
    telling,
    'dist/src/main.js',
    flag,
  ]);
  const named = (pattern: RegExp): string[] => [
    ...new Set(Array.from(stderr.matchAll(pattern), ([, name]) => name!)),
  ];
  return {
    out: stdout,
    packages: named(/^loaded file:.*\/node_modules\/([^/\n]+)/gm),
    folders: named(/^loaded file:.*\/dist\/src\/(\w+)\//gm).sort(),
  };
}

test.each([
  ['--version', /^\d+\.\d+\.\d+\n$/],
  ['--help', /^Usage: sayso /],
])('%s loads no database, no schema and no server', async (flag, answer) => {
  const { out, packages, folders } = await loadedFor(flag);
  expect(out).toMatch(answer);
  expect(packages).toEqual(['commander']);
  expect(folders).toEqual(['cli', 'domain', 'formats', 'kernel', 'services']);
});
