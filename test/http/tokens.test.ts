import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { SignJWT, UnsecuredJWT } from 'jose';
import { WebSocket } from 'ws';
import { OPERATOR } from '../../src/kernel/actor.js';
import { addKey } from '../../src/services/keys.js';
import { openServer, type TestServer } from '../support/server.js';
import { riverSchema } from '../support/river-schema.js';
import { goodClaims, openIssuer, secondsFromNow, type TestIssuer } from '../support/token-issuer.js';

let issuer: TestIssuer;
let server: TestServer;

const open = async (): Promise<void> => {
  issuer = await openIssuer();
  server = await openServer(riverSchema(), { tokenIssuer: issuer.settings });
};

const close = async (): Promise<void> => {
  jest.restoreAllMocks();
  await server.close();
  await issuer.close();
};

/** Lets the clock of this process stand so much later. */
const later = (milliseconds: number): void => {
  const now = Date.now.bind(Date);
  jest.spyOn(Date, 'now').mockImplementation(() => now() + milliseconds);
};

/** @param stays whether the socket stays open with nothing to do */
const connect = (token: string, stays = false): Client =>
  createClient({
    lazy: !stays,
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
  });

/** The data of an operation, the codes of its refusal, or the code of the closed socket. */
const onSocket = (client: Client, query: string): Promise<unknown> =>
  new Promise((resolve) => {
    client.subscribe(
      { query },
      {
        next: ({ data }) => resolve(data),
        error: (errors) =>
          resolve(
            Array.isArray(errors)
              ? errors.map(({ extensions }) => (extensions as { code: string }).code)
              : (errors as { code: number }).code,
          ),
        complete: () => undefined,
      },
    );
  });

/** What a token gets over HTTP and over a WebSocket. */
const both = async (token: string): Promise<unknown[]> => {
  const { data, errors, status } = await server.ask('{ whoami }', { key: token });
  const client = connect(token);
  const socket = await onSocket(client, '{ whoami }');
  await client.dispose();
  return [data?.['whoami'] ?? [status, errors?.[0]?.extensions['code'], errors?.[0]?.message], socket];
};

const refusedAs = (message: string): unknown[] => [[401, 'UNAUTHENTICATED', message], 4403];
const NOT_SIGNED = 'This token is not valid: it is no token that a key of its issuer signed.';
const ROLE_NEEDED = 'it is to be one of READER, REPORTER, EDITOR, ADMIN.';

describe('a JSON Web Token', () => {
  beforeAll(open);
  afterAll(close);
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('has the rights of the role that it holds', async () => {
    const token = await issuer.token();
    const who = 'token:ada as REPORTER';
    expect(await both(token)).toEqual([who, { whoami: who }]);
    expect((await server.ask('mutation { rename }', { key: token })).data).toEqual({ rename: 'renamed' });
    const reader = await issuer.token({ sayso_role: 'READER' });
    const { errors } = await server.ask('mutation { rename }', { key: reader });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('is taken beside keys, which stay what they are', async () => {
    const { id, key } = await addKey(server.world.services, OPERATOR, { name: 'Ada', role: 'EDITOR' });
    const before = issuer.asked;
    expect(await both(key)).toEqual([`${id} as EDITOR`, { whoami: `${id} as EDITOR` }]);
    expect((await server.ask('{ whoami }')).data).toEqual({ whoami: 'null as READER' });
    expect(issuer.asked).toBe(before);
  });

  test('may be made out for several audiences, and name no subject', async () => {
    const { settings } = issuer;
    const token = await issuer.token({ aud: ['elsewhere', settings.audience], sub: undefined });
    expect((await server.ask('{ whoami }', { key: token })).data).toEqual({ whoami: 'token: as REPORTER' });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['that has expired', { exp: secondsFromNow(-3600) }, 'This token has expired: get a new one.'],
    ['without an end', { exp: undefined }, 'This token does not say until when it is good (exp).'],
    ['that begins later', { nbf: secondsFromNow(3600) }, 'This token is not valid yet (nbf).'],
    [
      'of another issuer',
      { iss: 'https://login.lake.example/' },
      'This token is of another issuer (iss) than the one that is trusted here.',
    ],
    [
      'of no issuer',
      { iss: undefined },
      'This token is of another issuer (iss) than the one that is trusted here.',
    ],
    ['for another audience', { aud: 'lakes' }, 'This token was made out for another audience (aud).'],
    ['for no audience', { aud: undefined }, 'This token was made out for another audience (aud).'],
    ['without a role', { sayso_role: undefined }, `This token has no claim sayso_role: ${ROLE_NEEDED}`],
    [
      'of a role that is none',
      { sayso_role: 'KING' },
      `This token has a claim sayso_role that is no role: ${ROLE_NEEDED}`,
    ],
    [
      'of several roles',
      { sayso_role: ['READER', 'ADMIN'] },
      `This token has a claim sayso_role that is no role: ${ROLE_NEEDED}`,
    ],
    [
      'of a subject that cannot be kept',
      { sub: 'a\u0000da' },
      'This token has a subject (sub) that is no text of at most 255 characters.',
    ],
  ])('%s is refused over HTTP and WebSocket', async (_case, claims, message) => {
    expect(await both(await issuer.token(claims))).toEqual(refusedAs(message));
  });

  test('may be half a minute off, as clocks are', async () => {
    const early = await issuer.token({ nbf: secondsFromNow(100) });
    const late = await issuer.token({ exp: secondsFromNow(100) });
    later(75_000);
    expect((await server.ask('{ whoami }', { key: early })).status).toBe(200);
    jest.restoreAllMocks();
    later(115_000);
    expect((await server.ask('{ whoami }', { key: late })).status).toBe(200);
    jest.restoreAllMocks();
    later(140_000);
    expect((await server.ask('{ whoami }', { key: late })).status).toBe(401);
  });

  test('signed with the public key as a secret is refused', async () => {
    const secret = Buffer.from(await issuer.publicKeyText());
    const forged = await new SignJWT({ ...goodClaims(), sayso_role: 'ADMIN' })
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(secret);
    expect(await both(forged)).toEqual(refusedAs(NOT_SIGNED));
  });

  test('not signed at all is refused', async () => {
    expect(await both(new UnsecuredJWT(goodClaims()).encode())).toEqual(refusedAs(NOT_SIGNED));
  });

  test('changed by one letter is refused', async () => {
    const token = await issuer.token({ sub: 'ada' });
    const [header, payload = '', signature] = token.split('.');
    const other = Buffer.from(payload, 'base64url').toString().replace('REPORTER', 'ADMIN');
    const forged = [header, Buffer.from(other).toString('base64url'), signature].join('.');
    expect(await both(forged)).toEqual(refusedAs(NOT_SIGNED));
  });

  test('that is huge is refused unread', async () => {
    const huge = await issuer.token({ note: 'a'.repeat(9_000) });
    expect(await both(huge)).toEqual(
      refusedAs('This token has more than 8,192 characters, the most that are read.'),
    );
  });

  test.each([['a.b.c'], ['eyJhbGciOiJFUzI1NiJ9.e30.'], ['..'], ['a.b.c.d.e']])(
    'that is none, %s, is refused',
    async (token) => {
      expect((await server.ask('{ whoami }', { key: token })).status).toBe(401);
    },
  );
});

describe('the keys of an issuer', () => {
  beforeEach(open);
  afterEach(close);

  test('are fetched once, and anew for one that is not known, however many are made up', async () => {
    expect((await server.ask('{ whoami }', { key: await issuer.token() })).status).toBe(200);
    expect((await server.ask('{ whoami }', { key: await issuer.token() })).status).toBe(200);
    expect(issuer.asked).toBe(1);
    await issuer.rotate();
    const rotated = await issuer.token();
    later(31_000);
    expect((await server.ask('{ whoami }', { key: rotated })).status).toBe(200);
    expect(issuer.asked).toBe(2);
    const madeUp = await Promise.all(Array.from({ length: 20 }, (_, n) => issuer.token({}, `made-up-${n}`)));
    const refusals = await Promise.all(madeUp.map((key) => server.ask('{ whoami }', { key })));
    expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set([401]));
    expect(issuer.asked).toBe(2);
  });

  test('open nothing any more once they are taken out', async () => {
    const old = await issuer.token({ exp: secondsFromNow(7200) });
    expect((await server.ask('{ whoami }', { key: old })).status).toBe(200);
    await issuer.rotate();
    later(601_000);
    expect((await server.ask('{ whoami }', { key: old })).status).toBe(401);
  });

  test('that cannot be had fail tokens without detail, and nobody else', async () => {
    issuer.isOpen = false;
    const token = await issuer.token();
    const { status, data, errors } = await server.ask('{ whoami }', { key: token });
    const id = String(errors?.[0]?.extensions['id']);
    expect([status, data, errors?.[0]?.message]).toEqual([
      500,
      undefined,
      `Something went wrong here; the log has it under ${id}.`,
    ]);
    expect(server.logged.some((line) => line['id'] === id)).toBe(true);
    const client = connect(token);
    expect(await onSocket(client, '{ whoami }')).toBe(4500);
    await client.dispose();
    for (let tries = 0; tries < 10; tries += 1) await server.ask('{ whoami }', { key: token });
    expect(issuer.asked).toBe(1);
    expect((await server.ask('{ whoami }')).data).toEqual({ whoami: 'null as READER' });

    issuer.isOpen = true;
    later(6_000);
    expect((await server.ask('{ whoami }', { key: token })).status).toBe(200);
  });
});

describe('a socket that was opened with a token', () => {
  beforeEach(open);
  afterEach(close);

  test('is refused its next operation once the token has expired', async () => {
    const client = connect(await issuer.token(), true);
    expect(await onSocket(client, '{ whoami }')).toEqual({ whoami: 'token:ada as REPORTER' });
    later(3_600_000);
    expect(await onSocket(client, '{ whoami }')).toEqual(['UNAUTHENTICATED']);
    await client.dispose();
  });

  test('is closed at the next event once the token has expired', async () => {
    const client = connect(await issuer.token());
    const ended = (async () => {
      for await (const { data } of client.iterate({ query: 'subscription { levels(every: 20) }' }))
        if (data?.['levels'] === 1) later(3_600_000);
    })();
    await expect(ended).rejects.toMatchObject({ code: 4403 });
  });
});
