import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { riverSchema, slowRiver } from '../support/river-schema.js';
import { openServer } from '../support/server.js';
import { until } from '../support/until.js';
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
  await until('enough has been answered', () => answers.length > 20);
  const stopped = server.stop();
  stopping = true;
  await Promise.all(clients);
  await stopped;
  await server.world.close();
  // A request may be on its way while the connection it was kept alive for is closed: HTTP knows no better.
  expect(
    answers.filter((answer) => answer !== 200 && answer !== 'ECONNRESET' && answer !== 'ECONNREFUSED'),
  ).toEqual([]);
  expect(answers.filter((answer) => answer !== 200).length).toBeLessThanOrEqual(4);
  expect(server.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('a server that stops does not wait for a client that asked twice at once and went away', async () => {
  const server = await openServer(await buildSaysoSchema());
  await server.world.load(BASICS);
  const body = JSON.stringify({ query: '{ sources { nodes { name } } }' });
  const asked = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  for (let client = 0; client < 5; client += 1) {
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(asked + asked + asked);
    await new Promise((resolve) => setImmediate(resolve));
    socket.destroy();
    await once(socket, 'close');
  }
  await server.close();
  expect(server.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('a server that stops first finishes what a client asked that went away', async () => {
  const slow = slowRiver();
  const server = await openServer(riverSchema(slow));
  const leave = new AbortController();
  const asked = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ slow }' }),
    signal: leave.signal,
  }).catch(() => 'left');
  await until('the server answers it', () => slow.asked > 0);
  leave.abort();
  expect(await asked).toBe('left');
  let isStopped = false;
  const stopped = server.stop().then(() => {
    isStopped = true;
  });
  await until('nobody is let in any more', () =>
    fetch(server.url).then(
      () => false,
      () => true,
    ),
  );
  expect(isStopped).toBe(false);
  slow.letGo();
  await stopped;
  await server.close();
});
