import type { Command } from 'commander';
import { print } from './output.js';
import type { Program } from './program.js';

/** `sayso backup FILE`: a consistent copy of a SQLite database while it is in use. */
export function addBackupCommand(sayso: Command, program: Program): void {
  sayso
    .command('backup')
    .description('Copy a SQLite database to a new file, as it is at one moment, while it is in use.')
    .argument('<file>', 'where to; it must not be there yet')
    .addHelpText(
      'after',
      '\nTo go back to it, stop every process on the database and set DATABASE_URL=sqlite:FILE, or put it in the place of the\ndatabase, whose -wal and -shm are removed.',
    )
    .action(async (file: string) => {
      await program.backUp(file);
      await print(`backed up to ${file}`);
    });
}
