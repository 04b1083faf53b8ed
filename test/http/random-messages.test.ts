import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { seeded, type Seeded } from '../support/seeded.js';
import { openServer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';
import { BASICS, drowned } from '../support/world.js';

const SOCKETS = 60;
const MESSAGES = 12;

let server: TestServer;

beforeEach(async () => {
  server = await openServer(await buildSaysoSchema());
  await server.world.load([...BASICS, drowned('first', 'agency', '2022-03-01', 60)]);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await server.close();
});

const WATCH = 'subscription { claimEvents { claim { ref } } }';

/** What a client may send by mistake or on purpose; text as it is, bytes as a binary frame. */
const MESSAGES_OF: readonly ((chance: Seeded) => unknown)[] = [
  () => '',
  () => '{',
  () => 'null',
  () => '[]',
  () => '7',
  () => '"ping"',
  () => '['.repeat(50_000),
  () => '{"type":"ping"}\u0000',
  (chance) => randomBytes(chance.below(200)),
  () => Buffer.from('{"type":"ping"}'),
  () => Buffer.from([0xc3, 0x28, 0xff]),
  () => ({}),
  (chance) => ({
    type: chance.oneOf([null, 7, {}, 'nothing', '__proto__', 'constructor', 'connection_ack']),
  }),
  (chance) => ({ type: chance.oneOf(['next', 'error']), id: '1', payload: { data: null } }),
  (chance) => ({
    type: 'connection_init',
    payload: chance.oneOf([undefined, null, 7, [], { authorization: {} }]),
  }),
  (chance) => ({
    type: chance.oneOf(['ping', 'pong']),
    payload: chance.oneOf([undefined, { a: 1 }, [], 'a']),
  }),
  (chance) => ({ type: 'complete', id: idOf(chance) }),
  (chance) => ({ type: 'subscribe', id: idOf(chance), payload: payloadOf(chance) }),
  (chance) => ({ type: 'subscribe', id: idOf(chance), payload: payloadOf(chance) }),
  (chance) => ({ type: 'subscribe', id: idOf(chance), payload: { query: WATCH } }),
];

const idOf = (chance: Seeded): unknown =>
  chance.oneOf(['1', '1', '2', '', '__proto__', 'toString', 'x'.repeat(300_000), 7, null, {}, undefined]);

const payloadOf = (chance: Seeded): unknown =>
  chance.oneOf([
    undefined,
    null,
    [],
    { query: 7 },
    { query: '' },
    { query: '{' },
    { query: '{ nothing }' },
    { query: '{ __typename }', variables: 'none' },
    { query: '{ __typename }', operationName: 'Other' },
    { query: '{ __typename }', extensions: { persistedQuery: { sha256Hash: 'nothing' } } },
    { query: 'query ($id: ID!) { claim(id: $id) { ref } }', variables: { id: {} } },
    { query: 'query ($id: ID!) { claim(id: $id) { ref } }', variables: { id: 'first-claim' } },
    { query: 'subscription { claimEvents(claim: "nothing") { claim { ref } } }' },
    { query: 'subscription { claimEvents(filter: { text: "\u0000" }) { claim { ref } } }' },
    { query: 'subscription { claimEvents(filter: { valueAtLeast: 1e999 }) { claim { ref } } }' },
    { query: 'mutation { addSource(input: {}) { source { id } } }' },
    { query: `{ ${'__typename '.repeat(5_000)} }` },
    { documentId: 'nothing' },
  ]);

async function send(socket: WebSocket, message: unknown): Promise<void> {
  if (socket.readyState !== WebSocket.OPEN) return;
  const data = typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message);
  await new Promise<void>((resolve) => socket.send(data, () => resolve()));
}

/** Sends a few messages, and waits until the server has read them or has closed the socket. */
async function talk(chance: Seeded): Promise<void> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  let pongs = 0;
  socket.on('pong', () => (pongs += 1));
  socket.on('error', () => undefined);
  await once(socket, 'open');
  if (chance.percent(90)) await send(socket, { type: 'connection_init' });
  for (let sent = 0; sent < MESSAGES; sent += 1) {
    await send(socket, chance.oneOf(MESSAGES_OF)!(chance));
    if (socket.readyState === WebSocket.OPEN && chance.percent(20))
      socket.ping(randomBytes(chance.below(125)));
  }
  const before = pongs;
  if (socket.readyState === WebSocket.OPEN) socket.ping();
  await until('what was sent is read', () => socket.readyState !== WebSocket.OPEN || pongs > before);
  socket.terminate();
}

test('whatever a client sends is answered or closes its socket, and nothing of it is a fault of the server', async () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  for (let seed = 1; seed <= SOCKETS; seed += 1) await talk(seeded(seed));
  expect(printed.mock.calls).toEqual([]);
  expect(server.logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  expect(await server.ask('{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });
  await until('all that was watched is forgotten', () => server.world.parts.events.listening === 0);
});

test('a flood of pings keeps nobody else waiting', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  let isOver = false;
  socket.on('pong', (data) => (isOver ||= data.toString() === 'last'));
  socket.on('close', () => (isOver = true));
  await once(socket, 'open');
  await send(socket, { type: 'connection_init' });
  for (let sent = 0; sent < 5_000; sent += 1) socket.ping();
  socket.ping('last');
  expect(await server.ask('{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });
  await until('all are answered, or the flood is cut off', () => isOver);
  expect(server.logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  socket.terminate();
});
