import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import cors from 'cors';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Services } from '../services/services.js';
import type { Admission } from './admission.js';
import { askedAgain } from './asked-again.js';
import { spellOut } from './asked-document.js';
import { bytesBody, jsonBody } from './body.js';
import type { Connections } from './connections.js';
import { contextOfRequest } from './context-of-request.js';
import { explorer } from './explorer.js';
import { alive, ready } from './health.js';
import type { HttpContext } from './http-context.js';
import { metricsPage } from './metrics-page.js';
import type { Observed } from './observed.js';
import { observedRequests } from './observed-requests.js';
import { nothingHere, refuseOtherKinds, requestFaults } from './request-faults.js';
import { corsOrigins } from './origins.js';
import type { KeptAnswers } from './kept-answers.js';
import type { KnownDocuments } from './known-documents.js';
import { LIMIT_HEADERS } from './limits-told.js';
import { page, pageOfNothing } from './page.js';
import { graphqlHeaders, ownPageHeaders } from './security-headers.js';

/** Bytes from which an answer is worth compressing. */
const LARGE_ANSWER = 1024;

/** Bytes of the largest body of a request. */
const LARGEST_BODY = 1024 * 1024;

/** Compresses what is large for those who say that they unpack it; others need not be looked after. */
function compressedWhereAsked(): RequestHandler {
  const compressed = compression({ threshold: LARGE_ANSWER });
  return (request, response, next) => {
    if (request.headers['accept-encoding'] !== undefined) {
      compressed(request, response, next);
      return;
    }
    response.vary('Accept-Encoding');
    next();
  };
}

/** Every address of runtime.md that HTTP serves. `apollo` must have been started. */
export function createApp(
  apollo: ApolloServer<HttpContext>,
  config: Config,
  services: Services,
  admission: Admission,
  connections: Connections,
  documents: KnownDocuments,
  kept: KeptAnswers,
  { observers, metrics }: Observed,
  log: Logger,
): Express {
  const app = express();
  const contextOf = contextOfRequest(services, config, admission, documents);
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', admission.addresses.isTrusted);
  app.use(observedRequests(observers));
  app.use(connections.refuse);

  // Before all other addresses: each that comes first is held against the address of every question.
  if (config.corsOrigins.length > 0)
    app.use('/graphql', cors({ origin: corsOrigins(config), exposedHeaders: LIMIT_HEADERS }));
  app.all(
    '/graphql',
    graphqlHeaders,
    compressedWhereAsked(),
    refuseOtherKinds(log),
    bytesBody(LARGEST_BODY, admission, log),
    askedAgain(kept, admission, config),
    jsonBody(admission, log),
    spellOut(documents, log),
    expressMiddleware(apollo, { context: ({ req, res }) => contextOf(req, res) }),
  );

  app.get('/healthz', alive);
  app.get('/readyz', ready(services));
  if (config.metrics !== 'off') app.get('/metrics', metricsPage(metrics, config, admission.addresses));
  app.use(page());
  app.use('/graphiql', explorer());
  app.use(pageOfNothing, ownPageHeaders, nothingHere(log));
  app.use(requestFaults(log));
  return app;
}
