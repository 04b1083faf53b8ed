import type { RequestListener } from 'node:http';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { askedAddress } from './asked-address.js';
import type { Observer } from './observation.js';
import { observedRequests } from './observed-requests.js';
import { nothingOutside } from './request-faults.js';

/** Serves everything under a path, and nothing outside it; without one the application is served as it is. */
export function underBasePath(
  app: Express,
  { basePath }: Pick<Config, 'basePath'>,
  observers: readonly Observer[],
  log: Logger,
): RequestListener {
  if (basePath === '') return app;
  const root = express();
  root.disable('x-powered-by');
  root.use(basePath, (request, response, next) => {
    if (askedAddress(request.originalUrl).path === basePath) next();
    else app(request, response, next);
  });
  // What the application answers it observes itself.
  root.use(observedRequests(observers));
  root.use(basePath, toFolder(basePath));
  root.use(nothingOutside(basePath, log));
  return root;
}

/** The addresses of the page are reckoned from the folder that it is in. */
const toFolder =
  (basePath: string): RequestHandler =>
  ({ originalUrl }, response) => {
    response.redirect(301, `${basePath}/${askedAddress(originalUrl).search}`);
  };
