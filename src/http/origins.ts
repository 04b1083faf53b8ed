import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.js';

/** Stands for every origin in the settings. */
const ALL = '*';

/** Origins as the `cors` middleware takes them. */
export const corsOrigins = ({ corsOrigins: origins }: Pick<Config, 'corsOrigins'>): string | string[] =>
  origins.includes(ALL) ? ALL : [...origins];

/**
 * Whether the page that opens a WebSocket may: browsers leave that to the server, so that the rule of CORS is applied
 * here. Pages of the same host may, and whatever is no page and names no origin.
 */
export function mayOpen(
  { headers }: IncomingMessage,
  { corsOrigins: origins }: Pick<Config, 'corsOrigins'>,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.includes(ALL) || origins.includes(origin)) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
