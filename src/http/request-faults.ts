import { firstOf } from '../kernel/certain.js';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { badInput } from '../kernel/errors.js';
import { JSON_TYPE, mediaTypeFor, RESPONSE_TYPES } from './http-context.js';
import { shownError } from './shown-error.js';

/** Largest body of a request. */
export const LARGEST_BODY = '1mb';

const NOT_FOUND = 'Nothing is here: the page is at /, GraphQL at /graphql, an explorer at /graphiql.';

/** What is wrong with a body that could not be read, by the type that body-parser gives. */
const BODY_FAULTS: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The body is no JSON: send an object such as {"query": "{ measures { ref } }"}.',
  'entity.too.large': 'The body is larger than 1 MB: send less at once.',
  'encoding.unsupported':
    'The body is compressed in a way not known here: send gzip, deflate, br, or plain text.',
  'charset.unsupported': 'The body is in a character set not known here: send UTF-8.',
};

const METHODS = ['GET', 'POST'];

/** Refuses, before anything is read or executed, a request by a method or with a type that is not known here. */
export const refuseOtherKinds =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const essence = firstOf((request.headers['content-type'] ?? '').split(';'))
      .trim()
      .toLowerCase();
    if (!METHODS.includes(request.method)) {
      response.set('allow', METHODS.join(', '));
      answer(request, response, log, 405, badInput('GraphQL goes by GET for queries, and by POST.'));
    } else if (request.method === 'POST' && essence !== JSON_TYPE) {
      const given = essence === '' ? 'no content type' : `content type "${essence.slice(0, 100)}"`;
      answer(request, response, log, 415, badInput(`The body has ${given}: send it as ${JSON_TYPE}.`));
    } else if (request.method === 'POST' && request.accepts(RESPONSE_TYPES) === false) {
      answer(
        request,
        response,
        log,
        406,
        badInput(`The answer can be had as ${RESPONSE_TYPES.join(' or as ')}.`),
      );
    } else next();
  };

/** For every path that is not served. */
export const nothingHere =
  (log: Logger): RequestHandler =>
  (request, response) => {
    answer(request, response, log, 404, badInput(NOT_FOUND));
  };

/** Answers what went wrong before GraphQL had the request, in the shape of a GraphQL response. */
export const requestFaults =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, type } = error as { status?: unknown; type?: unknown };
    if (typeof status !== 'number' || status < 400 || status > 499) {
      answer(request, response, log, 500, error);
      return;
    }
    const fault = BODY_FAULTS[String(type)] ?? 'The request cannot be read.';
    answer(request, response, log, status, badInput(fault));
  };

function answer(request: Request, response: Response, log: Logger, status: number, error: unknown): void {
  response
    .status(status)
    .type(mediaTypeFor(request))
    .send(JSON.stringify({ errors: [shownError(error, log)] }));
}
