import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { WebSocketServer } from 'ws';
import type { Config } from '../config.js';
import type { Admission } from './admission.js';
import type { Connections } from './connections.js';
import { mayOpen } from './origins.js';
import { serveWithoutUpgrade } from './without-upgrade.js';

const PATH = '/graphql';

/** What is answered to a request for a WebSocket that is not opened. */
const REFUSALS = {
  notHere: '404 Not Found',
  otherOrigin: '403 Forbidden',
  tooMany: '429 Too Many Requests\r\nRetry-After: 30',
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
    log,
  }: {
    readonly admission: Pick<Admission, 'addresses' | 'sockets'>;
    readonly connections: Connections;
    readonly config: Config;
    readonly log: Logger;
  },
): () => void {
  const path = `${config.basePath}${PATH}`;
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // The server's own listener is gone by now: without one, a client that goes away would end the process.
    socket.on('error', (error) => log.debug({ err: error }, 'a client went away'));
    if (!isForWebSocket(request)) serveWithoutUpgrade(httpServer, request, socket, head);
    else if (request.url?.split('?')[0] !== path) refuse(socket, 'notHere');
    else if (!mayOpen(request, config)) refuse(socket, 'otherOrigin');
    else {
      const leave = connections.isBeyond(request) ? undefined : seats.take(addresses.of(request));
      if (leave) {
        socket.once('close', leave);
        open(request, socket, head);
      } else refuse(socket, 'tooMany');
    }
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

function refuse(socket: Duplex, refusal: keyof typeof REFUSALS): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${REFUSALS[refusal]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
