import { request as rawRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openServer, type TestServer } from '../support/server.js';
import { riverSchema } from '../support/river-schema.js';

const ADMIN_KEY = 'an-administrator-came-by-the-river-2024';
let server: TestServer;

beforeAll(async () => {
  server = await openServer(riverSchema(), {
    adminKey: ADMIN_KEY,
    corsOrigins: ['https://paper.example'],
  });
});

afterAll(() => server.close());

const send = (init: RequestInit, path = '/graphql'): Promise<Response> => fetch(`${server.url}${path}`, init);

const post = (body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> =>
  send({ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

const told = async (response: Response): Promise<unknown[]> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [
    response.status,
    response.headers.get('content-type'),
    ...errors.map(({ extensions }) => extensions.code),
  ];
};

/** Sends megabyte after megabyte until it is answered or cut off. */
const sendWithoutEnd = async (): Promise<{ status: number | undefined; sent: number }> => {
  const sending = rawRequest(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  let status: number | undefined;
  let sent = 0;
  const over = new Promise((resolve) => {
    sending.on('response', (response) => {
      status = response.statusCode;
      response.resume().on('close', resolve);
    });
    sending.on('error', resolve);
    const send = (): void => {
      sent += 1;
      sending.write(Buffer.alloc(1024 * 1024, ' '), (error) => {
        if (!error && status === undefined) send();
      });
    };
    send();
  });
  await over;
  sending.destroy();
  return { status, sent };
};
const JSON_UTF8 = 'application/json; charset=utf-8';

describe('a request that cannot be read is told so in JSON', () => {
  test('a body that is no JSON', async () => {
    expect(await told(await post('{"query": '))).toEqual([400, JSON_UTF8, 'BAD_USER_INPUT']);
  });

  test('a body that is JSON but no object', async () => {
    expect(await told(await post('42'))).toEqual([400, JSON_UTF8, 'BAD_USER_INPUT']);
  });

  test('no body', async () => {
    expect(await told(await post(''))).toEqual([400, JSON_UTF8, 'BAD_USER_INPUT']);
  });

  test('several operations in one request', async () => {
    const batch = JSON.stringify([{ query: '{ whoami }' }, { query: '{ whoami }' }]);
    expect(await told(await post(batch))).toEqual([400, JSON_UTF8, 'BAD_USER_INPUT']);
  });

  test('a body above one megabyte', async () => {
    const large = JSON.stringify({ query: '{ whoami }', variables: { text: 'a'.repeat(1024 * 1024) } });
    expect(await told(await post(large))).toEqual([413, JSON_UTF8, 'BAD_USER_INPUT']);
  });

  test('a small body that unpacks to above one megabyte', async () => {
    const packed = gzipSync(JSON.stringify({ query: ' '.repeat(2 * 1024 * 1024) }));
    expect(await told(await post(packed, { 'content-encoding': 'gzip' }))).toEqual([
      413,
      JSON_UTF8,
      'BAD_USER_INPUT',
    ]);
  });

  test.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=a'],
    [''],
  ])('content type "%s"', async (type) => {
    expect(await told(await post('{"query":"{ whoami }"}', { 'content-type': type }))).toEqual([
      415,
      JSON_UTF8,
      'BAD_USER_INPUT',
    ]);
  });

  test.each([['runes'], ['utf-7'], ['UTF-16'], ['"utf-32"'], ['utf-8; charset=utf-7'], ['']])(
    'character set %s, of which only UTF-8 is read',
    async (charset) => {
      const response = await post('{"query":"{ whoami }"}', {
        'content-type': `application/json; charset=${charset}`,
      });
      expect(await told(response)).toEqual([415, JSON_UTF8, 'BAD_USER_INPUT']);
    },
  );

  test('UTF-8, however it is written, is read', async () => {
    for (const charset of ['utf-8', 'UTF-8', '"Utf-8"']) {
      const type = { 'content-type': `application/json; charset=${charset}` };
      expect((await post('{"query":"{ whoami }"}', type)).status).toBe(200);
    }
  });

  test('a body without an end, of which no more than so much is taken', async () => {
    const { status, sent } = await sendWithoutEnd();
    expect(status).toBe(413);
    expect(sent).toBeLessThan(100);
  });

  test('a path that cannot be decoded', async () => {
    const status = await new Promise((resolve, reject) => {
      rawRequest(`${server.url}/graphiql/assets/%E0%A4%A`, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers['content-type']]);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toEqual([404, JSON_UTF8]);
  });

  test('a path at which nothing is', async () => {
    expect(await told(await send({}, '/nowhere'))).toEqual([404, JSON_UTF8, 'BAD_USER_INPUT']);
  });

  test('a method that GraphQL does not go by', async () => {
    expect((await told(await send({ method: 'DELETE' })))[0]).toBe(405);
  });
});

describe('variables that nothing can be made of are told as bad input', () => {
  test('more of them than are told one by one', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `v${index}`);
    const { errors } = await server.ask(
      `query (${names.map((name) => `$${name}: ID!`).join(' ')}) { ${names.map((name) => `${name}: river(id: $${name}) { name }`).join(' ')} }`,
      { variables: Object.fromEntries(names.map((name) => [name, null])) },
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(Array(51).fill('BAD_USER_INPUT'));
  });

  test.each(['id', 'text'])('a list that is nested ten thousand deep: %s', async (name) => {
    const asked = {
      id: 'query ($id: ID!) { river(id: $id) { name } }',
      text: 'query ($text: String!) { aloud(text: $text) { name } }',
    }[name]!;
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    const response = await post(`{"query": ${JSON.stringify(asked)}, "variables": {"${name}": ${deep}}}`);
    expect(await told(response)).toEqual([200, JSON_UTF8, 'BAD_USER_INPUT']);
  });
});

describe('what may go over which method', () => {
  const query = (text: string): string => `/graphql?query=${encodeURIComponent(text)}`;

  test.each<[string, Record<string, string>]>([
    ['curl, with no header but what it accepts', { accept: '*/*' }],
    [
      'urql and graphql-request, with a preferred type',
      { accept: 'application/graphql-response+json, application/json' },
    ],
    [
      'a page of another site, as an image',
      { accept: 'image/avif,image/webp,*/*', origin: 'https://x.example' },
    ],
  ])('a query is got by GET: %s', async (_client, headers) => {
    const response = await send({ headers }, query('{ whoami }'));
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { data: { whoami: 'null as READER' } },
    ]);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('by GET an empty name of an operation is as good as none', async () => {
    const response = await send({}, `${query('{ whoami }')}&operationName=`);
    expect(await response.json()).toMatchObject({ data: { whoami: 'null as READER' } });
  });

  test('a mutation over GET is refused with 405, whoever sends it', async () => {
    for (const headers of [
      {},
      { 'apollo-require-preflight': '1' },
      { authorization: `Bearer ${ADMIN_KEY}` },
    ]) {
      const response = await send({ headers }, query('mutation { rename }'));
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
  ])('a POST as a page of any site could send it, of type %s, is refused', async (type) => {
    const body = '{"query":"mutation { rename }"}';
    const headers = { 'content-type': type, authorization: `Bearer ${ADMIN_KEY}` };
    expect((await send({ method: 'POST', headers, body })).status).toBe(415);
  });

  test('a subscription over HTTP is sent to the WebSocket', async () => {
    const { status, errors } = await server.ask('subscription { levels }');
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toBe(
      'Subscriptions go over a WebSocket to this same address, in the protocol graphql-transport-ws.',
    );
  });

  test('an answer that can be had in no wanted type is refused before anything is done', async () => {
    const response = await post('{"query":"mutation { rename }"}', { accept: 'image/png' });
    expect(await told(response)).toEqual([406, JSON_UTF8, 'BAD_USER_INPUT']);
  });
});

describe('what goes wrong while answering', () => {
  test('a refusal has its code and field, and where it happened', async () => {
    const { status, data, errors } = await server.ask('{ dried }');
    expect([status, data]).toEqual([200, { dried: null }]);
    expect(errors).toMatchObject([
      {
        message: 'A river that dried up has no depth.',
        path: ['dried'],
        extensions: { code: 'BAD_USER_INPUT', field: 'depth' },
      },
    ]);
  });

  test('an argument that turns out to be missing is told as bad input', async () => {
    const query = 'query ($id: ID = "1") { river(id: $id) { name } }';
    const { errors } = await server.ask(query, { variables: { id: null } });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }]);
  });

  test('an unexpected failure tells an id that stands in the log, and nothing else', async () => {
    const { errors } = await server.ask('{ flooded }');
    const [error] = errors ?? [];
    const id = String(error?.extensions['id']);
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id });
    expect(error?.message).toBe(`Something went wrong here; the log has it under ${id}.`);
    const line = server.logged.find((logged) => logged['id'] === id);
    expect(line?.['err']).toMatchObject({ message: 'the gauge at 10.0.0.7 does not answer' });
  });

  test('persisted queries are not kept', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const body = (await (await post(JSON.stringify({ extensions }))).json()) as { errors: unknown[] };
    expect(body.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }]);
  });
});

describe('how an answer is sent', () => {
  const encodingOf = async (aliases: number): Promise<string | null> => {
    const fields = Array.from({ length: aliases }, (_, index) => `alias${index}: whoami`).join(' ');
    const response = await post(JSON.stringify({ query: `{ ${fields} }` }), { 'accept-encoding': 'gzip' });
    await response.text();
    return response.headers.get('content-encoding');
  };

  test('from a kilobyte on it is compressed', async () => {
    expect(await encodingOf(10)).toBeNull();
    expect(await encodingOf(60)).toBe('gzip');
  });
});

describe('pages of other sites', () => {
  const preflight = (origin: string): Promise<Response> =>
    send({
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  test('an origin of the settings may ask', async () => {
    const { status, headers } = await preflight('https://paper.example');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'https://paper.example']);
    expect(headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  });

  test('any other may not', async () => {
    const { headers } = await preflight('https://elsewhere.example');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
