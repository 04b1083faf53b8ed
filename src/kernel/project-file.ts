import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of a file of the project, whether this runs from src or from dist/src. */
export const projectFile = (path: string): string => join(ROOT, path);

const ROOT = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder of the project, with its package.json, is not there.');
    folder = above;
  }
  return folder;
})();
