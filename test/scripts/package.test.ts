import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';

interface Packed {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** What `npm pack` would put into the package of this checkout, as it is built. */
async function packed(): Promise<Packed> {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = await promisify(execFile)('npm', args, { maxBuffer: 2 ** 26 });
  const [first] = Object.values(JSON.parse(stdout) as Record<string, Packed>);
  return first!;
}

describe('the package', () => {
  let paths: string[];
  let all: Packed;

  beforeAll(async () => {
    all = await packed();
    paths = all.files.map(({ path }) => path);
  });

  test('has the command, what it runs, and what that reads', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/sayso',
        'dist/src/main.js',
        'dist/page/index.html',
        'dist/graphiql/index.html',
        'dist/trusted-documents.json',
        'schema/schema.graphql',
        'schema/operations/trace-a-figure.graphql',
        'demo/iraq-casualties.jsonl',
        'data/places.json',
        'LICENSE',
        'README.md',
      ]),
    );
    const command = all.files.find(({ path }) => path === 'bin/sayso');
    expect(command!.mode & 0o111).toBe(0o111);
  });

  test('has nothing that is for work on it alone: no screenshots, tests, benchmarks, sources or maps', () => {
    const beside = /^(bin|dist|schema|demo|data|deploy|docs\/adr)\/|^docs\/[^/]+\.md$|^[^/]+$/;
    expect(paths.filter((path) => !beside.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.(png|map|tsx?|tsbuildinfo)$/.test(path))).toEqual([]);
    expect(paths.filter((path) => !path.includes('/')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ]);
  });

  test('has a name of our own, and is not published by accident', async () => {
    expect(all.name).toBe('@sayso-provenance/sayso');
    expect(JSON.parse(await readFile('package.json', 'utf8'))).toMatchObject({ private: true });
  });
});

test('nothing that is printed or documented has npx fetch what the registry has by the name of sayso', async () => {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '*.md', 'src', 'deploy', 'bin']);
  const files = stdout
    .trim()
    .split('\n')
    .filter((path) => !/\.(png|svg)$/.test(path) && path !== 'CHANGELOG.md');
  expect(files.length).toBeGreaterThan(100);
  const telling: string[] = [];
  for (const path of files) if ((await readFile(path, 'utf8')).includes('npx')) telling.push(path);
  expect(telling).toEqual([]);
});
