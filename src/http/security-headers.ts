import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { wantsPage } from './http-context.js';

const withContentPolicy = (directives: Record<string, string[]>): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'self'"],
        'object-src': ["'none'"],
        ...directives,
      },
    },
    // Whoever puts TLS in front of this says so; over plain HTTP the header has no effect.
    strictTransportSecurity: false,
    // A closed CORS_ORIGINS is what keeps other sites out; where it names them, they must be able to read.
    crossOriginResourcePolicy: false,
  });

/** For what is not a page: nothing is loaded from elsewhere. */
export const ownPageHeaders = withContentPolicy({});

/**
 * For the journalist's page: nothing is loaded from elsewhere, and no script or style stands in the page itself.
 * Pictures to be downloaded are drawn from data the page makes; the search field works before its script does.
 */
export const pageHeaders = withContentPolicy({
  'img-src': ["'self'", 'data:', 'blob:'],
  'form-action': ["'self'"],
});

/**
 * For GraphiQL: its editor writes style elements as it goes and has its fonts and pictures in its style sheet, and
 * starts its workers from files of ours. Nothing comes from elsewhere.
 */
export const explorerHeaders = withContentPolicy({
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'", 'data:'],
  'img-src': ["'self'", 'data:'],
  'worker-src': ["'self'"],
});

/**
 * For Apollo Sandbox, which loads from Apollo's servers. The page names its own scripts by a nonce, in a second
 * policy that holds beside this one.
 */
const sandboxHeaders = withContentPolicy({
  'script-src': ["'self'", "'unsafe-inline'", 'https://*.apollographql.com'],
  'style-src': ["'self'", "'unsafe-inline'", 'https://*.apollographql.com', 'https://fonts.googleapis.com'],
  'font-src': ["'self'", 'data:', 'https://fonts.gstatic.com'],
  'img-src': ["'self'", 'data:', 'https://*.apollographql.com'],
  'manifest-src': ["'self'", 'https://*.apollographql.com'],
  'frame-src': ['https://*.apollographql.com'],
  'connect-src': ["'self'", 'https://*.apollographql.com'],
});

/** For /graphql: a browser that opens it gets Sandbox; everybody else gets JSON, of which nothing may be run. */
export const graphqlHeaders: RequestHandler = (request, response, next) => {
  response.set('cache-control', 'no-store');
  response.vary('Accept, Authorization');
  if (wantsPage(request)) {
    sandboxHeaders(request, response, next);
    return;
  }
  response.set('x-content-type-options', 'nosniff');
  response.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  next();
};
