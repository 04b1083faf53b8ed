import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { startServer, type RunningServer } from '../../src/http/server.js';
import { describeEngines } from '../support/engines.js';
import { randomRequest, type RandomRequest } from '../support/random-requests.js';
import { seeded } from '../support/seeded.js';
import { SETTINGS } from '../support/server.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

/** SAYSO_RANDOM_REQUESTS and SAYSO_RANDOM_SEED ask for more, and for others. */
const REQUESTS = Number(process.env['SAYSO_RANDOM_REQUESTS'] ?? 60);
const SEED = Number(process.env['SAYSO_RANDOM_SEED'] ?? 20261128);

const ADMIN_KEY = 'a key with every right for these tests'.replaceAll(' ', '-');
const KINDS = ['query', 'query', 'mutation', 'subscription'] as const;
const NAMES = {
  any: ['agency', 'wire', 'drowned', 'all', 'NO', 'd1', 'd1-claim', 'against-rebuttal', 'page', 'x1', 'x2'],
  source: ['agency', 'spokesperson', 'wire', 'ministry'],
  onBehalfOf: ['agency', 'ministry'],
  document: ['page'],
  measure: ['drowned'],
  population: ['all', 'children'],
  place: ['NO', 'NO-03', 'Norway', 'Oslo'],
  claim: ['d1-claim', 'd2-claim', 'copy-claim'],
  ids: ['d1-claim', 'd2-claim', 'copy-claim'],
  from: ['d1-claim', 'd2-claim'],
  statement: ['d1', 'd2', 'copy'],
  relays: ['d1', 'd2', 'copy'],
  rebuttal: ['against-rebuttal'],
  ref: ['x1', 'x2', 'x3', 'x4'],
};

const isInternal = (answer: unknown): boolean => JSON.stringify(answer).includes('INTERNAL_SERVER_ERROR');

describeEngines('random requests', (engine) => {
  let world: World;
  let server: RunningServer;
  let schema: GraphQLSchema;
  const failures: unknown[] = [];

  beforeAll(async () => {
    world = await openWorld(engine);
    const { faults } = await world.load([
      ...BASICS,
      { type: 'document', ref: 'page', url: 'https://a.example/page', title: 'Drowned', text: '3 drowned.' },
      drowned('d1', 'agency', '2021-05-01', 3),
      drowned('d2', 'ministry', '2021-05-02', 4, { document: 'page' }),
      drowned('copy', 'wire', '2021-05-03', 3, { relays: ['d1'] }),
      {
        ...{ type: 'statement', ref: 'against', source: 'ministry', saidOn: '2021-05-04' },
        rebuts: [
          { ref: 'against-rebuttal', target: { claim: 'd1-claim' }, aspects: ['VALUE'], summary: 'Too low.' },
        ],
      },
    ]);
    expect(faults).toEqual([]);
    schema = await buildSaysoSchema();
    server = await startServer({
      // As many as are asked for may come in a minute.
      config: {
        ...SETTINGS,
        adminKey: ADMIN_KEY,
        limits: { ...SETTINGS.limits, costPerMinute: 999_999_999 },
      },
      schema,
      services: world.services,
      log: pino({ level: 'error' }, { write: (line: string) => failures.push(JSON.parse(line)) }),
    });
  });

  afterAll(async () => {
    await server.close();
    await world.close();
  });

  test(
    'none of them is answered with an internal error, over HTTP or over WebSocket',
    async () => {
      const chance = seeded(SEED);
      const socket = await openSocket(server.url);
      const internal: { request: RandomRequest; answer: unknown }[] = [];
      for (let count = 0; count < REQUESTS; count += 1) {
        const kind = chance.oneOf(KINDS)!;
        const request = randomRequest(schema, kind, chance, NAMES);
        const overHttp = kind !== 'subscription' && chance.percent(60);
        const answer = await (overHttp ? post(server.url, request) : socket.ask(request));
        if (isInternal(answer)) internal.push({ request, answer });
      }
      socket.close();
      expect({ internal, failures }).toEqual({ internal: [], failures: [] });
    },
    240_000 + REQUESTS * 1_000,
  );
});

async function post(url: string, request: RandomRequest): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` },
    body: JSON.stringify(request),
  });
  return response.json();
}

/** A socket on which every operation is answered, or shown to be still open by the answer to the next. */
async function openSocket(url: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const messages: { id?: string; type: string }[] = [];
  let heard = (): void => undefined;
  let closed: number | undefined;
  socket.on('message', (data: Buffer) => {
    messages.push(JSON.parse(data.toString()) as { type: string });
    heard();
  });
  socket.on('close', (code) => {
    closed = code;
    heard();
  });
  const send = (message: object): void => socket.send(JSON.stringify(message));
  const answered = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      if (closed !== undefined) throw new Error(`The socket was closed with ${closed}.`);
      await new Promise<void>((resolve) => (heard = resolve));
    }
  };
  await once(socket, 'open');
  send({ type: 'connection_init', payload: { authorization: `Bearer ${ADMIN_KEY}` } });
  await answered(() => messages.length > 0);
  let count = 0;
  return {
    close: () => socket.close(),
    ask: async (request: RandomRequest): Promise<unknown> => {
      const [id, next] = [`o${(count += 1)}`, `n${count}`];
      messages.length = 0;
      send({ id, type: 'subscribe', payload: request });
      send({ id: next, type: 'subscribe', payload: { query: '{ __typename }' } });
      const isSubscription = request.query.startsWith('subscription');
      await answered(() => {
        const types = messages.filter((message) => message.id === id).map(({ type }) => type);
        const isOver = types.includes('error') || types.includes('complete');
        return (isOver || isSubscription) && messages.some((m) => m.id === next && m.type === 'complete');
      });
      send({ id, type: 'complete' });
      return messages.filter((message) => message.id === id);
    },
  };
}
