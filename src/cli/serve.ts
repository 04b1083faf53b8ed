import type { Command } from 'commander';
import { LIMIT_SETTINGS } from '../limit-settings.js';
import type { Program } from './program.js';

/** Every setting, its default, and what it means; they are read from the environment. */
const SETTINGS: readonly (readonly [name: string, byDefault: string, meaning: string])[] = [
  ['HOST', '127.0.0.1', 'where to listen'],
  ['PORT', '4000', 'where to listen; 0 takes a free one and prints it'],
  ['DATABASE_URL', 'sqlite:./sayso.db', 'sqlite:PATH or postgres://USER@HOST/NAME'],
  ['SAYSO_DEMO', 'on', 'off starts an empty database empty'],
  ['SAYSO_ADMIN_KEY', 'none', 'a key with every right, at least 32 characters'],
  ['SAYSO_ANONYMOUS_ROLE', 'READER', 'NONE makes reading need a key'],
  ['SAYSO_JWKS_URL', 'none', 'the public keys of an issuer of JSON Web Tokens'],
  ['SAYSO_JWT_ISSUER', 'none', 'its name (iss); needed with SAYSO_JWKS_URL'],
  ['SAYSO_JWT_AUDIENCE', 'none', 'for whom tokens are made out (aud); needed with it'],
  ['CORS_ORIGINS', 'none', 'origins of pages that may ask, parted by commas'],
  ['SAYSO_TRUSTED_ONLY', 'off', 'on answers only the documents of schema/operations without a key'],
  ['BASE_PATH', 'none', 'the path under which everything is served, such as /sayso'],
  ['LOG_LEVEL', 'info', 'JSON lines on standard error'],
  ['SAYSO_ACCESS_LOG', 'on', 'a line for each request; off where the log goes to a terminal'],
  ['SAYSO_METRICS', 'local', 'who may read /metrics: off, local (this machine) or on (all)'],
  ['SAYSO_MOST_COST', '100000', 'the most one operation may cost, in points (extensions.cost)'],
  ['SAYSO_MOST_SECONDS', '30', 'the longest one operation may take'],
  ['SAYSO_MOST_BYTES_KEPT', '33554432', 'bytes of answers kept while nothing is recorded; 0 keeps none'],
  ['SAYSO_MOST_EVENTS_WAITING', '100000', 'the most events that wait for one WebSocket'],
  ['TRUST_PROXY', '0', 'how many proxies tell the address of a client, or their addresses'],
  ...Object.values(LIMIT_SETTINGS).map(
    ({ variable, preset, meaning }) => [variable, String(preset), meaning] as const,
  ),
];

const widest = (column: 0 | 1): number => Math.max(...SETTINGS.map((setting) => setting[column].length));

/** The settings, as a table under the help of the command. */
const settingsTable = (): string =>
  SETTINGS.map(
    ([name, byDefault, meaning]) => `  ${name.padEnd(widest(0))}  ${byDefault.padEnd(widest(1))}  ${meaning}`,
  ).join('\n');

/** `sayso serve`. */
export function addServeCommand(sayso: Command, program: Program): void {
  sayso
    .command('serve')
    .description('Serve the API and the explorers.')
    .addHelpText('after', () => `\nSettings, each a variable of the environment:\n${settingsTable()}`)
    .action(() => program.serve());
}
