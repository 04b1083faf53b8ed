import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { runOn } from '../support/command.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const ARTICLE = `The year on the water

River Agency said that 41 persons drowned in Norway in 2021.
A second count has 44 persons drowned in Norway in 2021.
`;

let world: World;
let folder: string;

beforeAll(async () => {
  world = await openWorld('sqlite');
  await world.load([...BASICS, drowned('first', 'agency', '2022-01-10', 41, { basis: 'FIRST_HAND' })]);
  folder = mkdtempSync(join(tmpdir(), 'sayso-reading-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const inFile = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const unwrapped = (text: string): string => text.replaceAll(/\s+/g, ' ');

const READ = `query ($text: String!, $publishedOn: EDTF, $asOf: DateTime) {
  read(text: $text, publishedOn: $publishedOn, asOf: $asOf) {
    explanation
    mentions { exact check { outcome explanation candidates { explanation } } }
  }
}`;

describe('sayso check and sayso read', () => {
  test.each([
    [[], {}],
    [['--said', '2022-01-12'], { publishedOn: '2022-01-12' }],
    [['--as-of', '2021-01-01T00:00:00Z'], { asOf: '2021-01-01T00:00:00Z' }],
  ])('say what the API says %j', async (options, variables) => {
    const path = inFile('article.txt', ARTICLE);
    const { status, out, err } = await runOn(world, 'read', path, ...options);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { read } = (await ask(world, READ, { text: ARTICLE, ...variables })).data;
    expect(read.mentions).toHaveLength(2);
    let at = 0;
    for (const sentence of [
      read.explanation,
      ...read.mentions.flatMap(({ exact, check }: any) => [
        `“${exact}”, line`,
        check.explanation,
        ...check.candidates.slice(0, 3).map(({ explanation }: any) => explanation),
      ]),
    ]) {
      const found = unwrapped(out).indexOf(unwrapped(sentence), at);
      expect({ sentence, isThere: found >= at }).toEqual({ sentence, isThere: true });
      at = found;
    }
  });

  test('a sentence is read where it stands', async () => {
    const { status, out } = await runOn(world, 'check', '41 persons drowned in Norway in 2021');
    expect(status).toBe(0);
    expect(unwrapped(out)).toContain('One figure was read: it is on record. “41”: on record');
  });

  test('a text without figures is no fault', async () => {
    const { status, out } = await runOn(world, 'check', 'It rained.');
    expect({ status, out }).toEqual({ status: 0, out: 'No figure was read in this text.\n' });
  });

  test('a folder is told to be none that can be read', async () => {
    const { status, out, err } = await runOn(world, 'read', folder);
    expect({ status, out, err }).toEqual({
      status: 1,
      out: '',
      err: `BAD_USER_INPUT: ${folder} is a folder: give the path of a file, or - for standard input.\n`,
    });
  });

  test.each([
    [
      'a file that is not there',
      ['read', 'nowhere.txt'],
      /^NOT_FOUND: There is no file nowhere\.txt: give the path of one that is there, or - for standard input\.$/m,
    ],
    ['a date that is none', ['check', '41', '--said', 'yesterday'], /^BAD_USER_INPUT: .*yesterday/],
    ['an instant that is none', ['check', '41', '--as-of', 'noon'], /^BAD_USER_INPUT: .*noon/],
  ])('%s is told in one line', async (_, args, message) => {
    const { status, out, err } = await runOn(world, ...args);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
  });

  test('a file that is not text is refused', async () => {
    const path = inFile('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff));
    const { status, err } = await runOn(world, 'read', path);
    expect(status).toBe(1);
    expect(err).toMatch(/picture\.png is not text in UTF-8: save it as plain text in UTF-8\.$/m);
  });
});

describe('drafts', () => {
  const draftsOf = async (text: string, ...options: string[]): Promise<any[]> => {
    const [article, drafts] = [inFile('text.txt', text), join(folder, 'text.jsonl')];
    expect((await runOn(world, 'read', article, '--drafts', drafts, ...options)).status).toBe(0);
    const lines = readFileSync(drafts, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line)).slice(1);
  };

  test('that cannot be written are told with what would do', async () => {
    const article = inFile('article.txt', ARTICLE);
    const nowhere = join(folder, 'nowhere', 'drafts.jsonl');
    const inNone = await runOn(world, 'read', article, '--drafts', nowhere);
    expect([inNone.status, inNone.err]).toEqual([
      1,
      `NOT_FOUND: The folder of ${nowhere} is not there: make it first, or give a file in one that is.\n`,
    ]);
    const inFolder = await runOn(world, 'read', article, '--drafts', folder);
    expect([inFolder.status, inFolder.err]).toEqual([
      1,
      `BAD_USER_INPUT: ${folder} is a folder: give the name of a file in it.\n`,
    ]);
  });

  test('leave the day open where somebody speaks whom the record does not know, and each such speaks apart', async () => {
    const statements = await draftsOf(
      'Lake Watch said that 41 persons drowned in Norway in 2021. Sea Watch said that 44 persons drowned in Norway in 2021. 45 persons drowned in Norway in 2020.',
      '--said',
      '2022-02-03',
    );
    expect(statements.map(({ saidOn, claims }) => [saidOn, claims[0].figure.value])).toEqual([
      [undefined, 41],
      [undefined, 44],
      ['2022-02-03', 45],
    ]);
  });

  test('quote of a figure no words of the one before it', async () => {
    const statements = await draftsOf('In 2021, 41 persons drowned in Norway and 44 in Sweden.');
    expect(statements.flatMap(({ claims }) => claims).map(({ passage }) => passage.exact)).toEqual([
      '2021, 41 persons drowned in Norway',
      '44 in Sweden',
    ]);
  });

  test('hold what the text says for sure, each figure with its passage, and are completed by hand', async () => {
    const [article, drafts] = [inFile('article.txt', ARTICLE), join(folder, 'drafts.jsonl')];
    expect((await runOn(world, 'read', article, '--drafts', drafts)).status).toBe(0);
    const [document, ...statements] = readFileSync(drafts, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(document).toEqual({
      type: 'document',
      ref: expect.stringMatching(/^text-[0-9a-f]{12}$/),
      text: ARTICLE,
    });
    const figure = { measure: 'drowned', qualifier: 'EXACT', place: 'NO', period: '2021', population: 'all' };
    expect(statements).toEqual([
      {
        type: 'statement',
        ref: `${document.ref}-1`,
        source: 'agency',
        document: document.ref,
        claims: [
          {
            figure: { ...figure, value: 41, asWritten: '41' },
            passage: {
              exact: '41 persons drowned in Norway in 2021',
              prefix: expect.stringMatching(/River Agency said that$/),
              suffix: expect.stringMatching(/^\./),
            },
          },
        ],
      },
      {
        type: 'statement',
        ref: `${document.ref}-2`,
        document: document.ref,
        claims: [
          {
            figure: { ...figure, value: 44, asWritten: '44' },
            passage: expect.objectContaining({ exact: '44 persons drowned in Norway in 2021' }),
          },
        ],
      },
    ]);

    const incomplete = await runOn(world, 'import', drafts);
    expect(incomplete.status).toBe(1);
    expect(incomplete.err).toContain('source');

    const completed = [
      document,
      { ...statements[0], saidOn: '2022-01-10' },
      { ...statements[1], saidOn: '2022-01-12', source: 'wire' },
    ];
    const lines = inFile('completed.jsonl', completed.map((record) => JSON.stringify(record)).join('\n'));
    expect((await runOn(world, 'import', lines)).out).toContain('created 3, known 0, refused 0');
  });
});
