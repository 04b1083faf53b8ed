import { Option, type Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import { notFound } from '../kernel/errors.js';
import { exportRecords } from '../services/export-records.js';
import { resolveName } from '../storage/names.js';
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
        const seq = claim === undefined ? undefined : await resolveName(services.reader, 'claim', claim);
        if (claim !== undefined && seq === undefined) throw notFound('claim', claim);
        let waiting = '';
        for await (const line of exportRecords(services, OPERATOR, seq)) {
          waiting += waiting === '' ? line : `\n${line}`;
          if (waiting.length < CHUNK) continue;
          await print(waiting);
          waiting = '';
        }
        if (waiting !== '') await print(waiting);
      }),
    );
}
