import { once } from 'node:events';
import { createServer, request, type ClientRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import express, { type Request, type Response } from 'express';
import { pino } from 'pino';
import { bytesBody, jsonBody } from '../../src/http/body.js';
import { readingTurns } from '../../src/http/reading-turns.js';
import { seats, type Seats } from '../../src/http/seats.js';
import { until } from '../support/until.js';

const MOST_BYTES = 100_000;

let server: Server;
let bytes: Seats;
let pauses: { readonly ms: number; readonly end: () => void }[];

beforeEach(async () => {
  bytes = seats(MOST_BYTES);
  pauses = [];
  const readings = readingTurns((ms) => new Promise<void>((end) => pauses.push({ ms, end })));
  const addresses = { of: () => 'address', isTrusted: () => false };
  const app = express();
  const log = pino({ level: 'silent' });
  app.use(...bytesBody(1_000_000, { addresses, bytes }, log), jsonBody({ addresses, readings }, log));
  app.use((_: Request, response: Response) => {
    response.end('read');
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** Posts a list of so many values. */
function post(values: number): ClientRequest {
  const { port } = server.address() as AddressInfo;
  const posted = request({ port, host: '127.0.0.1', method: 'POST', agent: false });
  posted.on('error', () => undefined);
  posted.end(JSON.stringify(Array.from({ length: values }, () => 1)));
  return posted;
}

const areAllFree = (): boolean => {
  const giveBack = bytes.take('address', MOST_BYTES);
  giveBack?.();
  return giveBack !== undefined;
};

test('a body whose sender is gone leaves the line when its bytes are given back', async () => {
  const [first] = (await once(post(2_000), 'response')) as [NodeJS.ReadableStream];
  first.resume();
  await until('what it took is given back', areAllFree);
  const gone = post(40_000);
  await until('the second waits', () => !areAllFree());
  gone.destroy();
  await until('what it took is given back', areAllFree);
  const last = once(post(3_000), 'response');
  await until('the last waits', () => !areAllFree());
  pauses[0]?.end();
  await last;
  expect(pauses.map(({ ms }) => ms)).toEqual([12, 18]);
});
