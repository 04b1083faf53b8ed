import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Config } from '../../src/config.js';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { importFile } from '../../src/services/import-file.js';
import { addKey } from '../../src/services/keys.js';
import { createServices } from '../../src/services/services.js';
import { openStorage } from '../../src/storage/open.js';
import { operation } from '../support/api.js';
import { seeded } from '../support/seeded.js';
import { openServer, SETTINGS, type Answer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';
import { BASICS, drowned, partsOn } from '../support/world.js';

const TRACE = operation('where-from');
const WHO = operation('who-reported');
/** What an answer costs that was kept: looking for it. */
const LOOKED_FOR = 1;

const about = (claim: string) => ({ variables: { claim } });
const spent = ({ extensions }: Answer): unknown => (extensions?.['cost'] as { spent: number }).spent;

let server: TestServer;
let key: string;

const open = async (settings: Partial<Config> = {}): Promise<void> => {
  server = await openServer(await buildSaysoSchema(), { accessLog: true, ...settings });
  await server.world.load([...BASICS, drowned('base', 'agency', '2022-03-01', 60)]);
  ({ key } = await addKey(server.world.services, OPERATOR, { name: 'Ada', role: 'REPORTER' }));
};
const relay = (ref: string, saidOn: string): object => drowned(ref, 'wire', saidOn, 60, { relays: ['base'] });

describe('an answer that is kept', () => {
  beforeEach(() => open());
  afterEach(() => server.close());

  test('is given again without being worked out, and costs only being looked for', async () => {
    const first = await server.ask(TRACE, about('base-claim'));
    expect(spent(first)).toBeGreaterThan(LOOKED_FOR);
    const second = await server.ask(TRACE, about('base-claim'));
    expect(second.data).toEqual(first.data);
    expect(second.errors).toBeUndefined();
    expect(spent(second)).toBe(LOOKED_FOR);
  });

  test('is charged as what it came to', async () => {
    const left = ({ extensions }: Answer): number => (extensions?.['cost'] as { left: number }).left;
    const short = 'query ($claim: ID!) { claim(id: $claim) { id } }';
    const first = await server.ask(short, about('base-claim'));
    const second = await server.ask(short, about('base-claim'));
    const asking = 1;
    expect(left(first) - left(second)).toBe(asking + LOOKED_FOR);
  });

  test('is no longer given once something was recorded', async () => {
    const before = await server.ask(WHO, about('base-claim'));
    await server.world.load([relay('passed-on', '2022-03-02')]);
    const after = await server.ask(WHO, about('base-claim'));
    expect(before.data).toMatchObject({ claim: { relays: { totalCount: 0 } } });
    expect(after.data).toMatchObject({ claim: { relays: { totalCount: 1 } } });
  });

  test('is no longer given once another process recorded something', async () => {
    await server.ask(WHO, about('base-claim'));
    const other = await openStorage(server.world.url);
    const lines = (async function* () {
      yield await Promise.resolve(Buffer.from(JSON.stringify(relay('elsewhere', '2022-03-02'))));
    })();
    await importFile(createServices(partsOn(other)), OPERATOR, lines);
    await other.close();
    expect((await server.ask(WHO, about('base-claim'))).data).toMatchObject({
      claim: { relays: { totalCount: 1 } },
    });
  });

  test('is given for no other variables, no other operation and no other document', async () => {
    await server.world.load([relay('copy', '2022-03-02'), drowned('other', 'ministry', '2022-03-03', 61)]);
    const two = 'query A { claim(id: "base-claim") { ref } } query B { claim(id: "other-claim") { ref } }';
    const refOf = async (operationName: string): Promise<unknown> =>
      (await server.ask(two, { operationName })).data;
    for (let times = 0; times < 2; times += 1) {
      expect(await refOf('A')).toEqual({ claim: { ref: 'base-claim' } });
      expect(await refOf('B')).toEqual({ claim: { ref: 'other-claim' } });
      const [base, other] = [
        await server.ask(WHO, about('base-claim')),
        await server.ask(WHO, about('other-claim')),
      ];
      expect(base.data).toMatchObject({ claim: { relays: { totalCount: 1 } } });
      expect(other.data).toMatchObject({ claim: { relays: { totalCount: 0 } } });
    }
  });

  test('is given to nobody who asks with a key, and none of theirs is kept', async () => {
    const asked = { ...about('base-claim'), key };
    await server.ask(TRACE, asked);
    expect(spent(await server.ask(TRACE, about('base-claim')))).toBeGreaterThan(LOOKED_FOR);
    expect(spent(await server.ask(TRACE, asked))).toBeGreaterThan(LOOKED_FOR);
  });

  test('is given for no number that JSON would write otherwise, nor for what is too deep to be written', async () => {
    const query = 'query ($least: Float) { claims(filter: { valueAtLeast: $least }) { totalCount } }';
    const send = async (least: string): Promise<unknown> => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{ "query": ${JSON.stringify(query)}, "variables": { "least": null, "other": ${least} } }`.replace(
          /"least": null, "other": (.*1e999)/,
          '"least": $1',
        ),
      });
      return ((await response.json()) as Answer).errors?.map(({ extensions }) => extensions['code']);
    };
    expect(await send('null')).toBeUndefined();
    expect(await send('1e999')).toEqual(['BAD_USER_INPUT']);
    expect(await send('-1e999')).toEqual(['BAD_USER_INPUT']);
    expect(await send('['.repeat(90_000) + ']'.repeat(90_000))).toBeUndefined();
  });

  test('is none of a document of several operations, of which none is named', async () => {
    const two = 'query A { claim(id: "base-claim") { ref } } query B { claim(id: "base-claim") { text } }';
    for (const operationName of [undefined, 'C']) {
      const { status, errors } = await server.ask(two, operationName === undefined ? {} : { operationName });
      expect([operationName, status, errors?.length]).toEqual([operationName, 400, 1]);
    }
    expect(server.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test('has no error in it', async () => {
    const faulty = '{ claims(first: 101) { nodes { ref } } }';
    const codes = async (): Promise<unknown> =>
      (await server.ask(faulty)).errors?.map(({ extensions }) => extensions['code']);
    expect(await codes()).toEqual(['BAD_USER_INPUT']);
    expect(await codes()).toEqual(['BAD_USER_INPUT']);
  });

  test('has the tag of its data, which is another once they are', async () => {
    const search = new URLSearchParams({ query: WHO, variables: JSON.stringify({ claim: 'base-claim' }) });
    const tag = async (headers: Record<string, string> = {}) => {
      const response = await fetch(`${server.url}/graphql?${search.toString()}`, { headers });
      await response.text();
      return { status: response.status, etag: response.headers.get('etag') };
    };
    const first = await tag();
    expect(await tag()).toEqual(first);
    expect(await tag({ 'if-none-match': String(first.etag) })).toEqual({ ...first, status: 304 });
    await server.world.load([relay('passed-on', '2022-03-02')]);
    const after = await tag({ 'if-none-match': String(first.etag) });
    expect(after.status).toBe(200);
    expect(after.etag).not.toBe(first.etag);
  });

  test.each([
    { method: 'POST', accept: undefined },
    { method: 'POST', accept: 'application/graphql-response+json' },
    { method: 'POST', accept: 'application/json' },
    { method: 'GET', accept: undefined },
    { method: 'GET', accept: 'application/graphql-response+json;q=0.9, */*;q=0.1' },
  ])('is sent as one that is worked out: by $method, for who accepts $accept', async ({ method, accept }) => {
    const asked = { query: TRACE, variables: { claim: 'base-claim' } };
    const search = new URLSearchParams({ query: TRACE, variables: JSON.stringify(asked.variables) });
    const send = async () => {
      const response = await (method === 'GET'
        ? fetch(`${server.url}/graphql?${search.toString()}`, { headers: accept ? { accept } : {} })
        : fetch(`${server.url}/graphql`, {
            method,
            headers: { 'content-type': 'application/json', ...(accept && { accept }) },
            body: JSON.stringify(asked),
          }));
      const own = ['date', 'x-request-id', 'ratelimit', 'content-length'];
      const headers = [...response.headers].filter(([name]) => !own.includes(name));
      const { data } = (await response.json()) as Answer;
      return { status: response.status, headers, data };
    };
    expect(await send()).toEqual(await send());
    const lines = () => server.logged.filter(({ msg }) => msg === 'request');
    await until('both are told', () => lines().length === 2);
    const told = { operation: 'WhereFrom', kind: 'query', role: 'anonymous', status: 200 };
    expect(lines()).toMatchObject([told, { ...told, cost: LOOKED_FOR }]);
  });

  test('says, whatever is recorded in between, what is answered to one who asks with a key', async () => {
    const SEED = 33;
    const { below } = seeded(SEED);
    const questions = [TRACE, WHO, operation('who-disputed'), operation('figures-at-a-glance')];
    let recorded = 0;
    for (let step = 0; step < 60; step += 1) {
      if (below(4) === 0) {
        recorded += 1;
        await server.world.load([relay(`step-${recorded}`, `2022-04-${10 + (recorded % 20)}`)]);
      }
      const question = questions[below(questions.length)]!;
      const asked = question === TRACE || question === WHO ? about('base-claim') : {};
      const [kept, anew] = await Promise.all([
        server.ask(question, asked),
        server.ask(question, { ...asked, key }),
      ]);
      expect([SEED, step, kept.data]).toEqual([SEED, step, anew.data]);
    }
    expect(recorded).toBeGreaterThan(0);
  });
});

describe('who has no points left', () => {
  const costPerMinute = 100;
  beforeEach(() => open({ limits: { ...SETTINGS.limits, costPerMinute } }));
  afterEach(() => server.close());

  test('is given no answer that is kept, and told so as anybody is', async () => {
    const short = 'query ($claim: ID!) { claim(id: $claim) { id } }';
    const statuses: number[] = [];
    for (let asked = 0; asked < costPerMinute; asked += 1)
      statuses.push((await server.ask(short, about('base-claim'))).status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    const { errors, headers } = await server.ask(short, about('base-claim'));
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['RATE_LIMITED']);
    expect(headers.get('ratelimit')).toMatch(/^"cost";r=[01];/);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('where no answers are kept', () => {
  beforeEach(() => open({ mostBytesKept: 0 }));
  afterEach(() => server.close());

  test('each is worked out', async () => {
    await server.ask(TRACE, about('base-claim'));
    expect(spent(await server.ask(TRACE, about('base-claim')))).toBeGreaterThan(LOOKED_FOR);
  });
});

describe('answers of which none has room', () => {
  beforeEach(() => open({ mostBytesKept: 1 }));
  afterEach(() => server.close());

  test('are worked out each time', async () => {
    await server.ask(TRACE, about('base-claim'));
    expect(spent(await server.ask(TRACE, about('base-claim')))).toBeGreaterThan(LOOKED_FOR);
  });
});
