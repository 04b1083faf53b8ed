import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import { NOBODY_WAITS } from '../kernel/work.js';
import type { Admission } from './admission.js';
import { tooManyBytes } from './bytes-asked.js';
import { MOST_VALUES, tooManyValues, valuesIn } from './json-values.js';
import { headersOfRefusal } from './limits-told.js';
import { answer, tooLarge } from './request-faults.js';
import { shownError } from './shown-error.js';

/** So many times the largest body is read of one that is larger, so that its sender comes to read the refusal. */
const READ_ON = 16;

/**
 * Reads a body of at most so many bytes, unpacked, into `request.body`; refuses it where its address has too many bytes
 * under way.
 */
export const bytesBody = (
  largest: number,
  admission: Pick<Admission, 'addresses' | 'bytes'>,
  log: Logger,
): RequestHandler[] => [
  endsSomewhere(largest * READ_ON, log),
  express.raw({ limit: largest, type: () => true }),
  held(admission, log),
];

const bytes = new WeakMap<object, number>();

/** How many bytes the body of a request had, unpacked. */
export const bytesOfBody = (request: object): number => bytes.get(request) ?? 0;

/** Counts the bytes of a body until it is answered. */
const held =
  ({ addresses, bytes: seats }: Pick<Admission, 'addresses' | 'bytes'>, log: Logger): RequestHandler =>
  (request, response, next) => {
    const { length } = bodyOf(request);
    bytes.set(request, length);
    const giveBack = seats.take(addresses.of(request), length);
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

const bodyOf = ({ body }: Request): Uint8Array => (body instanceof Uint8Array ? body : NOTHING);
const NOTHING = new Uint8Array();

/**
 * Puts the JSON of a body in the place of its bytes, when its turn has come; refuses it where it holds more values than are
 * read. Without one there is nothing to ask for, which Apollo says in its own words.
 */
export const jsonBody =
  ({ addresses, readings }: Pick<Admission, 'addresses' | 'readings'>, log: Logger): RequestHandler =>
  async (request, response, next) => {
    const body = bodyOf(request);
    const values = valuesIn(body);
    if (values > MOST_VALUES) {
      answer(request, response, log, 400, tooManyValues(values));
      return;
    }
    await readings.take(addresses.of(request), values, closing(response));
    if (response.destroyed) return;
    request.body = body.length > 0 && request.method === 'POST' ? objectIn(body) : {};
    next();
  };

/** Aborted when a response is closed: nobody waits for it. */
function closing(response: Response): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort(NOBODY_WAITS);
  else response.once('close', () => controller.abort(NOBODY_WAITS));
  return controller.signal;
}

const UTF_8 = new TextDecoder();

/** @throws a fault as those of body-parser where it is none */
function objectIn(json: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(UTF_8.decode(json));
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    throw Object.assign(new Error('No JSON', { cause: error }), NO_JSON);
  }
  throw Object.assign(new Error('No object'), NO_JSON);
}

const NO_JSON = { status: 400, type: 'entity.parse.failed' };
