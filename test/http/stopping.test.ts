import { Agent, request } from 'node:http';
import { expect, test } from '@jest/globals';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { riverSchema } from '../support/river-schema.js';
import { openServer } from '../support/server.js';
import { BASICS } from '../support/world.js';

test('a server that stops answers what it has begun to read, and nothing is read from a closed database', async () => {
  const server = await openServer(await buildSaysoSchema());
  await server.world.load(BASICS);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const answers: (number | string)[] = [];
  let stopping = false;
  const ask = (): Promise<number | string> =>
    new Promise((resolve) => {
      const asking = request(
        `${server.url}/graphql`,
        { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode!));
        },
      );
      asking.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      asking.end(JSON.stringify({ query: '{ sources { nodes { name claims { totalCount } } } }' }));
    });
  const client = async (): Promise<void> => {
    while (!stopping) answers.push(await ask());
  };
  const clients = [client(), client(), client(), client()];
  await new Promise((resolve) => setTimeout(resolve, 300));
  const stopped = server.stop();
  stopping = true;
  await Promise.all(clients);
  await stopped;
  await server.world.close();
  expect(answers.length).toBeGreaterThan(20);
  // A request may be on its way while the connection it was kept alive for is closed: HTTP knows no better.
  expect(
    answers.filter((answer) => answer !== 200 && answer !== 'ECONNRESET' && answer !== 'ECONNREFUSED'),
  ).toEqual([]);
  expect(answers.filter((answer) => answer !== 200).length).toBeLessThanOrEqual(4);
  expect(server.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('a server that stops first finishes what a client asked that went away', async () => {
  const server = await openServer(riverSchema());
  const leave = new AbortController();
  const asked = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ slow }' }),
    signal: leave.signal,
  }).catch(() => 'left');
  await new Promise((resolve) => setTimeout(resolve, 100));
  leave.abort();
  expect(await asked).toBe('left');
  const finished = new Promise((resolve) => setTimeout(resolve, 100, 'later'));
  expect(await Promise.race([server.stop().then(() => 'at once'), finished])).toBe('later');
  await server.close();
});
