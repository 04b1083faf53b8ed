// Exits with 0 when the bundle of the page is newer than all it is made of, so that a start need not make it again.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUNDLE = 'dist/page/index.html';
const MADE_OF = ['src/web', 'schema', 'package-lock.json'];

const changedAt = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  if (path.endsWith('generated')) return 0;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
};

process.exitCode = existsSync(BUNDLE) && Math.max(...MADE_OF.map(changedAt)) < changedAt(BUNDLE) ? 0 : 1;
