import { existsSync, readFileSync } from 'node:fs';
import compression from 'compression';
import express, { Router, type RequestHandler } from 'express';
import { projectFile } from '../kernel/project-file.js';
import { seenFrom, wayUp } from './relative-addresses.js';
import { pageHeaders } from './security-headers.js';

const BUNDLE = 'dist/page';

/** The views of the page, by the first part of their address; the page itself tells one figure from another. */
const VIEWS = ['figure', 'source', 'document', 'series', 'compare', 'record', 'search'];
const ADDRESS_OF_VIEW = new RegExp(`^/(?:${VIEWS.join('|')})(?:/|$)`);

/** Serves the journalist's page from the bundle that the build makes; says so where nothing was built. */
export function page(): Router {
  const folder = projectFile(BUNDLE);
  const router = Router();
  router.use(['/assets', '/icon.svg'], compression({ threshold: 0 }), pageHeaders);
  router.use(
    '/assets',
    express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  router.get('/icon.svg', express.static(folder, { index: false, maxAge: '1d' }));
  router.get('/favicon.ico', (_request, response) => {
    response.redirect(301, 'icon.svg');
  });
  router.get('/', compression(), pageHeaders, opened(folder));
  router.get(ADDRESS_OF_VIEW, compression(), pageHeaders, opened(folder));
  return router;
}

/** For a person who comes by an address that is not served: the page, which says so. */
export const pageOfNothing: RequestHandler = (request, response, next) => {
  const isPerson = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
  if (!isPerson || !isBuilt(projectFile(BUNDLE))) {
    next();
    return;
  }
  pageHeaders(request, response, () => {
    response.status(404);
    void opened(projectFile(BUNDLE))(request, response, next);
  });
};

const isBuilt = (folder: string): boolean => existsSync(`${folder}/index.html`);

function opened(folder: string): RequestHandler {
  return ({ path }, response) => {
    if (isBuilt(folder)) {
      const html = readFileSync(`${folder}/index.html`, 'utf8');
      response
        .type('html')
        .set('cache-control', 'no-cache')
        .send(seenFrom(html, wayUp(path)));
      return;
    }
    response.status(503).type('text').send('The page is not built yet: run npm run build.\n');
  };
}
