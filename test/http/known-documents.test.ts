import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InMemoryCache } from '@apollo/client/cache';
import { getIntrospectionQuery, parse, print, stripIgnoredCharacters } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { addKey } from '../../src/services/keys.js';
import { sha256 } from '../../src/kernel/hash.js';
import { operation } from '../support/api.js';
import { openServer, type TestServer } from '../support/server.js';
import { BASICS, drowned } from '../support/world.js';

const NAMES = readdirSync('schema/operations').map((name) => name.replace(/\.graphql$/, ''));
const WHO = operation('who-reported');
const WHO_ID = sha256(print(parse(WHO)));
const VARIABLES = { claim: 'base-claim' };
const NEEDS_KEY =
  'Without a key only the documents of schema/operations are answered here; explorers and introspection need one too: send it as "Authorization: Bearer KEY".';

let key: string;

const open = async (trustedOnly: boolean): Promise<TestServer> => {
  const server = await openServer(await buildSaysoSchema(), { trustedOnly });
  await server.world.load([...BASICS, drowned('base', 'agency', '2022-03-01', 60)]);
  ({ key } = await addKey(server.world.services, OPERATOR, { name: 'Ada', role: 'REPORTER' }));
  return server;
};

const post = async (server: TestServer, body: object, by?: string) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(by && { authorization: `Bearer ${by}` }) },
    body: JSON.stringify({ variables: VARIABLES, ...body }),
  });
  return { status: response.status, ...((await response.json()) as { data?: any; errors?: any[] }) };
};

const get = (server: TestServer, search: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql?${new URLSearchParams(search).toString()}`, { headers });

const byHash = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

/** The data of the first result, or the codes of what refuses it. */
const onSocket = (server: TestServer, payload: object, by?: string): Promise<unknown> => {
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: by === undefined ? {} : { authorization: `Bearer ${by}` },
  });
  return new Promise((resolve) => {
    client.subscribe(
      { query: '', variables: VARIABLES, ...payload },
      {
        next: ({ data }) => resolve(data),
        error: (errors) =>
          resolve((errors as { extensions: { code: string } }[]).map(({ extensions }) => extensions.code)),
        complete: () => undefined,
      },
    );
  }).finally(() => client.dispose());
};

const SAID = { claim: { origins: { nodes: [{ source: { name: 'River Agency' } }] } } };

describe('where only known documents are trusted', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open(true);
  });
  afterAll(() => server.close());

  test.each<[string, object]>([
    ['by its text', { query: WHO }],
    ['by its text, otherwise laid out', { query: stripIgnoredCharacters(WHO) }],
    ['by its text with a comment', { query: `# who?\n${WHO}` }],
    ['by its id', { documentId: WHO_ID }],
    ['by its id with the name of the hash', { documentId: `sha256:${WHO_ID}` }],
    ['by its id as Apollo Client sends it', byHash(WHO_ID)],
    ['by its id beside its text', { query: WHO, ...byHash(WHO_ID) }],
  ])('a caller without a key is answered a known one %s, over HTTP and WebSocket', async (_case, asked) => {
    expect(await post(server, asked)).toMatchObject({ status: 200, data: SAID });
    expect(await onSocket(server, asked)).toMatchObject(SAID);
  });

  test('every operation is known, as it stands and as the page sends it', async () => {
    const cache = new InMemoryCache();
    for (const name of NAMES) {
      const document = parse(operation(name));
      for (const query of [print(document), print(cache.transformDocument(document))]) {
        const { status, errors = [] } = await post(server, { query });
        expect([name, status, errors.map(({ message }) => message)]).toEqual([
          name,
          status === 401 ? 'known' : status,
          expect.not.arrayContaining([NEEDS_KEY]),
        ]);
      }
    }
  });

  test.each<[string, object]>([
    ['any other', { query: '{ __typename }' }],
    ['one that is known with something added', { query: WHO.replace('text', 'text id') }],
    ['two that are known', { query: `${WHO}\n${operation('search')}` }],
    ['introspection', { query: getIntrospectionQuery() }],
    ['what is no document', { query: '{' }],
    ['another beside an id that is known', { query: '{ __typename }', ...byHash(WHO_ID) }],
  ])('a caller without a key is refused %s, one with a key is not', async (_case, asked) => {
    expect(await post(server, asked)).toMatchObject({
      status: 401,
      errors: [{ message: NEEDS_KEY, extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await onSocket(server, asked)).toEqual(['UNAUTHENTICATED']);
    const { status, errors = [] } = await post(server, asked, key);
    expect([status, errors.map(({ message }) => message)]).not.toEqual([401, [NEEDS_KEY]]);
    expect(await onSocket(server, asked, key)).not.toEqual(['UNAUTHENTICATED']);
  });

  test('what is not worth parsing is refused as that, over HTTP and WebSocket alike', async () => {
    const nested = { query: `{ claim(id: ${'['.repeat(4000)}` };
    expect(await post(server, nested)).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }],
    });
    expect(await onSocket(server, nested)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  test('the same holds for GET', async () => {
    expect((await get(server, { query: '{ __typename }' })).status).toBe(401);
    expect((await get(server, { query: WHO, variables: JSON.stringify(VARIABLES) })).status).toBe(200);
    expect((await get(server, { query: '{ __typename }' }, { authorization: `Bearer ${key}` })).status).toBe(
      200,
    );
  });
});

describe('known documents', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open(false);
  });
  afterAll(() => server.close());

  const variables = JSON.stringify(VARIABLES);

  test.each<[string, Record<string, string>]>([
    ['their id', { documentId: WHO_ID }],
    ['their hash', { extensions: JSON.stringify(byHash(WHO_ID).extensions) }],
  ])('are got by GET by %s', async (_case, search) => {
    const response = await get(server, { ...search, variables });
    expect(await response.json()).toMatchObject({ data: SAID });
  });

  test('that change something do not go by GET, with or without a key', async () => {
    const documentId = sha256(print(parse(operation('report-figure'))));
    for (const headers of [{}, { authorization: `Bearer ${key}` }]) {
      const response = await get(server, { documentId }, headers);
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  test.each<[string, object, string]>([
    ['an id that is not known', { documentId: 'a'.repeat(64) }, 'NOT_FOUND'],
    ['an id that is none', { documentId: 7 }, 'NOT_FOUND'],
    ['an id beside a query', { documentId: WHO_ID, query: WHO }, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_case, asked, code) => {
    expect(await post(server, asked)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code, field: 'documentId' } }],
    });
    expect(await onSocket(server, asked)).toEqual([code]);
  });

  test('a query got without a key has a tag, by which it is told that nothing has changed', async () => {
    const search = { documentId: WHO_ID, variables };
    const first = await get(server, search);
    const etag = first.headers.get('etag') ?? '';
    expect([etag, first.headers.get('cache-control')]).toEqual([
      expect.stringMatching(/^W\/"[\w-]{43}"$/),
      'no-cache',
    ]);
    expect(first.headers.get('vary')).toMatch(/Accept, Authorization/);

    for (const tags of [etag, etag.replace('W/', ''), `"older", ${etag}`]) {
      const again = await get(server, search, { 'if-none-match': tags });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    }

    await server.world.load([drowned('copy', 'wire', '2022-03-02', 60, { relays: ['base'] })]);
    const changed = await get(server, search, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    expect(await changed.json()).toMatchObject({ data: { claim: { relays: { totalCount: 1 } } } });
  });

  test('other variables and another type of the answer have another tag', async () => {
    const tag = async (search: Record<string, string>, headers = {}) =>
      (await get(server, search, headers)).headers.get('etag');
    const accept = 'application/graphql-response+json';
    const tags = [
      await tag({ documentId: WHO_ID, variables }),
      await tag({ documentId: WHO_ID, variables: '{"claim":"nothing"}' }),
      await tag({ documentId: WHO_ID, variables }, { accept }),
    ];
    expect(new Set(tags).size).toBe(3);
    expect(await tag({ query: WHO, variables })).toBe(tags[0]);
  });

  test('an answer to a key, with an error in it, or to a POST is not kept', async () => {
    const authorization = `Bearer ${key}`;
    const answers = [
      await get(server, { query: WHO, variables }, { authorization, 'if-none-match': '*' }),
      await get(server, { query: '{ claims(first: 1000) { totalCount } }' }),
      await get(server, { query: '{ nothing }' }),
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'if-none-match': '*' },
        body: JSON.stringify({ query: WHO, variables: VARIABLES }),
      }),
    ];
    for (const { status, headers } of answers) {
      expect(status).not.toBe(304);
      expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
    }
  });
});
