import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { tooLarge } from './request-faults.js';
import { shownError } from './shown-error.js';

/** So many times the largest body is read of one that is larger, so that its sender comes to read the refusal. */
const READ_ON = 16;

/** Reads the JSON of a body of at most so many bytes, unpacked, into `request.body`. */
export const jsonBody = (largest: number, log: Logger): RequestHandler[] => [
  endsSomewhere(largest * READ_ON, log),
  express.json({ limit: largest }),
  atLeastEmpty,
];

/**
 * Refuses a body that goes on and on, and cuts it off where it still does; those that end are refused by whoever reads
 * them, at their end. The refusal is whole at once, but the response is not ended yet: a connection that is closed
 * while bytes arrive takes with it what its other end has not read.
 */
const endsSomewhere =
  (most: number, log: Logger): RequestHandler =>
  (request, response, next) => {
    let read = 0;
    request.on('data', ({ length }: Buffer) => {
      read += length;
      if (read > most && !response.headersSent) {
        const text = JSON.stringify({ errors: [shownError(tooLarge(most / READ_ON), log)] });
        const headers = { connection: 'close', 'content-length': String(Buffer.byteLength(text)) };
        response.status(413).type('json').set(headers).write(text);
      }
      if (read > 2 * most) response.end();
    });
    next();
  };

/** A request without a body is refused by Apollo in its own words, rather than failing for want of one. */
const atLeastEmpty: RequestHandler = (request, _response, next) => {
  request.body ??= {};
  next();
};
