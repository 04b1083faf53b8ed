import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { exampleQuery } from '../../src/http/example.js';
import { projectFile } from '../../src/kernel/project-file.js';
import { openServer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';
import { riverSchema } from '../support/river-schema.js';

let server: TestServer;

beforeAll(async () => {
  server = await openServer(riverSchema(), { anonymousRole: null });
});

afterAll(() => server.close());

const get = async (path: string, accept = 'text/html') => {
  const response = await fetch(`${server.url}${path}`, { headers: { accept } });
  return { response, text: await response.text(), policy: response.headers.get('content-security-policy') };
};

describe('pages', () => {
  test.each(['/', '/figure/one', '/source/one', '/series?measure=one', '/search?q=one'])(
    'the page is served at %s, and loads nothing from elsewhere',
    async (path) => {
      const { response, text, policy } = await get(path);
      expect(response.status).toBe(200);
      expect(text).toContain('<title>Sayso: on whose say-so?</title>');
      expect(text).not.toMatch(/(?:src|href)="https?:/);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:/);
    },
  );

  test('the page has a search field that works before its script is there', async () => {
    const { text } = await get('/');
    expect(text).toMatch(/<form action="\.\/search" role="search"/);
    expect(text).toMatch(/<input id="first-words" name="q"/);
  });

  test('its scripts and styles are served compressed, to be kept for good', async () => {
    const { text } = await get('/');
    const scripts = Array.from(text.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g), ([, path]) => path!);
    expect(scripts.length).toBeGreaterThan(1);
    for (const path of scripts) {
      const { response } = await get(path, '*/*');
      expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'gzip']);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  test('an address that leads nowhere shows a person the page, and a program an error', async () => {
    const person = await get('/nowhere');
    expect([person.response.status, person.response.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    const program = await get('/nowhere', 'application/json');
    expect([program.response.status, JSON.parse(program.text)]).toMatchObject([
      404,
      {
        errors: [
          { message: 'Nothing is here: the page is at /, GraphQL at /graphql, an explorer at /graphiql.' },
        ],
      },
    ]);
  });

  test('a browser that opens /graphql gets Sandbox, open at the example, and may load it', async () => {
    const { response, text, policy } = await get('/graphql', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(text).toContain('embeddable-sandbox');
    expect(text).toContain('query TraceAFigure');
    expect(policy).toMatch(/script-src [^;]*https:\/\/\*\.apollographql\.com/);
  });

  test('/graphiql is an explorer made of our own files, or says that it is not built', async () => {
    const { response, text, policy } = await get('/graphiql');
    expect(policy).toContain("default-src 'self'");
    if (existsSync(projectFile('dist/graphiql/index.html'))) {
      expect(text).not.toMatch(/(?:src|href)="https?:/);
      const [, script] = /src="\.(\/graphiql\/[^"]+\.js)"/.exec(text) ?? [];
      expect((await get(String(script), '*/*')).response.status).toBe(200);
    } else
      expect([response.status, text]).toEqual([503, 'The explorer is not built yet: run npm run build.\n']);
  });

  test('the example is a valid query of our schema', async () => {
    const schema = await buildSaysoSchema();
    expect(validate(schema, parse(exampleQuery()))).toEqual([]);
  });
});

describe('health', () => {
  test('the process says that it lives', async () => {
    expect((await get('/healthz', '*/*')).response.status).toBe(200);
  });

  test('it is ready while its database answers, and not after', async () => {
    const other = await openServer(riverSchema());
    const ready = () => fetch(`${other.url}/readyz`).then(({ status }) => status);
    expect(await ready()).toBe(200);
    await other.world.storage.close();
    await until('it is not ready', async () => (await ready()) === 503);
    expect((await fetch(`${other.url}/healthz`)).status).toBe(200);
    await other.stop();
  });

  test('it is not ready while nothing can be written, and says why', async () => {
    const other = await openServer(riverSchema());
    const tell = (pragma: string) =>
      other.world.storage.unitOfWork.write((transaction) => transaction.run(`pragma ${pragma}`));
    const ready = async () => {
      const response = await fetch(`${other.url}/readyz`);
      return [response.status, ((await response.json()) as { status: string }).status];
    };
    const becomes = (status: number) =>
      until(`it answers ${status}`, async () => (await ready())[0] === status);
    // To SQLite a file that may have no further page is a disk that is full.
    await tell('max_page_count = 1');
    await becomes(503);
    expect(await ready()).toEqual([503, expect.stringContaining('is full: make room')]);
    await tell('max_page_count = 1000000');
    await becomes(200);
    await other.close();
  });

  test('it does not write for each who asks whether it is ready', async () => {
    const other = await openServer(riverSchema());
    const { unitOfWork } = other.world.parts;
    const write = unitOfWork.write;
    let writes = 0;
    Object.assign(unitOfWork, {
      write: (...given: Parameters<typeof write>) => {
        writes += 1;
        return write(...given);
      },
    });
    await Promise.all(Array.from({ length: 50 }, () => fetch(`${other.url}/readyz`)));
    // One try, which keeps a little and removes it; another one where all of this took longer than a second.
    expect(writes).toBeLessThanOrEqual(4);
    await other.close();
  });
});
