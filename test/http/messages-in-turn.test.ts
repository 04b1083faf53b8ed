import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { messagesInTurn } from '../../src/http/messages-in-turn.js';
import { readingTurns } from '../../src/http/reading-turns.js';
import { seats, type Seats } from '../../src/http/seats.js';
import { until } from '../support/until.js';

const MOST_BYTES = 10_000;

let server: WebSocketServer;
let bytes: Seats;
let pauses: (() => void)[];
let read: string[];

beforeEach(async () => {
  bytes = seats(MOST_BYTES);
  pauses = [];
  read = [];
  const turns = readingTurns(() => new Promise<void>((end) => pauses.push(end)));
  server = new WebSocketServer({ port: 0 });
  server.on('connection', (socket) =>
    messagesInTurn(
      socket,
      {
        turn: (values, gone) => turns.take('address', values, gone),
        hold: (count) => bytes.take('address', count),
      },
      (text) => read.push(text.slice(0, 2)),
    ),
  );
  await once(server, 'listening');
});

afterEach(async () => {
  for (const client of server.clients) client.terminate();
  server.close();
  await once(server, 'close');
});

/** A socket, as its client and its server have it. */
async function opened(): Promise<{ client: WebSocket; ofServer: WebSocket }> {
  const accepted = once(server, 'connection') as Promise<[WebSocket]>;
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await once(client, 'open');
  return { client, ofServer: (await accepted)[0] };
}

/** A text that begins so, and holds so many values of two bytes each. */
const text = (name: string, values: number): string => `${name}${',1'.repeat(values)}`;

/** How many bytes are counted. */
const counted = (): number => {
  for (let free = MOST_BYTES; free > 0; free -= 1) {
    const giveBack = bytes.take('address', free);
    giveBack?.();
    if (giveBack) return MOST_BYTES - free;
  }
  return MOST_BYTES;
};

/** Another text is read, and the pause after it goes on. */
async function somethingIsRead(): Promise<void> {
  const { client } = await opened();
  client.send(text('a1', 1_500));
  await until('it is read', () => read.length === 1);
}

test('a message that waits is counted until it is handed over, and those behind it with it', async () => {
  await somethingIsRead();
  expect(counted()).toBe(0);
  const { client } = await opened();
  client.send(text('b1', 2_000));
  await until('it waits', () => counted() === 4_002);
  client.send('b2');
  pauses[0]?.();
  await until('all are read', () => read.length === 3);
  expect([read, counted()]).toEqual([['a1', 'b1', 'b2'], 0]);
});

test('a message that would wait and is too much to hold closes its socket, and is never read', async () => {
  await somethingIsRead();
  const [first, second] = [await opened(), await opened()];
  first.client.send(text('b1', 3_000));
  await until('it waits', () => counted() === 6_002);
  second.client.send(text('c1', 3_000));
  const [code, reason] = (await once(second.client, 'close')) as [number, Buffer];
  expect([code, reason.toString()]).toEqual([1013, 'Too many bytes of your address wait: ask less at once']);
  expect(counted()).toBe(6_002);
  second.client.terminate();
  pauses[0]?.();
  await until('the other is read', () => read.length === 2);
  expect([read, counted()]).toEqual([['a1', 'b1'], 0]);
});

test('a message that waits is let go when its socket is closed', async () => {
  await somethingIsRead();
  const { client, ofServer } = await opened();
  client.send(text('b1', 3_000));
  await until('it waits', () => counted() === 6_002);
  ofServer.terminate();
  await until('nothing is counted any more', () => counted() === 0);
  pauses[0]?.();
  const other = await opened();
  other.client.send(text('c1', 1_500));
  await until('the next is read', () => read.length === 2);
  expect([read, pauses.length]).toEqual([['a1', 'c1'], 2]);
});
