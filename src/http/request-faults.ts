import { firstOf } from '../kernel/certain.js';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { badInput, type SaysoError } from '../kernel/errors.js';
import { acceptedType, JSON_TYPE, mediaTypeFor, RESPONSE_TYPES } from './http-context.js';
import { noteErrors, observationOf } from './observation.js';
import { shownError } from './shown-error.js';

/** What is wrong with a body that could not be read, by the type that body-parser gives. */
const BODY_FAULTS: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The body is no JSON: send an object such as {"query": "{ measures { ref } }"}.',
  'encoding.unsupported':
    'The body is compressed in a way not known here: send gzip, deflate, br, or plain text.',
};

/** @param most bytes */
export const tooLarge = (most: number): SaysoError =>
  badInput(`The body is larger than ${most.toLocaleString('en-US')} bytes: send less at once.`);

const METHODS = ['GET', 'POST'];

/** Refuses, before anything is read or executed, a request by a method or with a type that is not known here. */
export const refuseOtherKinds =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const type = request.headers['content-type'] ?? '';
    const essence = firstOf(type.split(';')).trim().toLowerCase();
    const charset = type.includes('=')
      ? charsetsIn(type).find((name) => name.toLowerCase() !== 'utf-8')
      : undefined;
    if (!METHODS.includes(request.method)) {
      response.set('allow', METHODS.join(', '));
      answer(request, response, log, 405, badInput('GraphQL goes by GET for queries, and by POST.'));
    } else if (request.method === 'POST' && essence !== JSON_TYPE) {
      const given = essence === '' ? 'no content type' : `content type "${essence.slice(0, 100)}"`;
      answer(request, response, log, 415, badInput(`The body has ${given}: send it as ${JSON_TYPE}.`));
    } else if (request.method === 'POST' && charset !== undefined) {
      const given = `character set "${charset.slice(0, 100)}"`;
      answer(request, response, log, 415, badInput(`The body is in ${given}: send it in UTF-8.`));
    } else if (request.method === 'POST' && acceptedType(request) === false) {
      answer(
        request,
        response,
        log,
        406,
        badInput(`The answer can be had as ${RESPONSE_TYPES.join(' or as ')}.`),
      );
    } else next();
  };

/** What follows each `charset=` in a content type. */
const charsetsIn = (type: string): string[] =>
  Array.from(type.matchAll(/charset\s*=\s*"?([^\s;"]*)/gi), ([, name = '']) => name);

/** For every path that is not served. */
export const nothingHere =
  (log: Logger): RequestHandler =>
  (request, response) => {
    const { baseUrl } = request;
    const told = `Nothing is here: the page is at ${baseUrl}/, GraphQL at ${baseUrl}/graphql, an explorer at ${baseUrl}/graphiql.`;
    answer(request, response, log, 404, badInput(told));
  };

/** For everything outside the path under which this is served. */
export const nothingOutside =
  (basePath: string, log: Logger): RequestHandler =>
  (request, response) => {
    answer(request, response, log, 404, badInput(`Nothing is here: everything is under ${basePath}/.`));
  };

/** Answers what went wrong before GraphQL had the request, in the shape of a GraphQL response. */
export const requestFaults =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const { status, type, limit } = error as { status?: unknown; type?: unknown; limit?: unknown };
    if (response.headersSent) {
      // Of a body that went on and on, this is the end.
      if (response.statusCode === 413) response.end();
      else next(error);
      return;
    }
    if (typeof status !== 'number' || status < 400 || status > 499) {
      answer(request, response, log, 500, error);
      return;
    }
    const fault =
      type === 'entity.too.large'
        ? tooLarge(Number(limit))
        : badInput(BODY_FAULTS[String(type)] ?? 'The request cannot be read.');
    answer(request, response, log, status, fault);
  };

/** Answers with an error in the shape of a GraphQL response. */
export function answer(
  request: Request,
  response: Response,
  log: Logger,
  status: number,
  error: unknown,
): void {
  const shown = shownError(error, log);
  noteErrors(observationOf(response), [shown]);
  response
    .status(status)
    .type(mediaTypeFor(request))
    .send(JSON.stringify({ errors: [shown] }));
}
