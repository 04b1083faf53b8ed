import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import cors from 'cors';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { createContext } from '../graphql/context.js';
import { SaysoError } from '../kernel/errors.js';
import type { Services } from '../services/services.js';
import { actorOf } from './authentication.js';
import { explorer } from './explorer.js';
import { alive, ready } from './health.js';
import { mediaTypeFor, type HttpContext } from './http-context.js';
import { LARGEST_BODY, nothingHere, refuseOtherKinds, requestFaults } from './request-faults.js';
import { page, pageOfNothing } from './page.js';
import { graphqlHeaders, ownPageHeaders } from './security-headers.js';
import { refusalWithStatus } from './shown-error.js';

/** Bytes from which an answer is worth compressing: a long trace, not a page of a list. */
const LARGE_ANSWER = 64 * 1024;

/** Every address of runtime.md that HTTP serves. `apollo` must have been started. */
export function createApp(
  apollo: ApolloServer<HttpContext>,
  config: Config,
  services: Services,
  log: Logger,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  if (log.isLevelEnabled('debug')) app.use(requestLines(log));

  app.get('/healthz', alive);
  app.get('/readyz', ready(services));
  app.use(page());
  app.use('/graphiql', explorer());
  if (config.corsOrigins.length > 0) app.use('/graphql', cors({ origin: allowedOrigins(config) }));
  app.all(
    '/graphql',
    graphqlHeaders,
    compression({ threshold: LARGE_ANSWER }),
    refuseOtherKinds(log),
    express.json({ limit: LARGEST_BODY }),
    bodyAtLeastEmpty,
    expressMiddleware(apollo, {
      context: async ({ req }) =>
        createContext(services, await knownActor(services, config, req.headers.authorization), {
          mediaType: mediaTypeFor(req),
        }),
    }),
  );
  app.use(pageOfNothing, ownPageHeaders, nothingHere(log));
  app.use(requestFaults(log));
  return app;
}

async function knownActor(services: Services, config: Config, authorization: string | undefined) {
  try {
    return await actorOf(services, config, authorization);
  } catch (error) {
    if (!(error instanceof SaysoError)) throw error;
    throw refusalWithStatus(error, 401, [['www-authenticate', 'Bearer realm="sayso"']]);
  }
}

const allowedOrigins = ({ corsOrigins }: Config): string | string[] =>
  corsOrigins.includes('*') ? '*' : [...corsOrigins];

/** A request without a body is refused by Apollo in its own words, rather than failing for want of one. */
const bodyAtLeastEmpty: RequestHandler = (request, _response, next) => {
  request.body ??= {};
  next();
};

const requestLines =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    response.on('finish', () => {
      const { method, path } = request;
      log.debug(
        { method, path, status: response.statusCode, ms: Math.round(performance.now() - started) },
        'request',
      );
    });
    next();
  };
