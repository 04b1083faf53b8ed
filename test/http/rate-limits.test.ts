import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { OPERATOR } from '../../src/kernel/actor.js';
import type { Config } from '../../src/config.js';
import type { Limits } from '../../src/limit-settings.js';
import { addKey } from '../../src/services/keys.js';
import { riverSchema } from '../support/river-schema.js';
import { openServer, SETTINGS, type TestServer } from '../support/server.js';
import { openSocket, type SocketClient } from '../support/socket-client.js';
import { until } from '../support/until.js';

let server: TestServer;
const sockets: SocketClient[] = [];

const open = async (limits: Partial<Limits>, settings: Partial<Config> = {}): Promise<void> => {
  server = await openServer(riverSchema(), { limits: { ...SETTINGS.limits, ...limits }, ...settings });
};

const socket = async (payload: Record<string, unknown> = {}): Promise<SocketClient> => {
  const client = await openSocket(server.url, payload);
  sockets.push(client);
  await until('it is answered', () => client.told.length > 0 || client.code !== undefined);
  return client;
};

const keyOf = async (name: string): Promise<string> =>
  (await addKey(server.world.services, OPERATOR, { name, role: 'READER' })).key;

/** From now on it is so much later. */
const later = (seconds: number): void => {
  const now = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + seconds * 1000);
};

afterEach(async () => {
  jest.restoreAllMocks();
  for (const { socket: opened } of sockets.splice(0)) opened.terminate();
  await server.close();
});

/** Costs ten rivers and the list: 21. */
const RIVERS = '{ rivers(first: 10) { nodes { name } } }';

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

describe('what the operations of a caller cost in a minute', () => {
  test('is told in headers and in the answer', async () => {
    await open({ costPerMinute: 1000 });
    const { headers, extensions } = await server.ask('{ whoami }');
    expect(headers.get('ratelimit-policy')).toBe('"cost";q=1000;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"cost";r=999;t=(60|5\d)$/);
    expect(extensions).toEqual({ cost: { estimated: 0, spent: 0, limit: 100_000, left: 999 } });
  });

  test('is what it came to, once that is known', async () => {
    await open({ costPerMinute: 1000 });
    const { extensions } = await server.ask(RIVERS);
    expect(extensions).toMatchObject({ cost: { spent: 0, left: 999 } });
    expect((extensions!['cost'] as { estimated: number }).estimated).toBeGreaterThan(10);
  });

  test('beyond it an operation is refused before it is executed, with the time to wait, until the minute is over', async () => {
    await open({ costPerMinute: 5 });
    const refused = await server.ask(RIVERS);
    expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(refused.data).toBeUndefined();
    for (let asked = 1; asked < 5; asked += 1) expect((await server.ask('{ whoami }')).status).toBe(200);
    const spent = await server.ask('{ whoami }');
    expect(spent.errors?.[0]?.message).toMatch(
      /^This operation costs 1, and 0 of 5 are left to you in this minute: ask again in (60|5\d) seconds\.$/,
    );
    expect(spent.headers.get('ratelimit')).toMatch(/^"cost";r=0;t=(60|5\d)$/);
    const seconds = spent.headers.get('retry-after');
    expect(spent).toMatchObject({ status: 429, errors: [{ extensions: { retryAfter: Number(seconds) } }] });
    later(61);
    expect((await server.ask('{ whoami }')).status).toBe(200);
  });

  test('what cannot be answered costs as much as to ask', async () => {
    await open({ costPerMinute: 3 });
    for (const query of ['{ whoami', '{ lakes }', '{ whoami ']) await server.ask(query);
    expect((await server.ask('{ whoami }')).status).toBe(429);
  });

  test('counts for HTTP and WebSocket together', async () => {
    await open({ costPerMinute: 2 });
    const client = await socket();
    client.ask('a', '{ whoami }');
    await until('it is answered', () => client.toldOf('a').includes('complete'));
    expect(client.told.find(({ type }) => type === 'next')).toMatchObject({
      payload: { extensions: { cost: { left: 1 } } },
    });
    expect((await server.ask('{ whoami }')).status).toBe(200);
    client.ask('b', '{ whoami }');
    await until('it is refused', () => client.toldOf('b').length > 0);
    expect(client.toldOf('b')).toEqual(['error RATE_LIMITED']);
    expect(client.told.at(-1)).toMatchObject({
      payload: [{ extensions: { retryAfter: expect.any(Number) } }],
    });
  });

  test('counts for each key by itself, wherever it comes from', async () => {
    await open({ costPerMinute: 1 }, { trustedProxies: 1 });
    const key = await keyOf('Ada');
    expect((await server.ask('{ whoami }', from('192.0.2.1'))).status).toBe(200);
    expect((await server.ask('{ whoami }', from('192.0.2.1'))).status).toBe(429);
    expect((await server.ask('{ whoami }', { key, ...from('192.0.2.1') })).status).toBe(200);
    expect((await server.ask('{ whoami }', { key, ...from('192.0.2.2') })).status).toBe(429);
  });

  test('counts without a key for each address by itself, as far as proxies are trusted', async () => {
    await open({ costPerMinute: 1 }, { trustedProxies: ['loopback'] });
    expect((await server.ask('{ whoami }', from('192.0.2.1'))).status).toBe(200);
    expect((await server.ask('{ whoami }', from('192.0.2.2'))).status).toBe(200);
    expect((await server.ask('{ whoami }', from('192.0.2.1'))).status).toBe(429);
  });

  test('counts for the address of the connection where no proxy is trusted', async () => {
    await open({ costPerMinute: 1 });
    expect((await server.ask('{ whoami }', from('192.0.2.1'))).status).toBe(200);
    expect((await server.ask('{ whoami }', from('192.0.2.2'))).status).toBe(429);
  });

  test('may be read by pages of other origins that may ask', async () => {
    await open({}, { corsOrigins: ['https://paper.example'] });
    const { headers } = await server.ask('{ whoami }', { headers: { origin: 'https://paper.example' } });
    expect(headers.get('access-control-expose-headers')).toBe('RateLimit,RateLimit-Policy,Retry-After');
  });

  test('is enough by default for tools that ask for the whole schema, many at once', async () => {
    await open({});
    const asked = Array.from({ length: 100 }, () => server.ask(getIntrospectionQuery()));
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('wrong keys', () => {
  const WRONG = `sayso_${'a'.repeat(43)}`;

  test('so many are looked at from one address in a minute, and then no key at all', async () => {
    await open({ wrongKeys: 2 });
    const key = await keyOf('Ada');
    for (let tried = 0; tried < 2; tried += 1)
      expect((await server.ask('{ whoami }', { key: WRONG })).status).toBe(401);
    const refused = await server.ask('{ whoami }', { key });
    expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await server.ask('{ whoami }')).status).toBe(200);
    later(61);
    expect((await server.ask('{ whoami }', { key })).status).toBe(200);
  });

  test('those of WebSockets count too, and one more is told to come later', async () => {
    await open({ wrongKeys: 1 });
    const first = await socket({ authorization: `Bearer ${WRONG}` });
    const second = await socket({ authorization: `Bearer ${WRONG}` });
    expect([first.code, second.code]).toEqual([4403, 1013]);
    expect((await server.ask('{ whoami }', { key: WRONG })).status).toBe(429);
  });

  test('those of another address do not count', async () => {
    await open({ wrongKeys: 1 }, { trustedProxies: 1 });
    expect((await server.ask('{ whoami }', { key: WRONG, ...from('192.0.2.1') })).status).toBe(401);
    expect((await server.ask('{ whoami }', { key: WRONG, ...from('192.0.2.2') })).status).toBe(401);
    expect((await server.ask('{ whoami }', { key: WRONG, ...from('192.0.2.1') })).status).toBe(429);
  });
});
