import { writeFileSync } from 'node:fs';
import { printSaysoSchema } from './print-schema.js';
import { buildSaysoSchema } from './schema.js';

const [, , path = 'schema/schema.graphql'] = process.argv;

writeFileSync(path, printSaysoSchema(await buildSaysoSchema()));
