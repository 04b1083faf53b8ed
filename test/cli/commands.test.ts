import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run, runHere } from '../support/command.js';
import { emptyDatabase, type TestDatabase } from '../support/engines.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await emptyDatabase('sqlite');
  const imported = await run(database.url, 'import', 'demo/iraq-casualties.jsonl');
  expect(imported.status).toBe(0);
  expect(imported.out).toMatch(/^notes [0-9]+\ncreated 212, known 0, refused 0\n$/);
  // Outlets did miscopy the figures of the demo: that is noted, and no fault.
  for (const line of imported.err.trimEnd().split('\n')) expect(line).toMatch(/^demo\/\S+:[0-9]+: note: /);
});

afterAll(() => database.drop());

describe('sayso spread', () => {
  test('prints what became of a claim: its wordings with how each stands, and who said which', async () => {
    const { status, out } = await runHere(database.url, 'spread', 'unami-killed-sf-2016-11');
    expect(status).toBe(0);
    expect(out).toContain('Standing: CONCEDED since 3 December 2016');
    expect(out).toContain('18 statements by 15 parties go back to this: 4 in these words');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '10 statements by 10 parties, first 2 December 2016; stands CONCEDED since 3 December 2016',
    );
    expect(out).toContain(`  ├─ Jason Ditz, speaking for Antiwar.com, 4 December 2016 (wording 2)
`);
    expect(out).toContain('  │  └─ ZeroHedge, 6 December 2016 (wording 2)\n');
    const widest = Math.max(
      ...out.split('\n').map((line) => Array.from(line.replaceAll(/\p{M}/gu, '')).length),
    );
    expect(widest).toBeLessThanOrEqual(80);
  });

  test('prints what had become of it by an instant', async () => {
    const { out } = await runHere(
      database.url,
      'spread',
      'unami-killed-sf-2016-11',
      '--as-of',
      '2016-11-30T00:00:00Z',
    );
    expect(out).toContain('Nobody recorded here had said this by then.');
  });

  test('refuses a claim that is not known in one line', async () => {
    expect(await run(database.url, 'spread', 'nothing')).toMatchObject({ status: 1, out: '' });
  });
});

describe('sayso serve --help', () => {
  test('lists every setting that the README has', async () => {
    const rows = readFileSync('README.md', 'utf8').matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) +\|/gm);
    const names = [...rows].flatMap(([, cell = '']) => cell.replaceAll('`', '').split(', '));
    expect(names).toContain('SAYSO_JWT_AUDIENCE');
    const { out, status } = await runHere(database.url, 'serve', '--help');
    expect(status).toBe(0);
    const listed = [...out.matchAll(/^ {2}([A-Z_]+) /gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(names.toSorted());
  });
});

describe('sayso rebuild', () => {
  test('makes anew what is derived and says of how many statements', async () => {
    expect(await runHere(database.url, 'rebuild')).toMatchObject({
      status: 0,
      out: 'rebuilt from 97 statements\n',
      err: '',
    });
  });
});

describe('sayso trace', () => {
  test('prints where a claim came from, what changed and what was said against it, in eighty columns', async () => {
    const { status, out } = await run(database.url, 'trace', 'xinhua-killed-civ-2017-01');
    expect(status).toBe(0);
    expect(out).toContain(`  United Nations Assistance Mission for Iraq, 1 February 2017
  └─ Xinhua, 1 February 2017
`);
    expect(out).toContain('≠ Xinhua said on 1 February 2017 that “382” does not count Anbar');
    expect(out).toContain('Standing: UNDISPUTED');
    // eslint-disable-next-line no-control-regex -- the escape is what begins a colour
    expect(out).not.toMatch(/\u001b/);
    const widest = Math.max(
      ...out.split('\n').map((line) => Array.from(line.replaceAll(/\p{M}/gu, '')).length),
    );
    expect(widest).toBeLessThanOrEqual(80);
  });

  test('prints what had been said by an instant', async () => {
    const before = await runHere(
      database.url,
      'trace',
      'unami-killed-sf-2016-11',
      '--as-of',
      '2016-12-02T00:00:00Z',
    );
    expect(before.out).toContain('Standing: UNDISPUTED');
    const after = await runHere(database.url, 'trace', 'unami-killed-sf-2016-11');
    expect(after.out).toContain('Standing: CONCEDED since 3 December 2016');
  });

  test('says what hangs on a figure that no longer stands', async () => {
    const { out } = await runHere(database.url, 'trace', 'anadolu-killed-all-2016');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'It was computed from a figure that no longer stands: 1,959 persons killed',
    );
  });

  test.each([
    [['trace', 'nothing'], 1, /^NOT_FOUND: No claim is known as "nothing"\.?.*\n$/],
    [['trace', 'unami-killed-sf-2016-11', '--as-of', 'soon'], 1, /^BAD_USER_INPUT: "soon" is not an instant/],
    [['trace'], 2, /missing required argument/],
  ])('%j is refused in one line', async (args, status, message) => {
    const finished = await runHere(database.url, ...args);
    expect(finished).toMatchObject({ status, out: '' });
    expect(finished.err).toMatch(message);
    expect(finished.err.trim().split('\n')).toHaveLength(1);
  });
});

describe('a command that quotes what it was given', () => {
  test('does nothing to the terminal, and stays on its line', async () => {
    const { err } = await runHere(database.url, 'trace', 'a\u001b[2J\rb\u0007');
    expect(err).toBe('NOT_FOUND: No claim is known as "a\\u001b[2J b\\u0007".\n');
  });
});
