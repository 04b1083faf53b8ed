import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { addKey } from '../../src/services/keys.js';
import type { Limits } from '../../src/limit-settings.js';
import { riverSchema, slowRiver, type SlowRiver } from '../support/river-schema.js';
import { openServer, SETTINGS, type Answer, type TestServer } from '../support/server.js';
import { openSocket, type SocketClient } from '../support/socket-client.js';
import { until } from '../support/until.js';

let server: TestServer;
let slow: SlowRiver;
const sockets: SocketClient[] = [];

const open = async (limits: Partial<Limits>, seconds = 3600): Promise<void> => {
  slow = slowRiver();
  server = await openServer(riverSchema(slow), {
    limits: { ...SETTINGS.limits, ...limits },
    work: { ...SETTINGS.work, seconds },
  });
};

const socket = async (payload: Record<string, unknown> = {}): Promise<SocketClient> => {
  const client = await openSocket(server.url, payload);
  sockets.push(client);
  await until('the socket is acknowledged', () => client.told.length > 0);
  return client;
};

const keyOf = async (name: string): Promise<string> =>
  (await addKey(server.world.services, OPERATOR, { name, role: 'READER' })).key;

afterEach(async () => {
  slow.letGo();
  for (const { socket: opened } of sockets.splice(0)) opened.terminate();
  await server.close();
});

const LIMITED = { errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }] };

describe('operations of one caller at once, over HTTP', () => {
  test('so many are answered, so many wait, and one more is refused until there is room', async () => {
    await open({ operations: 2, waiting: 1 });
    const answers: Answer[] = [];
    const asked = [1, 2, 3, 4].map(async () => answers.push(await server.ask('{ slow }')));
    await until('one is refused', () => answers.length === 1);
    expect(answers).toMatchObject([{ status: 429, ...LIMITED }]);
    expect(answers[0]?.headers.get('retry-after')).toBe('1');
    expect(answers[0]?.errors?.[0]?.message).toBe(
      'More than 3 of your operations are under way or wait, and that is the most: ask again when some are answered.',
    );
    await until('two are under way', () => slow.asked === 2);
    slow.letGo();
    await Promise.all(asked);
    expect(answers.slice(1).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await server.ask('{ slow }')).status).toBe(200);
  });

  test('have so many bytes at most, unpacked, of one address until they are answered', async () => {
    await open({ bytesAsked: 3_000 });
    const variables = { unused: 'x'.repeat(2_000) };
    const first = server.ask('{ slow }', { variables });
    await until('one is under way', () => slow.asked === 1);
    const refused = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(JSON.stringify({ query: '{ whoami }', variables }))),
    });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await refused.json()).toMatchObject(LIMITED);
    expect((await server.ask('{ whoami }')).status).toBe(200);
    slow.letGo();
    await first;
    expect((await server.ask('{ whoami }', { variables })).status).toBe(200);
  });

  test('one that waited as long as it may take is refused', async () => {
    await open({ operations: 1, waiting: 1 }, 1);
    const first = server.ask('{ slow }');
    await until('it is under way', () => slow.asked === 1);
    expect(await server.ask('{ whoami }')).toMatchObject({
      status: 429,
      errors: [
        {
          message: 'This operation waited for others of yours until it was too late: ask fewer at once.',
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    slow.letGo();
    await first;
  });

  test('what is no operation takes no room for long', async () => {
    await open({ operations: 1, waiting: 1 });
    for (const query of ['', '{ whoami', '{ lakes }', 'subscription { levels }'])
      expect((await server.ask(query)).status).toBe(400);
    expect((await server.ask('{ whoami }')).status).toBe(200);
  });

  test('those of another key are not refused', async () => {
    await open({ operations: 1, waiting: 1 });
    const key = await keyOf('Ada');
    const asked = [server.ask('{ slow }'), server.ask('{ slow }')];
    await until('it is under way', () => slow.asked === 1);
    expect((await server.ask('{ whoami }', { key })).status).toBe(200);
    slow.letGo();
    await Promise.all(asked);
  });
});

describe('operations of one caller at once, over WebSocket', () => {
  test('count together with those over HTTP', async () => {
    await open({ operations: 1, waiting: 1 });
    const client = await socket();
    client.ask('a', '{ slow }');
    await until('it is under way', () => slow.asked === 1);
    client.ask('b', '{ slow }');
    await until('one more is refused', async () => (await server.ask('{ whoami }')).status === 429);
    client.ask('c', '{ whoami }');
    await until('it is refused', () => client.toldOf('c').length > 0);
    expect(client.toldOf('c')).toEqual(['error RATE_LIMITED']);
    slow.letGo();
    await until('those before are answered', () => client.toldOf('b').includes('complete'));
    client.ask('d', '{ whoami }');
    await until('the next is answered', () => client.toldOf('d').includes('complete'));
  });

  test('those that cost much wait for one another, and what is light goes past them', async () => {
    await open({ costAtOnce: 1000 });
    const heavy = '{ slow rivers(first: 100) { nodes { tributaries(first: 10) { nodes { name } } } } }';
    const client = await socket();
    client.ask('a', heavy);
    await until('it is under way', () => slow.asked === 1);
    const second = server.ask(heavy);
    client.ask('b', heavy);
    client.ask('c', '{ whoami }');
    await until('the light one is answered', () => client.toldOf('c').includes('complete'));
    expect((await server.ask('{ whoami }')).status).toBe(200);
    expect(slow.asked).toBe(1);
    slow.letGo();
    expect((await second).data).toMatchObject({ slow: 'arrived' });
    await until('the last is answered', () => client.toldOf('b').includes('complete'));
  });

  test('one that its client completes while it waits makes room', async () => {
    await open({ operations: 1, waiting: 1 });
    const client = await socket();
    client.ask('a', '{ slow }');
    await until('it is under way', () => slow.asked === 1);
    client.ask('b', '{ slow }');
    client.send({ type: 'complete', id: 'b' });
    client.ask('c', '{ whoami }');
    slow.letGo();
    await until('it is answered', () => client.toldOf('c').includes('complete'));
    expect([client.toldOf('b'), slow.asked]).toEqual([[], 1]);
  });

  test('one that its client completes in the same breath makes room, however long it is', async () => {
    await open({ operations: 1, waiting: 1 });
    const client = await socket();
    client.ask('a', '{ slow }');
    await until('it is under way', () => slow.asked === 1);
    const { _socket: wire } = client.socket as unknown as { _socket: Socket };
    wire.cork();
    const variables = { unused: Array.from({ length: 1_500 }, () => 1) };
    client.send({ type: 'subscribe', id: 'b', payload: { query: '{ slow }', variables } });
    client.send({ type: 'complete', id: 'b' });
    client.ask('c', '{ whoami }');
    wire.uncork();
    slow.letGo();
    await until('it is answered', () => client.toldOf('c').length > 0);
    expect([client.toldOf('b'), client.toldOf('c'), slow.asked]).toEqual([[], ['next', 'complete'], 1]);
  });

  test('those of a socket that is gone make room', async () => {
    await open({ operations: 1, waiting: 1 });
    const client = await socket();
    client.ask('a', '{ slow }');
    await until('it is under way', () => slow.asked === 1);
    client.socket.terminate();
    await until('another is answered', async () => (await server.ask('{ whoami }')).status === 200);
  });

  test('a socket has so many at most', async () => {
    await open({ operationsOfSocket: 2 });
    const client = await socket();
    for (const id of ['a', 'b', 'c']) client.ask(id, '{ slow }');
    await until('one is refused', () => client.toldOf('c').length > 0);
    expect(client.toldOf('c')).toEqual(['error RATE_LIMITED']);
    const other = await socket();
    other.ask('a', '{ whoami }');
    await until('another socket is answered', () => other.toldOf('a').includes('complete'));
    slow.letGo();
    await until('those before are answered', () => client.toldOf('b').includes('complete'));
    client.ask('d', '{ whoami }');
    await until('the next is answered', () => client.toldOf('d').includes('complete'));
  });

  test('thousands at once do not keep anybody else from being answered, of the same address or not', async () => {
    await open({});
    const key = await keyOf('Ada');
    const other = await socket();
    const flood = await socket();
    const ids = Array.from({ length: 3_000 }, (_, index) => `flood-${index}`);
    for (const id of ids) flood.ask(id, '{ whoami river(id: 1) { name into { name } } }');
    other.ask('a', '{ whoami }');
    const statuses = [server.ask('{ whoami }', { key }), server.ask('{ whoami }')];
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([200, 200]);
    await until('another socket is answered', () => other.toldOf('a').includes('complete'));
    const answered = flood.told.filter(({ type }) => type === 'next').length;
    expect(answered).toBeLessThan(400);
    const replied = () => flood.told.filter(({ type }) => type === 'error' || type === 'complete').length;
    await until('each is answered or refused', () => replied() === ids.length);
    const refused = ids.filter((id) => flood.toldOf(id).includes('error RATE_LIMITED'));
    expect(refused.length).toBeGreaterThan(0);
    expect(flood.told.filter(({ type }) => type === 'next').length).toBe(ids.length - refused.length);
  });
});

describe('subscriptions', () => {
  const subscribe = async (client: SocketClient, id: string): Promise<string> => {
    client.ask(id, 'subscription { levels(every: 20) }');
    await until('something is told', () => client.toldOf(id).length > 0);
    return client.toldOf(id)[0]!;
  };

  test('a socket has so many at most, until one is completed', async () => {
    await open({ subscriptionsOfSocket: 2 });
    const client = await socket();
    expect(await subscribe(client, 'a')).toBe('next');
    expect(await subscribe(client, 'b')).toBe('next');
    expect(await subscribe(client, 'c')).toBe('error RATE_LIMITED');
    client.send({ type: 'complete', id: 'a' });
    expect(await subscribe(client, 'd')).toBe('next');
    client.ask('query', '{ whoami }');
    await until('it is answered', () => client.toldOf('query').includes('complete'));
  });

  test('a caller has so many at most on all sockets together, until one is closed', async () => {
    await open({ subscriptions: 1 });
    const [one, other] = [await socket(), await socket()];
    const keyed = await socket({ authorization: `Bearer ${await keyOf('Ada')}` });
    expect(await subscribe(one, 'a')).toBe('next');
    expect(await subscribe(other, 'a')).toBe('error RATE_LIMITED');
    expect(await subscribe(keyed, 'a')).toBe('next');
    one.socket.terminate();
    let tries = 0;
    await until('another has its place', async () => {
      tries += 1;
      return (await subscribe(other, `try ${tries}`)) === 'next';
    });
  });

  test('leave their places for operations', async () => {
    await open({ operations: 1, waiting: 1, operationsOfSocket: 1 });
    const client = await socket();
    expect(await subscribe(client, 'a')).toBe('next');
    client.ask('b', '{ whoami }');
    await until('it is answered', () => client.toldOf('b').includes('complete'));
  });
});
