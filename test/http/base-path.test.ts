import { existsSync } from 'node:fs';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { projectFile } from '../../src/kernel/project-file.js';
import { openServer, type TestServer } from '../support/server.js';
import { riverSchema } from '../support/river-schema.js';

/** Every address that a page names, as a browser that opened it at `url` would ask for it. */
const namedBy = (html: string, url: string): string[] =>
  Array.from(
    html.matchAll(/\s(?:src|href|action)="([^"#][^"]*)"/g),
    ([, address]) => new URL(address!, url).href,
  ).filter((address) => !address.startsWith('data:'));

const get = async (url: string, accept = 'text/html') => {
  const response = await fetch(url, { headers: { accept } });
  return { status: response.status, url: response.url, text: await response.text() };
};

/** The addresses that pages name and that are not there. */
async function missing(pages: readonly string[]): Promise<string[]> {
  const named = new Set<string>();
  for (const page of pages) {
    const { text, url } = await get(page);
    for (const address of namedBy(text, url)) named.add(address);
  }
  expect(named.size).toBeGreaterThan(pages.length);
  const answers = await Promise.all([...named].map(async (url) => ({ ...(await get(url)), url })));
  return answers.filter(({ status }) => status !== 200).map(({ url }) => url);
}

const PAGES = [
  '/',
  '/search?q=one',
  '/figure/one',
  '/figure/a%2Fb',
  '/record/report/',
  '/graphiql',
  '/graphiql/',
];

const opensSocket = (url: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.once('open', () => {
      resolve('open');
      socket.terminate();
    });
    socket.once('error', ({ message }) => resolve(message));
  });

describe('under a path', () => {
  let server: TestServer;
  let outside: string;

  beforeAll(async () => {
    server = await openServer(riverSchema(), { basePath: '/a/sayso' });
    outside = server.url.replace('/a/sayso', '');
  });

  afterAll(() => server.close());

  test('the address that is printed has the path', () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/a/sayso`);
  });

  test.each(['/healthz', '/readyz', '/metrics', '/icon.svg', '/favicon.ico'])('%s is there', async (path) => {
    expect((await get(`${server.url}${path}`, '*/*')).status).toBe(200);
  });

  test('GraphQL is answered, over HTTP and WebSocket', async () => {
    expect(await server.ask('{ whoami }')).toMatchObject({ data: { whoami: 'null as READER' } });
    expect(await opensSocket(server.url)).toBe('open');
  });

  test('its pages name nothing that is not there', async () => {
    if (!existsSync(projectFile('dist/graphiql/index.html'))) return;
    expect(await missing(PAGES.map((path) => `${server.url}${path}`))).toEqual([]);
  });

  test('the path without a slash at its end leads to the page, with what is asked for', async () => {
    const response = await fetch(`${server.url}?q=1`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/a/sayso/?q=1']);
  });

  test('what is not there tells where everything is', async () => {
    const { text } = await get(`${server.url}/nowhere`, 'application/json');
    expect(text).toContain('the page is at /a/sayso/, GraphQL at /a/sayso/graphql');
  });

  test('nothing is outside it', async () => {
    for (const path of ['/', '/graphql?query={whoami}', '/healthz', '/metrics', '/a/saysomore/healthz']) {
      const { status, text } = await get(`${outside}${path}`, 'application/json');
      expect([status, text]).toEqual([404, expect.stringContaining('everything is under /a/sayso/.')]);
    }
    expect(await opensSocket(outside)).toBe('Unexpected server response: 404');
  });
});

describe('behind a proxy that takes its path off', () => {
  let server: TestServer;
  let proxy: Server;
  let shownAt: string;

  beforeAll(async () => {
    server = await openServer(riverSchema());
    proxy = createServer(({ method, url, headers }, response) => {
      const path = url!.replace(/^\/shown/, '');
      ask({ host: '127.0.0.1', port: server.port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      }).end();
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    shownAt = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/shown`;
  });

  afterAll(async () => {
    proxy.closeAllConnections();
    proxy.close();
    await server.close();
  });

  test('pages name nothing that is not there, though nothing is set', async () => {
    if (!existsSync(projectFile('dist/graphiql/index.html'))) return;
    expect(await missing(PAGES.map((path) => `${shownAt}${path}`))).toEqual([]);
    expect((await get(`${shownAt}/favicon.ico`, '*/*')).status).toBe(200);
  });
});
