import { afterEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { openServer, type TestServer } from '../support/server.js';
import { riverSchema } from '../support/river-schema.js';

let server: TestServer;

afterEach(() => server.close());

/** "open", or why a page of an origin gets no WebSocket; undefined is a program, which has none. */
const opening = (origin: string | undefined, headers: Record<string, string> = {}): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/graphql`, 'graphql-transport-ws', {
      headers: { ...headers, ...(origin === undefined ? {} : { origin }) },
    });
    socket.once('open', () => {
      resolve('open');
      socket.terminate();
    });
    socket.once('error', ({ message }) => resolve(message));
  });

const REFUSED = 'Unexpected server response: 403';

describe('a WebSocket follows the rule of CORS', () => {
  test('a program, our own page and a page of the settings may open one; any other page may not', async () => {
    server = await openServer(riverSchema(), { corsOrigins: ['https://paper.example'] });
    expect(await opening(undefined)).toBe('open');
    expect(await opening(`http://127.0.0.1:${server.port}`)).toBe('open');
    expect(await opening('https://paper.example')).toBe('open');
    expect(await opening('https://paper.example.elsewhere.example')).toBe(REFUSED);
    expect(await opening('http://paper.example')).toBe(REFUSED);
    expect(await opening('http://127.0.0.1:1')).toBe(REFUSED);
    expect(await opening('null')).toBe(REFUSED);
  });

  test('behind a proxy that speaks TLS and hands on the host, the page is our own', async () => {
    server = await openServer(riverSchema());
    expect(await opening('https://sayso.example', { host: 'sayso.example' })).toBe('open');
    expect(await opening('https://elsewhere.example', { host: 'sayso.example' })).toBe(REFUSED);
  });

  test('where all origins may ask, all may open one', async () => {
    server = await openServer(riverSchema(), { corsOrigins: ['*'] });
    expect(await opening('https://elsewhere.example')).toBe('open');
    expect(await opening('null')).toBe('open');
  });
});
