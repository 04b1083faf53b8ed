import { Agent, request } from 'node:http';
import { expect, test } from '@jest/globals';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { openServer } from '../support/server.js';
import { BASICS } from '../support/world.js';

test('a server that stops answers every request that reached it, on connections kept alive too', async () => {
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
  expect(new Set(answers)).toEqual(new Set([200]));
  expect(server.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
