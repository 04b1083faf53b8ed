import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** Bodies of files of tests that are to fail, each with what is said of it. */
const FAILING: Record<string, [body: string, said: string]> = {
  'throws-no-error': [`test('it', () => { throw 'a text'; });`, 'a text'],
  'does-not-end': [`test('it', () => new Promise(() => undefined), 10);`, 'It did not end within 0.01 s.'],
  'fewer-assertions': [
    `test('it', () => { expect.assertions(2); expect(1).toBe(1); });`,
    'to be called but received',
  ],
  'no-assertion': [
    `beforeEach(() => expect.hasAssertions());
     test('it', () => undefined);`,
    'to be called but received none',
  ],
  'done-in-test': [`test('it', (done) => setImmediate(done, new Error('no')));`, 'let it return a promise'],
  'done-in-hook': [
    `beforeAll((done) => setImmediate(done, new Error('no')));
     test('it', () => undefined);`,
    'let it return a promise',
  ],
  'not-awaited': [
    `test('it', () => { expect(Promise.resolve(1)).resolves.toBe(2); });`,
    'expect(received).resolves.toBe(expected)',
  ],
  'not-awaited-in-each': [
    `test.each([1])('it', async (one) => { expect(Promise.resolve(one)).resolves.toBe(2); });`,
    'expect(received).resolves.toBe(expected)',
  ],
  'not-awaited-in-hook': [
    `afterAll(() => { Promise.reject(new Error('left behind')); });
     test('it', () => undefined);`,
    'left behind',
  ],
  'rejected-with-nothing': [`test('it', () => { Promise.reject(); });`, 'undefined'],
  'thrown-later': [
    `let thrown;
     const isThrown = new Promise((resolve) => (thrown = resolve));
     test('it', () => { setTimeout(() => { thrown(); throw new Error('too late'); }); });
     test('the next', () => isThrown);`,
    'too late',
  ],
  'caused-by-another': [
    `test('it', () => { throw new Error('one', { cause: new Error('another') }); });`,
    'Caused by: Error: another',
  ],
  'caused-by-itself': [
    `test('it', () => { const one = new Error('round'); one.cause = one; throw one; });`,
    'Error: round',
  ],
  frozen: [
    `test('it', () => { throw Object.freeze(new Error('cold', { cause: 'frost' })); });`,
    "Caused by: 'frost'",
  ],
  'two-faults': [
    `test('it', () => { Promise.reject(new Error('one')); throw new Error('another'); });`,
    'Error: one',
  ],
};

/** Bodies of files of tests that are to pass, though others that share their process fail. */
const PASSING: Record<string, string> = {
  'as-many-assertions': `
    afterEach(() => expect(1).toBe(1));
    test('it', () => { expect.assertions(1); expect(1).toBe(1); });
    test('the next', () => { expect.assertions(1); expect(1).toBe(1); });`,
  'some-assertion': `
    beforeEach(() => expect.hasAssertions());
    test.each([[1, 1], [2, 2]])('it', async (one, other) => { await expect(Promise.resolve(one)).resolves.toBe(other); });`,
  'caught-at-once': `test('it', () => { Promise.reject(new Error('expected')).catch(() => undefined); });`,
};

const GLOBALS = `import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';\n`;

interface Told {
  status: string;
  message: string;
}

/** What a run of jest, set as for the tests of the project, tells of each file of the folder. */
async function toldOf(folder: string): Promise<Map<string, Told>> {
  const config = {
    rootDir: folder,
    testEnvironment: 'node',
    testMatch: ['**/*.test.ts'],
    runner: [resolve('node_modules/jest-light-runner/src/index.js'), { runtime: 'child_process' }],
    setupFiles: [resolve('scripts/test-worker.js')],
  };
  const output = join(folder, 'told.json');
  const options = ['--config', JSON.stringify(config), '--maxWorkers=2', '--json', '--outputFile', output];
  const jest = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...options], { stdio: 'ignore' });
  await once(jest, 'close');
  const { testResults } = JSON.parse(await readFile(output, 'utf8')) as {
    testResults: (Told & { name: string })[];
  };
  return new Map(testResults.map((file) => [basename(file.name, '.test.ts'), file]));
}

let folder: string;
let told: Map<string, Told>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-jest-globals-'));
  const failing = Object.entries(FAILING).map(([name, [body]]) => [name, body] as const);
  for (const [name, body] of [...failing, ...Object.entries(PASSING)]) {
    await writeFile(join(folder, `${name}.test.ts`), GLOBALS + body);
  }
  told = await toldOf(folder);
});

afterAll(() => rm(folder, { recursive: true }));

test.each(Object.entries(FAILING))('a file of tests fails: %s', (name, [, said]) => {
  expect(told.get(name)).toMatchObject({ status: 'failed', message: expect.stringContaining(said) });
});

test.each(Object.keys(PASSING))('a file of tests passes: %s', (name) => {
  expect(told.get(name)).toMatchObject({ status: 'passed', message: '' });
});
