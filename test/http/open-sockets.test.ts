import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import type { Config } from '../../src/config.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import type { Limits } from '../../src/limit-settings.js';
import { addKey, revokeKey } from '../../src/services/keys.js';
import { riverSchema } from '../support/river-schema.js';
import { openServer, SETTINGS, type TestServer } from '../support/server.js';
import { openSocket, type SocketClient } from '../support/socket-client.js';
import { until } from '../support/until.js';

let server: TestServer;
const clients: SocketClient[] = [];
const connections: Socket[] = [];

const open = async (
  limits: Partial<Limits>,
  settings: Partial<Config> = {},
  schema = riverSchema(),
): Promise<void> => {
  server = await openServer(schema, { limits: { ...SETTINGS.limits, ...limits }, ...settings });
};

const socket = async (
  payload?: Record<string, unknown>,
  headers?: Record<string, string>,
): Promise<SocketClient> => {
  const client = await openSocket(server.url, payload, headers);
  clients.push(client);
  if (payload) await until('it is answered', () => client.told.length > 0 || client.code !== undefined);
  return client;
};

const connection = async (): Promise<Socket> => {
  const raw = connect(server.port, '127.0.0.1');
  raw.on('error', () => undefined);
  connections.push(raw);
  await once(raw, 'connect');
  return raw;
};

const closed = async (client: SocketClient): Promise<number | undefined> => {
  await until('the socket is closed', () => client.code !== undefined);
  return client.code;
};

afterEach(async () => {
  for (const raw of connections.splice(0)) raw.destroy();
  for (const { socket: opened } of clients.splice(0)) opened.terminate();
  await server.close();
});

const from = (address: string) => ({ 'x-forwarded-for': address });

describe('WebSockets of one address', () => {
  test('are so many at most, until one is closed', async () => {
    await open({ sockets: 2 });
    const first = await socket({});
    await socket({});
    await expect(socket({})).rejects.toThrow('Unexpected server response: 429');
    first.socket.terminate();
    await until('another is let in', () =>
      socket({}).then(
        () => true,
        () => false,
      ),
    );
  });

  test('count by what a trusted proxy says', async () => {
    await open({ sockets: 1 }, { trustedProxies: 1 });
    await socket({}, from('192.0.2.1'));
    await socket({}, from('192.0.2.2'));
    await expect(socket({}, from('192.0.2.1'))).rejects.toThrow('Unexpected server response: 429');
  });

  test('count by the connection where no proxy is trusted', async () => {
    await open({ sockets: 1 });
    await socket({}, from('192.0.2.1'));
    await expect(socket({}, from('192.0.2.2'))).rejects.toThrow('Unexpected server response: 429');
  });

  test('those whose handshake fails do not stay counted', async () => {
    await open({ sockets: 1 });
    const raw = await connection();
    raw.write(
      'GET /graphql HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 1\r\n\r\n',
    );
    await once(raw, 'data');
    await until('one is let in', () =>
      socket({}).then(
        () => true,
        () => false,
      ),
    );
  });
});

describe('what is asked on WebSockets and not answered yet, or watched', () => {
  const watch = (client: SocketClient, id: string, characters: number): void =>
    client.send({
      ...{ type: 'subscribe', id },
      payload: { query: 'subscription { levels(every: 20) }', variables: { unused: 'x'.repeat(characters) } },
    });

  test('has so many bytes at most of one address, until some is over', async () => {
    await open({ bytesAsked: 3_000 });
    const [first, second] = [await socket({}), await socket({})];
    watch(first, 'watched', 2_000);
    watch(second, 'refused', 2_000);
    await until('it is refused', () => second.toldOf('refused').length > 0);
    expect(second.toldOf('refused')).toEqual(['error RATE_LIMITED']);
    first.send({ type: 'complete', id: 'watched' });
    first.ask('answered', '{ whoami }');
    await until('what came before is over', () => first.toldOf('answered').includes('complete'));
    watch(second, 'watched', 2_000);
    await until('it is watched', () => second.toldOf('watched').length > 0);
    expect(second.toldOf('watched')[0]).toBe('next');
  });

  test('is not held back by a first message that holds more than a key', async () => {
    await open({});
    const client = await socket();
    client.send({ type: 'connection_init', payload: { unused: 'x'.repeat(20_000) } });
    expect(await closed(client)).toBe(4400);
  });
});

describe('connections of one address', () => {
  test('are so many at most; one more is told so, until one is closed', async () => {
    await open({ connections: 1 });
    const first = await connection();
    const refused = await server.ask('{ whoami }');
    expect(refused).toMatchObject({
      status: 429,
      errors: [
        {
          message:
            'More than 1 connections from your address are open, and that is the most: close some, or ask again later.',
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    expect([refused.headers.get('retry-after'), refused.headers.get('connection')]).toEqual(['10', 'close']);
    first.destroy();
    await until('it is answered', async () => (await server.ask('{ whoami }')).status === 200);
  });

  test('far beyond that they are cut off', async () => {
    await open({ connections: 1 });
    await connection();
    await connection();
    const third = await connection();
    await once(third, 'close');
    expect(third.bytesRead).toBe(0);
  });

  test('one beyond them is not opened as a WebSocket', async () => {
    await open({ connections: 1 });
    await connection();
    await expect(socket({})).rejects.toThrow('Unexpected server response: 429');
  });

  test('those of a trusted proxy are not counted', async () => {
    await open({ connections: 1 }, { trustedProxies: ['loopback'] });
    await connection();
    await connection();
    expect((await server.ask('{ whoami }')).status).toBe(200);
  });
});

describe('a request that does not arrive', () => {
  test('is answered with 408', async () => {
    await open({ requestSeconds: 0.001 });
    const raw = await connection();
    raw.write(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    const [told] = (await once(raw, 'data')) as [Buffer];
    expect(told.toString()).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('an open WebSocket', () => {
  test('is closed where its first message does not come', async () => {
    await open({ handshakeSeconds: 0.01 });
    expect(await closed(await socket())).toBe(4408);
  });

  test('is closed when it has had no operation for a while, and kept while it has one', async () => {
    await open({ idleSeconds: 0.05 });
    const watching = await socket({});
    watching.ask('a', 'subscription { levels(every: 20) }');
    await until('something is told', () => watching.toldOf('a').length > 0);
    const idle = await socket({});
    idle.ask('a', '{ whoami }');
    await until('it is answered', () => idle.toldOf('a').includes('complete'));
    expect(await closed(idle)).toBe(1000);
    expect(watching.code).toBeUndefined();
    watching.send({ type: 'complete', id: 'a' });
    expect(await closed(watching)).toBe(1000);
  });

  test('is closed when its key is revoked, though nothing is asked and nothing told', async () => {
    await open({ watchSeconds: 0.01 });
    const { services } = server.world;
    const { id, key } = await addKey(services, OPERATOR, { name: 'Ada', role: 'EDITOR' });
    const other = await socket({});
    const keyed = await socket({ authorization: `Bearer ${key}` });
    await revokeKey(services, OPERATOR, id);
    expect(await closed(keyed)).toBe(4403);
    expect(other.code).toBeUndefined();
  });

  test('is closed when more waits for its client than is kept, and told to come again', async () => {
    await open({ buffered: 1_000_000 }, {}, longSchema);
    const reading = await socket({});
    const slow = await socket({});
    slow.socket.pause();
    for (let asked = 0; asked < 40; asked += 1) {
      slow.ask(`${asked}`, '{ long(length: 500000) }');
      reading.ask(`${asked}`, '{ long(length: 500000) }');
      await until('the other is answered', () => reading.toldOf(`${asked}`).includes('complete'));
    }
    slow.ask('last', '{ long(length: 1) }');
    slow.socket.resume();
    expect(await closed(slow)).toBe(1013);
    expect(slow.toldOf('last')).toEqual([]);
    expect(reading.code).toBeUndefined();
  });
});

const longSchema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      long: {
        type: GraphQLString,
        args: { length: { type: GraphQLInt } },
        resolve: (_, { length }: { length: number }) => 'x'.repeat(length),
      },
    },
  }),
});
