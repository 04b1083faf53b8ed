import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { openServer, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await openServer(await buildSaysoSchema());
});

afterAll(() => server.close());

const CHECK = 'query ($figure: FigureInput!) { check(figure: $figure) { explanation } }';

const asked = (categories: readonly unknown[]) => ({
  query: CHECK,
  variables: { figure: { measure: 'none', categories } },
});

const overHttp = async ({ query, variables }: { query: string; variables?: Record<string, unknown> }) => {
  const { errors = [] } = await server.ask(query, variables ? { variables } : {});
  return errors.map(({ message, extensions }) => ({ message, extensions }));
};

/** The errors of an operation, or with which code and reason the socket was closed. */
async function overSocket(payload: object): Promise<unknown> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  const told = new Promise((resolve) => {
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { type: string; payload?: unknown };
      if (message.type === 'connection_ack')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      else resolve(message.payload);
    });
    socket.once('close', (code, reason) => resolve([code, reason.toString()]));
  });
  socket.send(JSON.stringify({ type: 'connection_init' }));
  const heard = await told;
  socket.terminate();
  return heard;
}

const tooComplex = (message: string) => [
  expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'QUERY_TOO_COMPLEX' }) }),
];

describe('what is asked at great length', () => {
  test('more values than are read are refused before they are read', async () => {
    const payload = asked(Array.from({ length: 120_000 }, () => 1));
    const message = 'This holds about 120,005 values, and 100,000 is the most: send less at once.';
    expect(await overHttp(payload)).toEqual(tooComplex(message));
    expect(await overSocket(payload)).toEqual([
      4400,
      'This holds about 120,008 values, and 100,000 is the most: send less at once.',
    ]);
  });

  test('lists of more entries than are held against their types are refused before they are', async () => {
    const payload = asked(Array.from({ length: 10_001 }, () => 'one'));
    const message =
      'The lists in the variables have 10,001 entries in all, and 10,000 is the most: send less at once.';
    expect(await overHttp(payload)).toEqual(tooComplex(message));
    expect(await overSocket(payload)).toEqual(tooComplex(message));
  });

  test('of entries that do not fit so many are looked for, and no more', async () => {
    const payload = asked(Array.from({ length: 10_000 }, () => ({})));
    const found = [await overHttp(payload), await overSocket(payload)] as {
      extensions: { code: string };
    }[][];
    for (const errors of found) {
      expect(errors).toHaveLength(51);
      expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
    }
  });

  test('a document of thousands of comments is refused before it is parsed', async () => {
    const payload = { query: `{ measures { ref } }${'\n#'.repeat(5_001)}` };
    const message =
      'This document has 5,001 signs that begin a comment (#), and 5,000 is the most: leave comments out, and send values as variables.';
    expect(await overHttp(payload)).toEqual(tooComplex(message));
    expect(await overSocket(payload)).toEqual(tooComplex(message));
  });

  test('as much as is allowed is answered', async () => {
    const list = Array.from({ length: 10_000 }, () => 'none');
    expect(await overHttp(asked(list))).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(await overSocket(asked(list))).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

test('what is sent costs a point for 400 bytes, over HTTP and WebSocket', async () => {
  const left = async (answer: Promise<unknown>): Promise<number> => {
    const { extensions } = (await answer) as { extensions: { cost: { left: number } } };
    return extensions.cost.left;
  };
  const query = '{ measures { ref } }';
  const padding = ' '.repeat(400_000);
  const before = await left(server.ask(query));
  const short = before - (await left(server.ask(query)));
  const afterShort = before - short;
  const afterLong = await left(server.ask(`${query}${padding}`));
  expect(afterShort - afterLong).toBe(short + 1_000);
  const afterSocket = await left(overSocket({ query: `${query}${padding}` }));
  expect(afterLong - afterSocket).toBe(short + 1_000);
});
