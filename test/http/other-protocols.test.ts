import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { riverSchema } from '../support/river-schema.js';
import { openServer, SETTINGS, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await openServer(riverSchema(), { limits: { ...SETTINGS.limits, connections: 1 } });
});

afterAll(() => server.close());

const BODY = '{"query":"{ whoami }"}';
const ASKED = [
  'Host: localhost',
  'Connection: Upgrade, HTTP2-Settings',
  'Upgrade: h2c',
  'HTTP2-Settings: AAMAAABkAAQAAP__',
].join('\r\n');
const POSTED = `POST /graphql HTTP/1.1\r\n${ASKED}\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n`;

/** Sends some parts one after the other, each when the one before is on its way, and reads until the connection ends. */
async function answerTo(...parts: readonly string[]): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  for (const part of parts) await new Promise((written) => socket.write(part, written));
  return text(socket);
}

test.each([
  ['by GET', [`GET /graphql?query={whoami} HTTP/1.1\r\n${ASKED}\r\n\r\n`]],
  ['by POST', [POSTED + BODY]],
  ['by POST, with a body that comes later', [POSTED, BODY.slice(0, 5), BODY.slice(5)]],
])('who asks for HTTP/2 in passing is answered over HTTP/1.1: %s', async (_case, parts) => {
  const answer = await answerTo(...parts);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toContain('{"data":{"whoami":"null as READER"}');
});
