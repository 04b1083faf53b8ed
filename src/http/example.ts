import { readFileSync } from 'node:fs';
import { projectFile } from '../kernel/project-file.js';

/** The query with which the explorers open; GraphiQL has it built in. */
export const exampleQuery = (): string =>
  readFileSync(projectFile('schema/operations/trace-a-figure.graphql'), 'utf8');
