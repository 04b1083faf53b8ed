import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { WebSocketServer } from 'ws';
import type { Config } from '../config.js';
import type { Admission } from './admission.js';
import { askedAddress } from './asked-address.js';
import type { Connections } from './connections.js';
import { observation, requestIdOf } from './observation.js';
import type { Observed } from './observed.js';
import { tellOfRefusal } from './observed-requests.js';
import { mayOpen } from './origins.js';
import { serveWithoutUpgrade } from './without-upgrade.js';

const PATH = '/graphql';

/** What is answered to a request for a WebSocket that is not opened. */
const REFUSALS = {
  notHere: { status: 404, reason: 'Not Found', more: [] },
  otherOrigin: { status: 403, reason: 'Forbidden', more: [] },
  tooMany: { status: 429, reason: 'Too Many Requests', more: ['Retry-After: 30'] },
} as const;

/**
 * Opens WebSockets at /graphql, under the base path, for whoever may have one, and refuses all others before the handshake.
 * @returns a function that opens no more
 */
export function takeUpgrades(
  httpServer: Server,
  sockets: WebSocketServer,
  {
    admission: { addresses, sockets: seats },
    connections,
    config,
    observed: { observers },
    log,
  }: {
    readonly admission: Pick<Admission, 'addresses' | 'sockets'>;
    readonly connections: Connections;
    readonly config: Config;
    readonly observed: Pick<Observed, 'observers'>;
    readonly log: Logger;
  },
): () => void {
  const path = `${config.basePath}${PATH}`;
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // The server's own listener is gone by now: without one, a client that goes away would end the process.
    socket.on('error', (error) => log.debug({ err: error }, 'a client went away'));
    if (!isForWebSocket(request)) serveWithoutUpgrade(httpServer, request, socket, head);
    else if (askedAddress(request.url ?? '').path !== path) refuse(request, socket, 'notHere');
    else if (!mayOpen(request, config)) refuse(request, socket, 'otherOrigin');
    else {
      const leave = connections.isBeyond(request) ? undefined : seats.take(addresses.of(request));
      if (leave) {
        socket.once('close', leave);
        open(request, socket, head);
      } else refuse(request, socket, 'tooMany');
    }
  };
  const refuse = (request: IncomingMessage, socket: Duplex, refusal: keyof typeof REFUSALS): void => {
    const { status, reason, more } = REFUSALS[refusal];
    const noted = observation(requestIdOf(request.headers));
    const headers = [`X-Request-Id: ${noted.requestId}`, 'Connection: close', 'Content-Length: 0', ...more];
    socket.once('finish', () => socket.destroy());
    socket.end(`HTTP/1.1 ${status} ${reason}\r\n${headers.join('\r\n')}\r\n\r\n`);
    tellOfRefusal(request, status, noted, observers);
  };
  const open = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('error', (error) => log.debug({ err: error }, 'a WebSocket failed'));
      sockets.emit('connection', client, request);
    });
  httpServer.on('upgrade', upgrade);
  return () => httpServer.off('upgrade', upgrade);
}

const isForWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';
