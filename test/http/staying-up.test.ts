import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { outliveFailures } from '../../src/http/uncaught.js';
import { openServer, type TestServer } from '../support/server.js';
import { riverSchema } from '../support/river-schema.js';

let server: TestServer;

beforeAll(async () => {
  server = await openServer(riverSchema());
});

afterAll(() => server.close());

const raw = async (): Promise<Socket> => {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};

const upgrade = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`;

describe('a client that goes away', () => {
  test.each([
    ['before it is told that no WebSocket is here', upgrade('/nope')],
    ['as its WebSocket opens', upgrade('/graphql')],
    ['in the middle of a message that is none', `${upgrade('/graphql')}\u0003\u0003\u0003\u0003`],
    ['in the middle of its headers', 'POST /graphql HTTP/1.1\r\nHost: local'],
    ['having said what is no HTTP', '\u0016\u0003\u0001 nonsense\r\n\r\n'],
    [
      'in the middle of a body',
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"q',
    ],
  ])('%s ends nothing else', async (_case, sent) => {
    for (let time = 0; time < 20; time += 1) {
      const socket = await raw();
      await new Promise((written) => socket.write(sent, written));
      socket.resetAndDestroy();
    }
    expect((await server.ask('{ whoami }')).status).toBe(200);
  });

  test('after one fault, with another still to come, ends nothing else', async () => {
    const socket = await raw();
    socket.on('error', () => undefined);
    socket.write(upgrade('/graphql'));
    await once(socket, 'data');
    // No frame has this operation code; the next one comes when the first has been refused.
    socket.write(Buffer.from([0x8f, 0x80, 0, 0, 0, 0]));
    await once(socket, 'data');
    socket.resetAndDestroy();
    expect((await server.ask('{ whoami }')).status).toBe(200);
  });
});

describe('what nobody caught', () => {
  const outlived = () => {
    const happenings = new EventEmitter();
    const lines: Record<string, unknown>[] = [];
    let stops = 0;
    const log = pino(
      {},
      { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) },
    );
    outliveFailures(happenings, log, () => {
      stops += 1;
    });
    return { happenings, lines, stops: () => stops };
  };

  test.each([
    ['a promise that was rejected', 'unhandledRejection', new Error('nobody waited')],
    [
      'a connection that was reset',
      'uncaughtException',
      Object.assign(new Error('read'), { code: 'ECONNRESET' }),
    ],
  ])('%s is logged with an id, and the server goes on', (_case, event, error) => {
    const { happenings, lines, stops } = outlived();
    happenings.emit(event, error);
    expect(lines).toMatchObject([
      { level: 50, id: expect.stringMatching(/^[\da-f-]{36}$/), err: { message: error.message } },
    ]);
    expect(stops()).toBe(0);
  });

  test('anything else is logged with an id, and stops the server once', () => {
    const { happenings, lines, stops } = outlived();
    happenings.emit('uncaughtException', new TypeError('half done'));
    happenings.emit('uncaughtException', new TypeError('and again'));
    expect(lines).toMatchObject([{ level: 60, id: expect.any(String) }, { level: 60 }]);
    expect(stops()).toBe(1);
  });
});
