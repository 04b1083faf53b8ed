import proxyAddr from 'proxy-addr';
import { z } from 'zod';
import { firstOf } from './kernel/certain.js';
import { badInput } from './kernel/errors.js';
import type { WorkAllowed } from './kernel/work.js';
import { LIMIT_SETTINGS, limitsBy, type Limits } from './limit-settings.js';

/** How this process is set up; every member has a default. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** sqlite:PATH or postgres://... */
  readonly databaseUrl: string;
  readonly demo: boolean;
  readonly adminKey: string | null;
  readonly anonymousRole: 'READER' | null;
  /** Whose JSON Web Tokens are taken beside keys. */
  readonly tokenIssuer: {
    readonly jwksUrl: string;
    readonly issuer: string;
    readonly audience: string;
  } | null;
  /** Origins whose pages may ask from a browser; "*" stands for all. */
  readonly corsOrigins: readonly string[];
  /** Whether callers without a key are answered only known documents. */
  readonly trustedOnly: boolean;
  readonly logLevel: string;
  /** Whether every request is told in the log. */
  readonly accessLog: boolean;
  /** Who may read metrics: nobody, programs of this machine, or everybody. */
  readonly metrics: (typeof METRICS)[number];
  /** The path under which everything is served: empty, or with a slash at its beginning and none at its end. */
  readonly basePath: string;
  /** What one operation may cost, in points, and how long it may take. */
  readonly work: WorkAllowed;
  /** How many bytes of answers are kept while nothing is recorded. */
  readonly mostBytesKept: number;
  /** How many events may wait to be read by one client of subscriptions. */
  readonly mostEventsWaiting: number;
  /** Who is believed about the address of a client: so many proxies on the way, or those of these addresses and subnets. */
  readonly trustedProxies: number | readonly string[];
  readonly limits: Limits;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const METRICS = ['off', 'local', 'on'] as const;

/** Settings of later versions: one that has no effect is worse than one that is refused. */
const NOT_YET = ['DATABASE_REPLICA_URLS', 'REDIS_URL'];

/** A limit: from `least` to `most`. */
const wholeNumber = (preset: number, most: number, least = 1) => {
  const sentence = `must be a whole number from ${least} to ${most.toLocaleString('en-US')}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, sentence)
    .transform(Number)
    .refine((number) => number >= least && number <= most, sentence)
    .default(preset);
};

/** Of one more there is no use: each is a server that somebody keeps. */
const MOST_HOPS = 32;

const ENVIRONMENT = z.object({
  ...Object.fromEntries(
    Object.values(LIMIT_SETTINGS).map(({ variable, preset, most }) => [variable, wholeNumber(preset, most)]),
  ),
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
  SAYSO_JWKS_URL: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^https?:/.test(text),
      'must be an http(s) address, such as https://login.example.org/jwks.json',
    )
    .optional(),
  SAYSO_JWT_ISSUER: z.string().optional(),
  SAYSO_JWT_AUDIENCE: z.string().optional(),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) => listed(text).map((origin) => origin.replace(/\/$/, '')))
    .refine(
      (origins) => origins.every(isOrigin),
      'must be origins such as https://example.org, parted by commas, or * for all',
    ),
  SAYSO_TRUSTED_ONLY: z.enum(['on', 'off'], 'must be on or off').default('off'),
  SAYSO_MOST_COST: wholeNumber(100_000, 10_000_000),
  SAYSO_MOST_SECONDS: wholeNumber(30, 3_600),
  SAYSO_MOST_BYTES_KEPT: wholeNumber(33_554_432, 999_999_999, 0),
  SAYSO_MOST_EVENTS_WAITING: wholeNumber(100_000, 10_000_000),
  TRUST_PROXY: z
    .string()
    .default('0')
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : listed(text)))
    .refine(
      areProxies,
      `must be how many proxies a request comes through, 0 to ${MOST_HOPS}, or their addresses and subnets, such as loopback, 10.0.0.0/8`,
    ),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  SAYSO_ACCESS_LOG: z.enum(['on', 'off'], 'must be on or off').optional(),
  SAYSO_METRICS: z.enum(METRICS, `must be one of ${METRICS.join(', ')}`).default('local'),
  BASE_PATH: z
    .string()
    .regex(/^(?:\/[\w~-][\w.~-]*)*\/?$/, 'must be a path such as /sayso')
    .transform((path) => path.replace(/\/$/, ''))
    .default(''),
});

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

function areProxies(proxies: number | readonly string[]): boolean {
  if (typeof proxies === 'number') return proxies <= MOST_HOPS;
  try {
    proxyAddr.compile([...proxies]);
    return true;
  } catch {
    return false;
  }
}

const isOrigin = (text: string): boolean =>
  text === '*' || (URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text);

const TOKEN_SETTINGS = ['SAYSO_JWKS_URL', 'SAYSO_JWT_ISSUER', 'SAYSO_JWT_AUDIENCE'] as const;

/** @throws SaysoError BAD_USER_INPUT for some of the three settings without the others */
function tokenIssuerOf(data: z.infer<typeof ENVIRONMENT>): Config['tokenIssuer'] {
  const {
    SAYSO_JWKS_URL: jwksUrl,
    SAYSO_JWT_ISSUER: issuer,
    SAYSO_JWT_AUDIENCE: audience,
    SAYSO_ADMIN_KEY: adminKey,
  } = data;
  if (jwksUrl === undefined && issuer === undefined && audience === undefined) return null;
  if (jwksUrl === undefined || issuer === undefined || audience === undefined) {
    const missing = TOKEN_SETTINGS.filter((name) => data[name] === undefined);
    throw badInput(
      `JSON Web Tokens need all of ${TOKEN_SETTINGS.join(', ')}: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set.`,
    );
  }
  if (adminKey?.split('.').length === 3)
    throw badInput(
      'SAYSO_ADMIN_KEY has two dots and would be taken for a JSON Web Token: leave them out of it.',
    );
  return { jwksUrl, issuer, audience };
}

/** What may be shown of a value that was refused: of a secret nothing, of a database everything but the password. */
function shown(name: string, value: string): string {
  if (name === 'SAYSO_ADMIN_KEY') return name;
  return `${name} is "${value.replace(/(:\/\/[^/:@]*:).*@/, '$1...@')}", but`;
}

/**
 * Reads the settings of runtime.md; an empty variable is as good as none.
 * @param terminal.isOnTerminal what is logged is read by a person, to whom a line for each request is too much
 * @throws SaysoError BAD_USER_INPUT naming the variable, what was given and what would do
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  { isOnTerminal = false }: { readonly isOnTerminal?: boolean } = {},
): Config {
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
    tokenIssuer: tokenIssuerOf(data),
    corsOrigins: data.CORS_ORIGINS,
    trustedOnly: data.SAYSO_TRUSTED_ONLY === 'on',
    logLevel: data.LOG_LEVEL,
    accessLog: data.SAYSO_ACCESS_LOG ? data.SAYSO_ACCESS_LOG === 'on' : !isOnTerminal,
    metrics: data.SAYSO_METRICS,
    basePath: data.BASE_PATH,
    work: { limit: data.SAYSO_MOST_COST, seconds: data.SAYSO_MOST_SECONDS },
    mostBytesKept: data.SAYSO_MOST_BYTES_KEPT,
    mostEventsWaiting: data.SAYSO_MOST_EVENTS_WAITING,
    trustedProxies: data.TRUST_PROXY,
    limits: limitsBy(({ variable }) => (data as Readonly<Record<string, unknown>>)[variable] as number),
  };
}
