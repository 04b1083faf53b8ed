import { existsSync } from 'node:fs';
import express, { Router } from 'express';
import { projectFile } from '../kernel/project-file.js';
import { explorerHeaders } from './security-headers.js';

const BUNDLE = 'dist/graphiql';

/** Serves GraphiQL from the bundle that the build makes; says so where nothing was built. */
export function explorer(): Router {
  const folder = projectFile(BUNDLE);
  const router = Router();
  router.use(explorerHeaders);
  router.use('/assets', express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', index: false }));
  router.get('/', (_request, response) => {
    if (existsSync(`${folder}/index.html`)) {
      response.set('cache-control', 'no-cache').sendFile('index.html', { root: folder });
      return;
    }
    response.status(503).type('text').send('The explorer is not built yet: run npm run build.\n');
  });
  return router;
}
