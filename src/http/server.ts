import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { badInput } from '../kernel/errors.js';
import { allTold, reportUntold, type Services } from '../services/services.js';
import { createAdmission } from './admission.js';
import { createApollo } from './apollo.js';
import { createApp } from './app.js';
import { authentication } from './authentication.js';
import { requestsOf } from './requests-under-way.js';
import { underBasePath } from './base-path.js';
import { limitConnections, timesOfServer } from './connections.js';
import { keptAnswers } from './kept-answers.js';
import { knownDocuments } from './known-documents.js';
import { observed } from './observed.js';
import { operationsUnderWay } from './operations-under-way.js';
import { serveSocket } from './socket.js';

/** A server that listens. */
export interface RunningServer {
  /** Such as http://127.0.0.1:4000, with the base path and no slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets those under way finish, and closes every socket. */
  close(): Promise<void>;
}

/**
 * Serves the API and its explorers.
 * @throws SaysoError BAD_USER_INPUT when the address cannot be listened on
 */
export async function startServer({
  config,
  schema,
  services,
  log,
}: {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly log: Logger;
}): Promise<RunningServer> {
  reportUntold(services, (error) =>
    log.error({ err: error }, 'what was recorded could not be told: whoever listened is cut off'),
  );
  const documents = knownDocuments(config);
  const httpServer = createServer(timesOfServer(config));
  // Nothing goes to and fro while an operation is answered; who does not read an answer is cut off.
  httpServer.timeout = ((config.work.seconds ?? 0) + config.limits.requestSeconds) * 1000;
  const requests = requestsOf(httpServer);
  const underWay = operationsUnderWay();
  const actorOf = authentication(services, config);
  const admission = createAdmission(config, actorOf);
  const connections = limitConnections(httpServer, config.limits, admission.addresses.isTrusted, log);
  const kept = keptAnswers(services, config.mostBytesKept);
  const apollo = createApollo({
    schema,
    kept,
    httpServer,
    log,
    underWay,
    budget: admission.cost,
  });
  await apollo.start();
  const told = observed(config, services, documents, underWay, log);
  const app = createApp(apollo, config, services, admission, connections, documents, kept, told, log);
  httpServer.on('request', underBasePath(app, config, told.observers, log));
  const closeSockets = serveSocket(httpServer, {
    schema,
    services,
    actorOf,
    admission,
    connections,
    documents,
    config,
    observed: told,
    log,
  });
  try {
    const port = await listen(httpServer, config);
    const url = `http://${hostInUrl(config.host)}:${port}${config.basePath}`;
    log.info({ url }, 'listening');
    let closing: Promise<unknown> | undefined;
    const close = async (): Promise<void> => {
      closing ??= Promise.all([
        closeSockets(),
        requests
          .finish()
          .then(underWay.idle)
          .then(() => apollo.stop()),
      ]).then(async () => {
        await allTold(services);
        log.info('stopped');
      });
      await closing;
    };
    return { url, port, close };
  } catch (error) {
    await closeSockets();
    await apollo.stop();
    throw error;
  }
}

/** What to do about an address that cannot be had, by the system's code. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use: set PORT to another one, or to 0 for a free one',
  EACCES: 'is not open to this user: set PORT to one above 1023',
  EADDRNOTAVAIL: 'is not an address of this machine: set HOST to 127.0.0.1 or 0.0.0.0',
  ENOTFOUND: 'has a HOST that is not known: set HOST to 127.0.0.1 or 0.0.0.0',
};

function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ''];
      reject(reason ? badInput(`${host}:${port} ${reason}.`) : error);
    });
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
