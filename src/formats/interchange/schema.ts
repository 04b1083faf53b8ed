import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** schema/interchange.schema.json, the one definition of the import format; it stands beside src and beside dist. */
const candidates = ['../../../schema/interchange.schema.json', '../../../../schema/interchange.schema.json'];

export function interchangeSchema(): Record<string, unknown> {
  for (const candidate of candidates) {
    try {
      return JSON.parse(readFileSync(fileURLToPath(new URL(candidate, import.meta.url)), 'utf8')) as Record<
        string,
        unknown
      >;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('schema/interchange.schema.json is not where it belongs, beside the program.');
}
