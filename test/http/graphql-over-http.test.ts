import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { openServer, type TestServer } from '../support/server.js';
import { riverSchema } from '../support/river-schema.js';

let server: TestServer;

beforeAll(async () => {
  server = await openServer(riverSchema());
});

afterAll(() => server.close());

/** The audit asks for its operations at an address; ours is known only once the server listens. */
const audits = serverAudits({ url: () => `${server.url}/graphql` });

describe('GraphQL over HTTP is kept to the letter', () => {
  test.each(
    audits.filter(({ name }) => /^(MUST|SHOULD)/.test(name)).map((audit) => [audit.name, audit] as const),
  )('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect('reason' in result ? result.reason : result.status).toBe('ok');
  });
});
