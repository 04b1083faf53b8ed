import { afterEach, describe, expect, test } from '@jest/globals';

import { createClient, type Client, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';
import { OPERATOR } from '../../src/kernel/actor.js';
import { addKey, revokeKey } from '../../src/services/keys.js';
import { openServer, type TestServer } from '../support/server.js';
import { riverSchema, slowRiver } from '../support/river-schema.js';
import { until } from '../support/until.js';

let server: TestServer;
const clients: Client[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await server.close();
});

const connect = (connectionParams: Record<string, unknown> = {}): Client => {
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams,
    lazyCloseTimeout: 500,
  });
  clients.push(client);
  return client;
};

type Result = FormattedExecutionResult<Record<string, unknown>, unknown>;

/** The first result, or what refused it: errors of GraphQL, or the event of a closed socket. */
const first = (client: Client, query: string, variables?: Record<string, unknown>): Promise<Result> =>
  new Promise((resolve, reject) => {
    let end = (): void => undefined;
    end = client.subscribe(
      { query, variables },
      {
        next: (result) => {
          resolve(result);
          end();
        },
        error: reject,
        complete: () => undefined,
      },
    );
  });

const codes = async (attempt: Promise<unknown>): Promise<unknown> => {
  try {
    await attempt;
    return 'not refused';
  } catch (errors) {
    return (errors as { extensions: { code: string } }[]).map(({ extensions }) => extensions.code);
  }
};

describe('GraphQL over WebSocket', () => {
  test('a subscription is answered, event after event', async () => {
    server = await openServer(riverSchema());
    const levels: unknown[] = [];
    for await (const { data } of connect().iterate({ query: 'subscription { levels }' })) {
      levels.push(data);
      if (levels.length === 3) break;
    }
    expect(levels).toEqual([{ levels: 1 }, { levels: 2 }, { levels: 3 }]);
  });

  test('queries and mutations are answered as over HTTP', async () => {
    server = await openServer(riverSchema());
    expect(await first(connect(), '{ whoami }')).toMatchObject({ data: { whoami: 'null as READER' } });
    expect(await first(connect(), 'mutation { rename }')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test.each([['authorization'], ['Authorization']])(
    'the key comes as "%s" in the first message',
    async (name) => {
      server = await openServer(riverSchema());
      const { id, key } = await addKey(server.world.services, OPERATOR, { name: 'Ada', role: 'EDITOR' });
      const client = connect({ [name]: `Bearer ${key}` });
      expect(await first(client, '{ whoami }')).toMatchObject({ data: { whoami: `${id} as EDITOR` } });
    },
  );

  test('a key that is not valid closes the socket as forbidden', async () => {
    server = await openServer(riverSchema());
    const refused = first(connect({ authorization: 'Bearer sayso_made-up' }), '{ whoami }');
    await expect(refused).rejects.toMatchObject({ code: 4403 });
  });

  test('where reading needs a key, a socket without one is closed as forbidden', async () => {
    server = await openServer(riverSchema(), { anonymousRole: null });
    await expect(first(connect(), '{ whoami }')).rejects.toMatchObject({ code: 4403 });
  });

  test('a key revoked after the socket was opened is refused at the next operation', async () => {
    server = await openServer(riverSchema());
    const { id, key } = await addKey(server.world.services, OPERATOR, { name: 'Ada', role: 'EDITOR' });
    const client = connect({ authorization: `Bearer ${key}` });
    await first(client, '{ whoami }');
    await revokeKey(server.world.services, OPERATOR, id);
    expect(await codes(first(client, '{ whoami }'))).toEqual(['UNAUTHENTICATED']);
  });

  test('a subscription ends with the key it was opened with', async () => {
    server = await openServer(riverSchema());
    const { id, key } = await addKey(server.world.services, OPERATOR, { name: 'Ada', role: 'EDITOR' });
    const client = connect({ authorization: `Bearer ${key}` });
    const ended = (async () => {
      let seen = 0;
      for await (const { data } of client.iterate({ query: 'subscription { levels(every: 20) }' })) {
        if (data) seen += 1;
        if (seen === 1) await revokeKey(server.world.services, OPERATOR, id);
      }
    })();
    await expect(ended).rejects.toMatchObject({ code: 4403 });
  });

  test('the rules of GraphQL and our limits hold', async () => {
    server = await openServer(riverSchema());
    const client = connect();
    const deep = `{ river(id: 1) ${'{ into '.repeat(15)}{ name }${' }'.repeat(15)} }`;
    const costly = `{ rivers(first: 100) { nodes { tributaries(first: 100) { nodes { tributaries(first: 100) { nodes { name } } } } } } }`;
    expect(await codes(first(client, deep))).toEqual(['QUERY_TOO_COMPLEX']);
    expect(await codes(first(client, `{ river(id: ${'['.repeat(4000)}`))).toEqual(['QUERY_TOO_COMPLEX']);
    expect(await codes(first(client, `{ ${'whoami '.repeat(5000)} }`))).toEqual(['QUERY_TOO_COMPLEX']);
    expect(await codes(first(client, costly))).toEqual(['QUERY_TOO_COMPLEX']);
    expect(await codes(first(client, '{ whoami'))).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(await codes(first(client, '{ lakes }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const misfit = first(client, 'query ($size: Int) { rivers(first: $size) { nodes { name } } }', {
      size: 'x',
    });
    expect(await codes(misfit)).toEqual(['BAD_USER_INPUT']);
  });

  test('an unexpected failure tells an id that stands in the log, and nothing else', async () => {
    server = await openServer(riverSchema());
    const { errors } = await first(connect(), '{ flooded }');
    const id = String(errors?.[0]?.extensions?.['id']);
    expect(errors?.[0]?.message).toBe(`Something went wrong here; the log has it under ${id}.`);
    expect(server.logged.some((line) => line['id'] === id)).toBe(true);
  });

  test('a socket elsewhere is refused', async () => {
    server = await openServer(riverSchema());
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/elsewhere`, 'graphql-transport-ws');
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toBe('Unexpected server response: 404');
  });
});

describe('the end of a server', () => {
  test('closes open sockets and lets a request under way finish', async () => {
    const slow = slowRiver();
    server = await openServer(riverSchema(slow));
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((opened) => socket.once('open', opened));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const answer = server.ask('{ slow }');
    await until('the request is under way', () => slow.asked > 0);
    const stopped = server.stop();
    slow.letGo();
    await stopped;
    expect((await answer).data).toEqual({ slow: 'arrived' });
    expect(await closed).toBe(1001);
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test('a port in use is told in one line that says what to do', async () => {
    server = await openServer(riverSchema());
    const { port } = server;
    await expect(openServer(riverSchema(), { port })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `127.0.0.1:${port} is in use: set PORT to another one, or to 0 for a free one.`,
    });
  });
});
