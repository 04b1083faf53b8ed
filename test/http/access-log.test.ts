import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Config } from '../../src/config.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { addKey } from '../../src/services/keys.js';
import { riverSchema, slowRiver } from '../support/river-schema.js';
import { openServer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';

let server: TestServer;

afterEach(() => server.close());

const open = async (settings: Partial<Config> = {}, slow = slowRiver()): Promise<void> => {
  server = await openServer(riverSchema(slow), { accessLog: true, ...settings });
};

/** In no order: a line is written when an answer is sent to its end, which whoever asked may know a moment before. */
const lines = (): Record<string, unknown>[] =>
  server.logged.filter(({ msg }) => msg === 'request' || msg === 'operation');

/** The line of the only request or operation, once it is there. */
const line = async (): Promise<Record<string, unknown>> => {
  await until('a line is written', () => lines().length > 0);
  expect(lines()).toHaveLength(1);
  return lines()[0]!;
};

const SECRET = 'a secret of the Glomma';

describe('the access log', () => {
  test('has one line for a request: which operation, of what kind, how it ended, what it cost, by whom', async () => {
    await open();
    const { extensions } = await server.ask('query Who { whoami }');
    expect(await line()).toMatchObject({
      level: 30,
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
      method: 'POST',
      path: '/graphql',
      status: 200,
      operation: 'Who',
      kind: 'query',
      role: 'anonymous',
      cost: (extensions as { cost: { spent: number } }).cost.spent,
      ms: expect.any(Number),
    });
  });

  test('has neither keys nor variables, neither what is asked nor what is looked up', async () => {
    await open();
    const { key } = await addKey(server.world.services, OPERATOR, { name: SECRET, role: 'REPORTER' });
    const query = `query Aloud($text: String!) { aloud(text: $text) { name } river(id: "${SECRET}") { name } }`;
    await server.ask(query, { variables: { text: SECRET }, key });
    await fetch(`${server.url}/search?q=${encodeURIComponent(SECRET)}`);
    await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
    await until('all are told', () => lines().length === 3);
    const told = JSON.stringify(server.logged);
    for (const secret of [SECRET, encodeURIComponent(SECRET), key, 'river('])
      expect(told).not.toContain(secret);
    expect(lines()).toContainEqual(expect.objectContaining({ operation: 'Aloud', role: 'REPORTER' }));
    expect(lines()).toContainEqual(expect.objectContaining({ path: '/search' }));
  });

  test('says why a request was refused, before GraphQL and in it, and under which id the log has a failure', async () => {
    await open();
    await server.ask('{ dried }');
    const { errors } = await server.ask('query Flood { flooded }');
    await server.ask('{ whoami }', { key: 'sayso_no_key_of_ours' });
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    await until('all are told', () => lines().length === 4);
    const id = errors?.[0]?.extensions['id'];
    for (const told of [
      { status: 200, codes: ['BAD_USER_INPUT'] },
      { status: 200, operation: 'Flood', codes: ['INTERNAL_SERVER_ERROR'], failures: [id] },
      { status: 401, codes: ['UNAUTHENTICATED'] },
      { status: 400, codes: ['BAD_USER_INPUT'] },
    ])
      expect(lines()).toContainEqual(expect.objectContaining(told));
    expect(server.logged).toContainEqual(expect.objectContaining({ id, msg: 'an unexpected failure' }));
  });

  test('a request keeps the id that it came with, where that is one, and its answer has it', async () => {
    await open();
    const idFor = async (given: string) =>
      (await server.ask('{ whoami }', { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await idFor('proxy-7:42')).toBe('proxy-7:42');
    expect(await idFor('two words')).toMatch(/^[\da-f-]{36}$/);
    expect(await idFor('x'.repeat(101))).toMatch(/^[\da-f-]{36}$/);
    await until('all are told', () => lines().length === 3);
    expect(lines()).toContainEqual(expect.objectContaining({ requestId: 'proxy-7:42' }));
  });

  test('a client that goes away before it is answered is told so', async () => {
    const slow = slowRiver();
    await open({}, slow);
    const leave = new AbortController();
    const asked = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query Slow { slow }' }),
      signal: leave.signal,
    }).catch(() => 'left');
    await until('the server answers it', () => slow.asked > 0);
    leave.abort();
    await asked;
    expect(await line()).toMatchObject({ operation: 'Slow', cutShort: true });
    slow.letGo();
  });

  test('what probes ask every few seconds is told at level debug alone', async () => {
    await open();
    for (const path of ['/healthz', '/readyz', '/metrics']) await fetch(`${server.url}${path}`);
    await server.ask('{ whoami }');
    expect(await line()).toMatchObject({ path: '/graphql' });
  });

  test.each([
    ['/nowhere', 404],
    ['/graphql', 403],
  ])(
    'a WebSocket that was refused at %s is told, and what was asked beside it is not',
    async (path, status) => {
      await open();
      const socket = new WebSocket(
        `${server.url.replace('http', 'ws')}${path}?q=${SECRET.replaceAll(' ', '+')}`,
        {
          headers: { origin: 'https://other.example', 'x-request-id': 'proxy-7:44' },
        },
      );
      const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
      expect(response.headers['x-request-id']).toBe('proxy-7:44');
      expect(await line()).toMatchObject({ requestId: 'proxy-7:44', method: 'GET', path, status });
      expect(JSON.stringify(server.logged)).not.toContain('Glomma');
      socket.on('error', () => undefined).terminate();
    },
  );

  test('what is asked outside the path of the server is told once, as what is asked within it', async () => {
    await open({ basePath: '/a/sayso' });
    const outside = server.url.replace('/a/sayso', '');
    for (const url of [`${outside}/nowhere?q=1`, server.url, `${server.url}/graphql?query={whoami}`])
      await (await fetch(url, { redirect: 'manual' })).text();
    await until('all are told', () => lines().length >= 3);
    expect(new Map(lines().map(({ path, status }) => [path, status]))).toEqual(
      new Map([
        ['/nowhere', 404],
        ['/a/sayso', 301],
        ['/a/sayso/graphql', 200],
      ]),
    );
    expect(lines()).toHaveLength(3);
  });

  test('where it is off, nothing is told', async () => {
    await open({ accessLog: false });
    await server.ask('{ whoami }');
    await server.stop();
    expect(lines()).toEqual([]);
  });
});

describe('the access log of a WebSocket', () => {
  const connect = (connectionParams: Record<string, unknown> = {}) =>
    createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers: { 'x-request-id': 'proxy-7:43' } });
        }
      },
      retryAttempts: 0,
      connectionParams,
    });

  test('has a line for each operation, with the id of the request that opened it', async () => {
    await open({ adminKey: 'an-administrators-key-of-32-chars-or-more' });
    const client = connect({ authorization: 'Bearer an-administrators-key-of-32-chars-or-more' });
    for await (const result of client.iterate({ query: 'query Who { whoami }' }))
      expect(result.data).toBeTruthy();
    expect(await line()).toMatchObject({
      level: 30,
      requestId: 'proxy-7:43',
      operation: 'Who',
      kind: 'query',
      role: 'ADMIN',
      cost: 0,
      ms: expect.any(Number),
    });
    expect(JSON.stringify(server.logged)).not.toContain('an-administrators-key');
    await client.dispose();
  });

  test('tells a subscription at its end, with how many events were sent', async () => {
    await open();
    const client = connect();
    const levels = client.iterate({ query: 'subscription Levels { levels(every: 20) }' });
    for (let event = 1; event <= 3; event += 1) await levels.next();
    expect(lines()).toEqual([]);
    await client.dispose();
    const told = await line();
    expect(told).toMatchObject({ operation: 'Levels', kind: 'subscription', role: 'anonymous' });
    expect(Number(told['events'])).toBeGreaterThanOrEqual(3);
  });

  test('says why an operation was refused', async () => {
    await open();
    const client = connect();
    const refused = new Promise((resolve) => {
      client.subscribe(
        { query: '{ unheard }' },
        { next: resolve, error: resolve, complete: () => undefined },
      );
    });
    await refused;
    expect(await line()).toMatchObject({ codes: ['GRAPHQL_VALIDATION_FAILED'] });
    await client.dispose();
  });
});
