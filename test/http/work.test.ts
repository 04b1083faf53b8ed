import { afterEach, describe, expect, test } from '@jest/globals';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { createClient, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Context } from '../../src/graphql/context.js';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import type { WorkAllowed } from '../../src/kernel/work.js';
import { openServer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';

/** Never done by itself; the same question is asked once in an operation, so that each begins with another number. */
const ENDLESS = `with recursive n(i) as (select cast(? as bigint) union all select i + 1 from n) select count(*) as n from n`;
const ROWS = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?) select i from n`;

/** How each endless question ended. */
const ended: string[] = [];
let asked = 0;

const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Context>({
    name: 'Query',
    fields: {
      hello: { type: GraphQLString, resolve: () => 'hello' },
      rows: {
        type: GraphQLInt,
        args: { count: { type: GraphQLInt } },
        resolve: async (_, { count }: { count: number }, { reading }) =>
          (await reading.all(ROWS, [count])).length,
      },
      endless: {
        type: GraphQLInt,
        resolve: (_, __, { reading }) => {
          asked += 1;
          return reading.all(ENDLESS, [asked]).then(
            () => 1,
            (error: unknown) => {
              ended.push((error as Error).message);
              throw error;
            },
          );
        },
      },
    },
  }),
});

const GONE = 'The client went away before the answer was there.';

let server: TestServer;

const open = async (work: WorkAllowed = { limit: 1000, seconds: 3600 }): Promise<void> => {
  server = await openServer(schema, { work });
  ended.length = 0;
  asked = 0;
};

afterEach(() => server.close());

const socket = () =>
  createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });

type Result = FormattedExecutionResult;

async function overSocket(query: string): Promise<Result> {
  const client = socket();
  const { value } = await client.iterate<Record<string, unknown>, Record<string, unknown>>({ query }).next();
  await client.dispose();
  return value as Result;
}

describe('what an operation costs', () => {
  test('is told in every answer, over HTTP and WebSocket alike', async () => {
    await open();
    const query = '{ rows(count: 90) }';
    const told = (left: number) => ({
      data: { rows: 90 },
      extensions: { cost: { estimated: 0, spent: 10, limit: 1000, left } },
    });
    expect(await server.ask(query)).toMatchObject(told(2_999_989));
    expect(await overSocket(query)).toEqual(told(2_999_978));
  });

  test('is told where it was too much, with the sentence that says so', async () => {
    await open();
    const query = '{ rows(count: 20000) }';
    const told = {
      data: { rows: null },
      errors: [
        {
          message:
            'This operation cost more than 1,000 while it was answered, and that is the most: ask for fewer entries (first), or for less at once.',
          extensions: { code: 'QUERY_TOO_COMPLEX' },
        },
      ],
      extensions: { cost: { estimated: 0, spent: 2001, limit: 1000 } },
    };
    expect(await server.ask(query)).toMatchObject(told);
    expect(await overSocket(query)).toMatchObject(told);
  });

  test('counts for all fields of an operation together', async () => {
    await open();
    const fields = Array.from({ length: 30 }, (_, index) => `f${index}: rows(count: ${500 + index})`);
    const { errors = [] } = await server.ask(`{ ${fields.join(' ')} }`);
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['QUERY_TOO_COMPLEX']),
    );
    expect(errors.length).toBeGreaterThanOrEqual(10);
  });

  test('what cannot be an operation has no cost', async () => {
    await open();
    expect(await server.ask('{ hello ')).not.toHaveProperty('extensions');
  });
});

describe('an operation that nobody waits for any more', () => {
  test('ends with the request of its client, in the database too', async () => {
    await open();
    const leaving = new AbortController();
    const request = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ endless }' }),
      signal: leaving.signal,
    }).catch(() => undefined);
    await until('it is asked for', () => asked === 1);
    leaving.abort();
    await request;
    await until('it has ended', () => ended.length === 1);
    expect(ended).toEqual([GONE]);
  });

  test('ends when its client completes it, while the socket stays open', async () => {
    await open();
    const client = socket();
    const events = client.iterate({ query: '{ endless }' });
    const first = events.next();
    await until('it is asked for', () => asked === 1);
    await events.return?.();
    await first;
    await until('it has ended', () => ended.length === 1);
    expect(ended).toEqual([GONE]);
    await client.dispose();
  });

  test('ends with the socket of its client', async () => {
    await open();
    const client = socket();
    client.subscribe(
      { query: '{ endless }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await until('it is asked for', () => asked === 1);
    client.terminate();
    await until('it has ended', () => ended.length === 1);
    expect(ended).toEqual([GONE]);
    await client.dispose();
  });
});

test('the texts of documents count as they are told, a point for 400 characters', async () => {
  server = await openServer(await buildSaysoSchema(), { work: { limit: 250, seconds: 3600 } });
  const { faults } = await server.world.load([{ type: 'document', ref: 'page', text: 'x'.repeat(40_000) }]);
  expect(faults).toEqual([]);
  const texts = (count: number) =>
    server.ask(
      `{ ${Array.from({ length: count }, (_, at) => `t${at}: document(id: "page") { text }`).join(' ')} }`,
    );
  const once = await texts(1);
  expect(once.errors).toBeUndefined();
  expect((once.extensions?.['cost'] as { spent: number }).spent).toBeGreaterThanOrEqual(100);
  expect((await texts(3)).errors?.[0]?.extensions['code']).toBe('QUERY_TOO_COMPLEX');
});

test('an operation that takes too long is answered at its deadline', async () => {
  await open({ limit: 1000, seconds: 1 });
  expect((await server.ask('{ endless }')).errors).toMatchObject([
    {
      message:
        'This operation was not answered within 1 seconds, and that is the longest: ask for fewer entries (first), or for less at once.',
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    },
  ]);
});

test('whoever asks for little is answered beside one who asks for all that can be had', async () => {
  await open();
  const leaving = new AbortController();
  const greedy = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ a: endless b: endless c: endless d: endless e: endless f: endless }' }),
    signal: leaving.signal,
  }).catch(() => undefined);
  await until('it is asked for', () => asked === 6);
  expect(await server.ask('{ rows(count: 3) hello }')).toMatchObject({ data: { rows: 3, hello: 'hello' } });
  expect(ended).toEqual([]);
  leaving.abort();
  await greedy;
  await until('all have ended', () => ended.length === 6);
});
