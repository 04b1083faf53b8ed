import { Agent, request } from 'node:http';
import { expect, test } from '@jest/globals';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { manyReports } from '../support/many-reports.js';
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

test('a server that stops first finishes what clients asked that went away', async () => {
  const server = await openServer(await buildSaysoSchema());
  await server.world.load(manyReports(600));
  const query =
    '{ claim(id: "drowned-2021") { provenance { statements { source { name } } } timeline { summary } } }';
  const leaving = Array.from({ length: 8 }, (_, index) => {
    const leave = new AbortController();
    setTimeout(() => leave.abort(), 30 + 5 * index);
    return fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: leave.signal,
    }).then(
      () => 'answered',
      () => 'left',
    );
  });
  expect(await Promise.all(leaving)).toContain('left');
  await server.stop();
  await server.world.close();
  expect(server.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
