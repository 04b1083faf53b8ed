// Exits with 0 when a bundle, `page` or `graphiql`, is newer than all it is made of, so that a start need not make it again.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MADE_OF = {
  page: ['src/web', 'schema', 'package-lock.json'],
  graphiql: ['src/web/graphiql', 'schema/operations', 'package-lock.json'],
};

const [bundle] = process.argv.slice(2);
const built = `dist/${bundle}/index.html`;

const changedAt = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  if (path.endsWith('generated')) return 0;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
};

process.exitCode =
  existsSync(built) && Math.max(...MADE_OF[bundle].map(changedAt)) < changedAt(built) ? 0 : 1;
