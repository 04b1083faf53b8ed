import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler } from 'express';
import { askedAddress } from './asked-address.js';
import type { HttpContext } from './http-context.js';
import {
  keepObservation,
  noteErrors,
  noteOperation,
  observation,
  requestIdOf,
  type Observation,
  type Observer,
} from './observation.js';

/** What is asked by programs that look whether this one is well. */
const PROBES = ['/healthz', '/readyz', '/metrics'];

/** Longer paths are told so far. */
const LONGEST_PATH = 200;

/** Tells of every request once it is answered, or its client is gone; the answer carries the id of the request. */
export const observedRequests =
  (observers: readonly Observer[]): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now();
    const noted = observation(requestIdOf(request.headers));
    keepObservation(response, noted);
    response.set('x-request-id', noted.requestId);
    const { method, baseUrl, path } = request;
    response.once('close', () => {
      const http = {
        method,
        path: `${baseUrl}${path}`.slice(0, LONGEST_PATH),
        status: response.statusCode,
        isCutShort: !response.writableFinished,
        isProbe: PROBES.includes(path),
      };
      const seconds = (performance.now() - begun) / 1000;
      for (const observe of observers) observe({ ...noted, seconds, http });
    });
    next();
  };

/** Tells of a request for a WebSocket that was refused before there was one. */
export function tellOfRefusal(
  { method = '', url = '' }: IncomingMessage,
  status: number,
  noted: Observation,
  observers: readonly Observer[],
): void {
  const path = askedAddress(url).path.slice(0, LONGEST_PATH);
  const http = { method, path, status, isCutShort: false, isProbe: false };
  for (const observe of observers) observe({ ...noted, seconds: 0, http });
}

/** Notes of every operation over HTTP what it is and what became of it. */
export const operationsNoted: ApolloServerPlugin<HttpContext> = {
  requestDidStart: ({ contextValue: { observation: noted } }) =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation) noteOperation(noted, operation);
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body }, contextValue: { estimated, work } }) => {
        if (estimated !== undefined) noted.cost = work.spent;
        if (body.kind === 'single') noteErrors(noted, body.singleResult.errors);
        return Promise.resolve();
      },
    }),
};
