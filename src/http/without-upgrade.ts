import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** What concerns this connection alone, and what goes with an upgrade to HTTP/2. */
const LEFT_OUT = ['connection', 'keep-alive', 'upgrade', 'http2-settings'];

/**
 * Serves a request as if it had asked for no other protocol, which a server is free not to speak: Java's HttpClient and
 * `curl --http2` ask for HTTP/2 in passing. Node.js hands over all of a connection of which it is asked, so that the
 * request is given back to it without the question; its answer is the last of the connection.
 * @param head what came after the headers
 */
export function serveWithoutUpgrade(
  server: Server,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const { method = 'GET', url = '/', httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`, ...headerLines(rawHeaders), 'Connection: close'];
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
}

/** @param raw names and values by turns */
const headerLines = (raw: readonly string[]): string[] =>
  raw.flatMap((name, at) =>
    at % 2 === 1 || LEFT_OUT.includes(name.toLowerCase()) ? [] : [`${name}: ${raw[at + 1] ?? ''}`],
  );
