import type { IncomingMessage, Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { RateLimited } from '../kernel/errors.js';
import { holderOf, type Trust } from './client-address.js';
import { headersOfRefusal } from './limits-told.js';
import { answer } from './request-faults.js';
import { seats } from './seats.js';

const RETRY_SECONDS = 10;
/** Of the time for a request its headers have a part: they are small. */
const FOR_HEADERS = 3;
const LOOK_EVERY_MS = 5_000;

/** How long a server waits for a request. */
export function timesOfServer({ limits }: Pick<Config, 'limits'>): ServerOptions {
  const requestTimeout = limits.requestSeconds * 1000;
  return {
    requestTimeout,
    headersTimeout: Math.ceil(requestTimeout / FOR_HEADERS),
    connectionsCheckingInterval: Math.min(requestTimeout, LOOK_EVERY_MS),
  };
}

/** Connections that are one too many for their address. */
export interface Connections {
  isBeyond(request: IncomingMessage): boolean;
  /** Answers a request on such a connection with 429, and ends the connection. */
  readonly refuse: RequestHandler;
}

/**
 * Counts the connections of each address; those of a proxy that is trusted are many clients', and not counted.
 * So many beyond the most are kept until they are told so, and more are cut off.
 */
export function limitConnections(
  server: Server,
  { connections: most }: Config['limits'],
  isTrusted: Trust,
  log: Logger,
): Connections {
  const within = seats(most);
  const beyond = seats(most);
  const seen = new WeakSet<object>();
  const refused = new WeakSet<object>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    // One that asked for another protocol in passing comes a second time.
    if (seen.has(socket)) return;
    seen.add(socket);
    if (remoteAddress === undefined || isTrusted(remoteAddress, 0)) return;
    const holder = holderOf(remoteAddress);
    const leave = within.take(holder);
    if (leave) {
      socket.once('close', leave);
      return;
    }
    const leaveBeyond = beyond.take(holder);
    if (!leaveBeyond) {
      socket.destroy();
      return;
    }
    refused.add(socket);
    socket.once('close', leaveBeyond);
  });
  const isBeyond = ({ socket }: IncomingMessage): boolean => refused.has(socket);
  return {
    isBeyond,
    refuse: (request, response, next) => {
      if (!isBeyond(request)) {
        next();
        return;
      }
      const refusal = tooMany(most);
      response.set({ connection: 'close', ...Object.fromEntries(headersOfRefusal(refusal)) });
      answer(request, response, log, 429, refusal);
    },
  };
}

const tooMany = (most: number): RateLimited =>
  new RateLimited(
    `More than ${most.toLocaleString('en-US')} connections from your address are open, and that is the most: close some, or ask again later.`,
    RETRY_SECONDS,
  );
