import { readFileSync, writeFileSync } from 'node:fs';
import { withWords } from './words.js';

const [, , path = 'schema/interchange.schema.json'] = process.argv;

writeFileSync(path, withWords(readFileSync(path, 'utf8')));
