import type { Command } from 'commander';
import { OPERATOR, ROLES } from '../kernel/actor.js';
import { addKey, listKeys, revokeKey } from '../services/keys.js';
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
    .action((asked: { readonly name: string; readonly role: string }) =>
      program.withServices(async (services) => {
        const { key } = await addKey(services, OPERATOR, { ...asked, role: asked.role });
        await print(key);
      }),
    );
  keys
    .command('list')
    .description('List the keys: id, role, name, when made, when revoked.')
    .action(() =>
      program.withServices(async (services) => {
        for (const { id, role, name, createdAt, revokedAt } of await listKeys(services, OPERATOR)) {
          const revoked = revokedAt === null ? '' : `\trevoked ${dateOf(revokedAt)}`;
          await print(`${id}\t${role}\t${name}\tmade ${dateOf(createdAt)}${revoked}`);
        }
      }),
    );
  keys
    .command('revoke')
    .description('End a key: it opens nothing any more.')
    .argument('<id>', 'as keys list shows it')
    .action((id: string) => program.withServices((services) => revokeKey(services, OPERATOR, id)));
}

const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
