import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import cors from 'cors';
import express, { type Express, type Response } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { createContext } from '../graphql/context.js';
import type { Actor } from '../kernel/actor.js';
import { SaysoError } from '../kernel/errors.js';
import { createWork, nobodyWaits, type Work } from '../kernel/work.js';
import type { Services } from '../services/services.js';
import { documentOf, spellOut } from './asked-document.js';
import type { ActorOf } from './authentication.js';
import { jsonBody } from './body.js';
import { explorer } from './explorer.js';
import { alive, ready } from './health.js';
import { mediaTypeFor, type HttpContext } from './http-context.js';
import { metricsPage } from './metrics-page.js';
import { noteCaller, observationOf, type Observation } from './observation.js';
import type { Observed } from './observed.js';
import { observedRequests } from './observed-requests.js';
import { nothingHere, refuseOtherKinds, requestFaults } from './request-faults.js';
import { corsOrigins } from './origins.js';
import type { KnownDocuments } from './known-documents.js';
import { page, pageOfNothing } from './page.js';
import { graphqlHeaders, ownPageHeaders } from './security-headers.js';
import { refusalWithStatus } from './shown-error.js';

/** Bytes from which an answer is worth compressing. */
const LARGE_ANSWER = 1024;

/** Bytes of the largest body of a request. */
const LARGEST_BODY = 1024 * 1024;

/** Every address of runtime.md that HTTP serves. `apollo` must have been started. */
export function createApp(
  apollo: ApolloServer<HttpContext>,
  config: Config,
  services: Services,
  actorOf: ActorOf,
  documents: KnownDocuments,
  { observers, metrics }: Observed,
  log: Logger,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(observedRequests(observers));

  app.get('/healthz', alive);
  app.get('/readyz', ready(services));
  if (config.metrics !== 'off') app.get('/metrics', metricsPage(metrics, config));
  app.use(page());
  app.use('/graphiql', explorer());
  if (config.corsOrigins.length > 0) app.use('/graphql', cors({ origin: corsOrigins(config) }));
  app.all(
    '/graphql',
    graphqlHeaders,
    compression({ threshold: LARGE_ANSWER }),
    refuseOtherKinds(log),
    jsonBody(LARGEST_BODY, log),
    spellOut(documents, log),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const observation = observationOf(res);
        const actor = await knownActor(observation, async () => {
          const known = await actorOf(req.headers.authorization);
          documents.refuseUnknown(known, documentOf(req));
          return known;
        });
        const more = { mediaType: mediaTypeFor(req), observation };
        return createContext(services, actor, workFor(res, config), more);
      },
    }),
  );
  app.use(pageOfNothing, ownPageHeaders, nothingHere(log));
  app.use(requestFaults(log));
  return app;
}

/** What may be done for a request, until its answer is sent or its client is gone. */
function workFor(response: Response, config: Config): Work {
  const work = createWork(config.work);
  response.once('close', () => work.stop(nobodyWaits()));
  return work;
}

/** A refusal of who asks is answered with 401. */
async function knownActor(noted: Observation, known: () => Promise<Actor>): Promise<Actor> {
  try {
    const actor = await known();
    noteCaller(noted, actor);
    return actor;
  } catch (error) {
    if (!(error instanceof SaysoError)) throw error;
    noted.codes.push(error.code);
    throw refusalWithStatus(error, 401, [['www-authenticate', 'Bearer realm="sayso"']]);
  }
}
