import { existsSync, readFileSync } from 'node:fs';
import express, { Router } from 'express';
import { projectFile } from '../kernel/project-file.js';
import { askedAddress } from './asked-address.js';
import { seenFrom, wayUp } from './relative-addresses.js';
import { explorerHeaders } from './security-headers.js';

const BUNDLE = 'dist/graphiql';

/** Serves GraphiQL from the bundle that the build makes; says so where nothing was built. */
export function explorer(): Router {
  const folder = projectFile(BUNDLE);
  const router = Router();
  router.use(explorerHeaders);
  router.use('/assets', express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', index: false }));
  router.get('/', ({ originalUrl, path }, response) => {
    if (existsSync(`${folder}/index.html`)) {
      const html = readFileSync(`${folder}/index.html`, 'utf8');
      // Express takes the address without a slash at its end for the same.
      const { path: address } = askedAddress(originalUrl);
      const way = address.endsWith('/') ? wayUp(path) : `./${address.slice(address.lastIndexOf('/') + 1)}/`;
      response.type('html').set('cache-control', 'no-cache').send(seenFrom(html, way));
      return;
    }
    response.status(503).type('text').send('The explorer is not built yet: run npm run build.\n');
  });
  return router;
}
