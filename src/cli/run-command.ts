import { Command, CommanderError } from 'commander';
import { addBackupCommand } from './backup.js';
import { addExportCommand } from './export.js';
import { addImportCommand } from './import.js';
import { addKeysCommand } from './keys.js';
import { complain, DONE, inOneLine, REFUSED, USAGE } from './output.js';
import type { Program } from './program.js';
import { addPlaceChangesCommand } from './place-changes.js';
import { addCheckCommand, addReadCommand } from './read.js';
import { addRebuildCommand } from './rebuild.js';
import { addServeCommand } from './serve.js';
import { addSpreadCommand } from './spread.js';
import { addTraceCommand } from './trace.js';
import { addVerifyCommand } from './verify.js';

/** Runs a command line; the exit status is returned, and `serve` goes on after it. */
export async function runCommand(
  program: Program,
  argv: readonly string[],
  version: string,
): Promise<number> {
  let status = DONE;
  const sayso = new Command('sayso')
    .description('On whose say-so? Keeps who reported a figure, who passed it on and who disputed it.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: (text) => complain(text.trim()) })
    .showHelpAfterError(false);
  const refuse = (): void => {
    status = REFUSED;
  };

  addServeCommand(sayso, program);
  sayso
    .command('migrate')
    .description('Bring the database up to date.')
    .action(() => program.withServices(() => Promise.resolve()));
  addImportCommand(sayso, program, refuse);
  addExportCommand(sayso, program);
  addTraceCommand(sayso, program);
  addSpreadCommand(sayso, program);
  addCheckCommand(sayso, program);
  addReadCommand(sayso, program);
  addPlaceChangesCommand(sayso, program);
  addVerifyCommand(sayso, program, refuse);
  addRebuildCommand(sayso, program);
  addBackupCommand(sayso, program);
  addKeysCommand(sayso, program);

  try {
    await sayso.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
    complain(inOneLine(error));
    return REFUSED;
  }
}
