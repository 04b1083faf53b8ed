import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Admission } from './admission.js';
import { tooManyBytes } from './bytes-asked.js';
import { headersOfRefusal } from './limits-told.js';
import { answer, tooLarge } from './request-faults.js';
import { shownError } from './shown-error.js';

/** So many times the largest body is read of one that is larger, so that its sender comes to read the refusal. */
const READ_ON = 16;

/**
 * Reads the JSON of a body of at most so many bytes, unpacked, into `request.body`; refuses it where its address has too
 * many of them under way.
 */
export function jsonBody(
  largest: number,
  admission: Pick<Admission, 'addresses' | 'bytes'>,
  log: Logger,
): RequestHandler[] {
  const lengths = new WeakMap<object, number>();
  return [
    endsSomewhere(largest * READ_ON, log),
    express.json({
      limit: largest,
      verify: (request, _response, { length }) => void lengths.set(request, length),
    }),
    atLeastEmpty,
    held((request) => lengths.get(request) ?? 0, admission, log),
  ];
}

/** Counts the bytes of a body until it is answered. */
const held =
  (
    lengthOf: (request: object) => number,
    { addresses, bytes }: Pick<Admission, 'addresses' | 'bytes'>,
    log: Logger,
  ): RequestHandler =>
  (request, response, next) => {
    const giveBack = bytes.take(addresses.of(request), lengthOf(request));
    if (giveBack) {
      if (response.destroyed) giveBack();
      else response.once('close', giveBack);
      next();
      return;
    }
    const refusal = tooManyBytes();
    response.set(Object.fromEntries(headersOfRefusal(refusal)));
    answer(request, response, log, 429, refusal);
  };

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
