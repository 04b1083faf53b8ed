import type { Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import { counted } from '../domain/phrases.js';
import { print } from './output.js';
import type { Program } from './program.js';

/** `sayso rebuild`: makes what is derived from the facts anew. */
export function addRebuildCommand(sayso: Command, program: Program): void {
  sayso
    .command('rebuild')
    .description(
      'Make all that is derived from the facts anew: what stands behind what, and how claims stand.',
    )
    .action(() =>
      program.withServices(async (services) => {
        const { rebuildDerived } = await import('../services/rebuild.js');
        const statements = await rebuildDerived(services, OPERATOR);
        await print(`rebuilt from ${counted(statements, 'statement')}`);
      }),
    );
}
