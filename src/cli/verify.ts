import type { Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import { complain, print } from './output.js';
import type { Program } from './program.js';

/** `sayso verify`: whether the database is whole, and what is derived is what follows from the facts. */
export function addVerifyCommand(sayso: Command, program: Program, refuse: () => void): void {
  sayso
    .command('verify')
    .description(
      'Check the database: the integrity of a SQLite file, what refers to what, and what is derived against the facts. Others wait with writing until it is done.',
    )
    .action(() =>
      program.withServices(async (services) => {
        const { verify } = await import('../services/verify.js');
        const differences = await verify(services, OPERATOR);
        for (const difference of differences) complain(difference);
        if (differences.length > 0) refuse();
        else await print('verified: the database is whole, and all that is derived follows from the facts');
      }),
    );
}
