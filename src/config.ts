import { firstOf } from './kernel/certain.js';
import { z } from 'zod';
import { badInput } from './kernel/errors.js';

/** How this process is set up; every member has a default. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** sqlite:PATH or postgres://... */
  readonly databaseUrl: string;
  readonly demo: boolean;
  readonly adminKey: string | null;
  readonly anonymousRole: 'READER' | null;
  /** Origins whose pages may ask from a browser; "*" stands for all. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Settings of later versions: one that has no effect is worse than one that is refused. */
const NOT_YET = [
  'DATABASE_REPLICA_URLS',
  'REDIS_URL',
  'SAYSO_JWKS_URL',
  'SAYSO_JWT_ISSUER',
  'SAYSO_JWT_AUDIENCE',
];

const ENVIRONMENT = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'must be an address or a host name, such as 127.0.0.1')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a whole number from 0 to 65535')
    .default(4000),
  DATABASE_URL: z
    .string()
    .regex(
      /^(sqlite:(?!:memory:).+|postgres(ql)?:\/\/.+)$/,
      'must be sqlite:PATH or postgres://USER@HOST/NAME',
    )
    .default('sqlite:./sayso.db'),
  SAYSO_DEMO: z.enum(['on', 'off'], 'must be on or off').default('on'),
  SAYSO_ADMIN_KEY: z
    .string()
    .regex(
      /^[\x21-\x7e]{32,}$/,
      'must have at least 32 characters, all of them ASCII and none of them a space',
    )
    .optional(),
  SAYSO_ANONYMOUS_ROLE: z.enum(['READER', 'NONE'], 'must be READER or NONE').default('READER'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim().replace(/\/$/, ''))
        .filter((origin) => origin !== ''),
    )
    .refine(
      (origins) => origins.every(isOrigin),
      'must be origins such as https://example.org, parted by commas, or * for all',
    ),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

const isOrigin = (text: string): boolean =>
  text === '*' || (URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text);

/** What may be shown of a value that was refused: of a secret nothing, of a database everything but the password. */
function shown(name: string, value: string): string {
  if (name === 'SAYSO_ADMIN_KEY') return name;
  return `${name} is "${value.replace(/(:\/\/[^/:@]*:).*@/, '$1...@')}", but`;
}

/**
 * Reads the settings of runtime.md; an empty variable is as good as none.
 * @throws SaysoError BAD_USER_INPUT naming the variable, what was given and what would do
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  for (const name of NOT_YET) {
    if (given[name] !== undefined)
      throw badInput(`${name} is set, but this version of Sayso does not support it yet: leave it out.`);
  }
  const parsed = ENVIRONMENT.safeParse(given);
  if (!parsed.success) {
    const { path, message } = firstOf(parsed.error.issues);
    const name = String(path[0]);
    throw badInput(
      `${shown(name, given[name] ?? '')} ${name === 'SAYSO_ADMIN_KEY' ? message : `it ${message}`}.`,
    );
  }
  const { data } = parsed;
  return {
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    demo: data.SAYSO_DEMO === 'on',
    adminKey: data.SAYSO_ADMIN_KEY ?? null,
    anonymousRole: data.SAYSO_ANONYMOUS_ROLE === 'NONE' ? null : data.SAYSO_ANONYMOUS_ROLE,
    corsOrigins: data.CORS_ORIGINS,
    logLevel: data.LOG_LEVEL,
  };
}
