#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { complain } from './cli/output.js';
import type { Program } from './cli/program.js';
import { runCommand } from './cli/run-command.js';
import { projectFile } from './kernel/project-file.js';

/** The database is loaded when a command asks for it, the schema and the server when one serves. */
const loaded = async (): Promise<Program> => (await import('./program.js')).program;
const program: Program = {
  withServices: async (work) => (await loaded()).withServices(work),
  backUp: async (file) => (await loaded()).backUp(file),
  serve: async () => (await loaded()).serve(),
};
const { version } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string };

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away, as head does: nobody is left to tell.
  if (error.code === 'EPIPE') process.exit(0);
  complain(error.message);
  process.exit(1);
});

process.exitCode = await runCommand(program, process.argv.slice(2), version);
