import type { Command } from 'commander';
import { shown } from '../domain/text/shown.js';
import { OPERATOR, ROLES } from '../kernel/actor.js';
import { print } from './output.js';
import type { Program } from './program.js';

/** `sayso keys add | list | revoke`. */
export function addKeysCommand(sayso: Command, program: Program): void {
  const keys = sayso.command('keys').description('Make, list and revoke keys.');
  keys
    .command('add')
    .description('Make a key and print it, this once.')
    .requiredOption('--name <name>', 'whose it is')
    .requiredOption('--role <role>', ROLES.join(', '))
    .option('--speaks-for <refs...>', 'sources: the key records only what these say')
    .action((asked: { readonly name: string; readonly role: string; readonly speaksFor?: string[] }) =>
      program.withServices(async (services) => {
        const { addKey } = await import('../services/keys.js');
        const { key } = await addKey(services, OPERATOR, asked);
        await print(key);
      }),
    );
  keys
    .command('list')
    .description('List the keys: id, role, name, when made, for whom alone they speak, when revoked.')
    .action(() =>
      program.withServices(async (services) => {
        const { listKeys } = await import('../services/keys.js');
        for (const { id, role, name, createdAt, revokedAt, speaksFor } of await listKeys(
          services,
          OPERATOR,
        )) {
          const bound = speaksFor === null ? '' : `\tspeaks for ${shown(speaksFor.join(', '))}`;
          const revoked = revokedAt === null ? '' : `\trevoked ${dateOf(revokedAt)}`;
          await print(`${id}\t${role}\t${shown(name)}\tmade ${dateOf(createdAt)}${bound}${revoked}`);
        }
      }),
    );
  keys
    .command('revoke')
    .description('End a key: it opens nothing any more.')
    .argument('<id>', 'as keys list shows it')
    .action((id: string) =>
      program.withServices(async (services) => {
        const { revokeKey } = await import('../services/keys.js');
        await revokeKey(services, OPERATOR, id);
      }),
    );
}

const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
