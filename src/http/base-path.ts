import type { RequestListener } from 'node:http';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { nothingOutside } from './request-faults.js';

/** Serves everything under a path, and nothing outside it; without one the application is served as it is. */
export function underBasePath(
  app: Express,
  { basePath }: Pick<Config, 'basePath'>,
  log: Logger,
): RequestListener {
  if (basePath === '') return app;
  const root = express();
  root.disable('x-powered-by');
  root.use(basePath, ({ originalUrl }, response, next) => {
    const [path, asked] = originalUrl.split('?');
    // The addresses of the page are reckoned from the folder that it is in.
    if (path === basePath) response.redirect(301, `${basePath}/${asked === undefined ? '' : `?${asked}`}`);
    else next();
  });
  root.use(basePath, app);
  root.use(nothingOutside(basePath, log));
  return root;
}
