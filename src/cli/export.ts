import { Option, type Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import { reading as readingOf } from '../services/services.js';
import { print } from './output.js';
import type { Program } from './program.js';

const CHUNK = 64 * 1024;

/** `sayso export`: what was recorded, in the interchange format, to standard output. */
export function addExportCommand(sayso: Command, program: Program): void {
  sayso
    .command('export')
    .description(
      'Print what was recorded, in the interchange format: imported into an empty database it gives the same.',
    )
    .addOption(
      new Option('--format <format>', 'format of the output').choices(['interchange']).default('interchange'),
    )
    .option('--claim <id>', 'only what stands behind a claim and what was said about it')
    .action(({ claim }: { readonly claim?: string }) =>
      program.withServices(async (services) => {
        const { exportRecords } = await import('../services/read/export-records.js');
        const { known } = await import('../services/read/names.js');
        const reading = readingOf(services, OPERATOR);
        const seq = claim === undefined ? undefined : await known(reading, 'claim', claim);
        let waiting = '';
        for await (const line of exportRecords(reading, seq)) {
          waiting += waiting === '' ? line : `\n${line}`;
          if (waiting.length < CHUNK) continue;
          await print(waiting);
          waiting = '';
        }
        if (waiting !== '') await print(waiting);
      }),
    );
}
