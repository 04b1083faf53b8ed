import { afterEach, describe, expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { addKey, listKeys, revokeKey } from '../../src/services/keys.js';
import { createServices } from '../../src/services/services.js';
import { openServer, type TestServer } from '../support/server.js';
import { riverSchema } from '../support/river-schema.js';

const ADMIN_KEY = 'an-administrator-came-by-the-river-2024';

let server: TestServer;

afterEach(() => server.close());

const made = async (role: string): Promise<{ id: string; key: string }> =>
  addKey(server.world.services, OPERATOR, { name: 'Ada Sol', role });

describe('keys over HTTP', () => {
  test('who sends no key reads as nobody', async () => {
    server = await openServer(riverSchema());
    const { status, data } = await server.ask('{ whoami }');
    expect([status, data]).toEqual([200, { whoami: 'null as READER' }]);
  });

  test('who sends no key cannot add facts', async () => {
    server = await openServer(riverSchema());
    const { status, errors } = await server.ask('mutation { rename }');
    expect(status).toBe(200);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED' }]);
  });

  test('a key has the rights of its role', async () => {
    server = await openServer(riverSchema());
    const { id, key } = await made('reporter');
    expect(key).toMatch(/^sayso_[\w-]{43}$/);
    expect((await server.ask('{ whoami }', { key })).data).toEqual({ whoami: `${id} as REPORTER` });
    expect((await server.ask('mutation { rename }', { key })).data).toEqual({ rename: 'renamed' });
  });

  test('a key of a lesser role is forbidden what is above it', async () => {
    server = await openServer(riverSchema());
    const { key } = await made('READER');
    const { errors } = await server.ask('mutation { rename }', { key });
    expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  test('the administrator’s key of the settings has every right', async () => {
    server = await openServer(riverSchema(), { adminKey: ADMIN_KEY });
    const { data } = await server.ask('{ whoami }', { key: ADMIN_KEY });
    expect(data).toEqual({ whoami: 'admin as ADMIN' });
  });

  test.each([
    ['unknown', `Bearer sayso_${'a'.repeat(43)}`],
    ['of another form', 'Bearer open-sesame'],
    ['one letter short of the administrator’s', `Bearer ${ADMIN_KEY.slice(1)}`],
    ['of another scheme', 'Basic YWRhOnNvbA=='],
    ['empty', 'Bearer'],
  ])('a key that is %s is refused with 401', async (_case, authorization) => {
    server = await openServer(riverSchema(), { adminKey: ADMIN_KEY });
    const { status, data, errors, headers } = await server.ask('{ whoami }', { headers: { authorization } });
    expect([status, data, errors?.[0]?.extensions]).toEqual([401, undefined, { code: 'UNAUTHENTICATED' }]);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="sayso"');
  });

  test('a revoked key is refused from the next request on', async () => {
    server = await openServer(riverSchema());
    const { id, key } = await made('EDITOR');
    expect((await server.ask('{ whoami }', { key })).status).toBe(200);
    await revokeKey(server.world.services, OPERATOR, id);
    const { status, errors } = await server.ask('{ whoami }', { key });
    expect([status, errors?.[0]?.extensions]).toEqual([401, { code: 'UNAUTHENTICATED' }]);
  });

  test('where reading needs a key, even introspection is refused without one', async () => {
    server = await openServer(riverSchema(), { anonymousRole: null });
    const { key } = await made('READER');
    const refused = await server.ask('{ __schema { queryType { name } } }');
    expect([refused.status, refused.errors?.[0]?.extensions]).toEqual([401, { code: 'UNAUTHENTICATED' }]);
    expect((await server.ask('{ whoami }', { key })).status).toBe(200);
  });
});

describe('keeping keys', () => {
  test('a key is listed without itself, and with the time of its revocation', async () => {
    server = await openServer(riverSchema());
    const { parts, services } = server.world;
    const { id, key } = await made('REPORTER');
    await revokeKey(createServices({ ...parts, now: () => 1_700_000_000_000 }), OPERATOR, id);
    await revokeKey(services, OPERATOR, id);
    const listed = await listKeys(services, OPERATOR);
    expect(listed).toMatchObject([{ id, name: 'Ada Sol', role: 'REPORTER', revokedAt: 1_700_000_000_000 }]);
    expect(JSON.stringify(listed)).not.toContain(key);
  });

  test('only the hash of a key is stored', async () => {
    server = await openServer(riverSchema());
    const { key } = await made('REPORTER');
    const rows = await server.world.storage.reader.all<Record<string, unknown>>('select * from api_key');
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(rows[0]?.['hash']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('only an administrator keeps keys', async () => {
    server = await openServer(riverSchema());
    const { services } = server.world;
    const editor = { id: 'key_1', role: 'EDITOR' } as const;
    await expect(addKey(services, editor, { name: 'Mine', role: 'ADMIN' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(listKeys(services, editor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(revokeKey(services, editor, 'key_1')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each([
    ['no name', { name: '  ', role: 'READER' }, 'name'],
    ['a role that is none', { name: 'Ada', role: 'KING' }, 'role'],
  ])('a key with %s is refused', async (_case, input, field) => {
    server = await openServer(riverSchema());
    await expect(addKey(server.world.services, OPERATOR, input)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
    });
  });

  test('a key that nobody made cannot be revoked', async () => {
    server = await openServer(riverSchema());
    await expect(revokeKey(server.world.services, OPERATOR, 'key_none')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
