import type { GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import type { Config } from '../../src/config.js';
import { limitsBy } from '../../src/limit-settings.js';
import { startServer, type RunningServer } from '../../src/http/server.js';
import { openWorld, type World } from './world.js';

/** A server on a free port with a database of its own, and what it logged. */
export interface TestServer extends RunningServer {
  readonly world: World;
  readonly logged: Record<string, unknown>[];
  /** Ends the server and leaves the database as it is. */
  stop(): Promise<void>;
  /** Posts one operation as JSON. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly key?: string | undefined;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Record<string, unknown>;
    readonly path?: readonly (string | number)[];
  }[];
  readonly extensions?: Record<string, unknown>;
}

export const SETTINGS: Config = {
  host: '127.0.0.1',
  port: 0,
  databaseUrl: 'sqlite:unused',
  demo: false,
  adminKey: null,
  anonymousRole: 'READER',
  tokenIssuer: null,
  corsOrigins: [],
  trustedOnly: false,
  logLevel: 'info',
  accessLog: false,
  metrics: 'local',
  basePath: '',
  work: { limit: 100_000, seconds: 30 },
  mostBytesKept: 33_554_432,
  mostEventsWaiting: 100_000,
  trustedProxies: 0,
  limits: limitsBy(({ preset }) => preset),
};

/**
 * Starts a server on a SQLite database of its own; `close` ends both.
 * @param facts records that it begins with
 */
export async function openServer(
  schema: GraphQLSchema,
  settings: Partial<Config> = {},
  facts: readonly unknown[] = [],
): Promise<TestServer> {
  const world = await openWorld('sqlite', facts);
  const logged: Record<string, unknown>[] = [];
  try {
    const server = await startServer({
      config: { ...SETTINGS, ...settings },
      schema,
      services: world.services,
      log: logInto(logged),
    });
    return {
      ...server,
      world,
      logged,
      ask: (query, options) => ask(server.url, query, options),
      stop: () => server.close(),
      close: async () => {
        await server.close();
        await world.close();
      },
    };
  } catch (error) {
    await world.close();
    throw error;
  }
}

const logInto = (lines: Record<string, unknown>[]): Logger =>
  pino(
    { level: 'info' },
    { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) },
  );

async function ask(url: string, query: string, options: AskOptions = {}): Promise<Answer> {
  const { key, headers, ...rest } = options;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify({ query, ...rest }),
  });
  const body = (await response.json()) as Pick<Answer, 'data' | 'errors' | 'extensions'>;
  return { status: response.status, headers: response.headers, ...body };
}
