import type { Command } from 'commander';
import { shown } from '../domain/text/shown.js';
import { OPERATOR } from '../kernel/actor.js';
import { reading } from '../services/services.js';
import { print } from './output.js';
import type { Program } from './program.js';

/** `sayso place-changes`: prints of which recorded claims the place is called by another code, or the code means another place. */
export function addPlaceChangesCommand(sayso: Command, program: Program): void {
  sayso
    .command('place-changes')
    .description(
      'Print the claims whose place was withdrawn, or whose code means another place since they were recorded.',
    )
    .action(() =>
      program.withServices(async (services) => {
        const { placeChanges } = await import('../services/read/place-changes.js');
        for (const line of await placeChanges(reading(services, OPERATOR))) await print(shown(line));
      }),
    );
}
