import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { openServer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';
import { BASICS, drowned } from '../support/world.js';

const ADMIN_KEY = 'a-key-with-every-right-for-these-tests';

let server: TestServer;
let clients: Client[];

beforeEach(async () => {
  server = await openServer(await buildSaysoSchema(), { adminKey: ADMIN_KEY });
  clients = [];
  await server.world.load([...BASICS, drowned('first', 'agency', '2022-03-01', 60)]);
});

afterEach(async () => {
  for (const client of clients) await client.dispose();
  await server.close();
});

const WATCH = `subscription ($claim: ID, $filter: ClaimFilter) { claimEvents(claim: $claim, filter: $filter) {
  claim { ref } event { kind claim { ref } summary source { ref } } } }`;

/** Watches, and resolves once the server listens. */
async function watch(variables: Record<string, unknown> = {}) {
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  clients.push(client);
  const before = server.world.parts.events.listening;
  const events = client.iterate<{ claimEvents: any }>({ query: WATCH, variables });
  const first = events.next();
  await until('the server listens for it', () => server.world.parts.events.listening === before + 1);
  let pending: typeof first | undefined = first;
  return {
    next: async () => {
      const { value } = await (pending ?? events.next());
      pending = undefined;
      return value.data?.claimEvents;
    },
    leave: () => events.return?.(),
  };
}

const report = (source: string, claim: object, saidOn = '2022-04-01') =>
  server.ask('mutation ($input: ReportInput!) { report(input: $input) { statement { id } } }', {
    variables: { input: { statement: { source, saidOn }, claims: [claim] } },
    key: ADMIN_KEY,
  });

const rebut = (target: string) =>
  server.ask('mutation ($input: RebutInput!) { rebut(input: $input) { rebuttal { id } } }', {
    variables: {
      input: {
        target,
        statement: { source: 'ministry', saidOn: '2022-05-01' },
        aspects: ['VALUE'],
        summary: 'Too high',
      },
    },
    key: ADMIN_KEY,
  });

describe('claimEvents', () => {
  test('what is recorded about a claim arrives as it is on its timeline', async () => {
    const watching = await watch();
    await rebut('first-claim');
    expect(await watching.next()).toEqual({
      claim: { ref: 'first-claim' },
      event: {
        kind: 'REBUTTED',
        claim: { ref: 'first-claim' },
        summary: 'Ministry of Water disputed this, over the number: Too high.',
        source: { ref: 'ministry' },
      },
    });
  });

  test('what is said against a figure arrives for its copies too, each with the figure it was done to', async () => {
    await server.world.load([
      drowned('copy', 'wire', '2022-03-02', 60, {
        relays: ['first'],
        claims: [
          {
            ref: 'copy-claim',
            figure: {
              measure: 'drowned',
              value: 60,
              qualifier: 'APPROXIMATE',
              place: 'NO',
              period: '2021',
              population: 'all',
            },
          },
        ],
      }),
    ]);
    const copy = await watch({ claim: 'copy-claim' });
    const all = await watch();
    await rebut('first-claim');
    const ofCopy = {
      claim: { ref: 'copy-claim' },
      event: {
        kind: 'REBUTTED',
        claim: { ref: 'first-claim' },
        summary:
          'Ministry of Water disputed “60 persons drowned (All persons) in Norway, 2021”, which this goes back to, over the number: Too high.',
        source: { ref: 'ministry' },
      },
    };
    expect(await copy.next()).toEqual(ofCopy);
    expect(await all.next()).toMatchObject({ claim: { ref: 'first-claim' }, event: { kind: 'REBUTTED' } });
    expect(await all.next()).toEqual(ofCopy);
  });

  test('one claim can be watched alone, and claims that pass a filter', async () => {
    const one = await watch({ claim: 'first-claim' });
    const some = await watch({ filter: { text: 'rain' } });
    await report('wire', { ref: 'rain', text: 'It was the rain.' });
    await rebut('first-claim');
    expect(await one.next()).toMatchObject({ claim: { ref: 'first-claim' }, event: { kind: 'REBUTTED' } });
    expect(await some.next()).toMatchObject({ claim: { ref: 'rain' }, event: { kind: 'REPORTED' } });
  });

  test('what is recorded at once arrives in the order of recording', async () => {
    const watching = await watch();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        report('wire', { ref: `c${index}`, text: `Claim number ${index}.` }),
      ),
    );
    expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
    const rows = await server.world.storage.reader.all<{ ref: string }>(
      "select c.ref from claim_summary c join assertion a on a.claim = c.seq where c.ref <> 'first-claim' order by a.statement",
    );
    const seen: string[] = [];
    for (let index = 0; index < 30; index++) seen.push((await watching.next()).claim.ref);
    expect(seen).toEqual(rows.map(({ ref }) => ref));
  });

  test('a client that leaves is forgotten at once', async () => {
    const watching = await watch();
    expect(server.world.parts.events.listening).toBe(1);
    await watching.leave();
    await until('nobody listens', () => server.world.parts.events.listening === 0);
  });

  test('a claim that does not exist cannot be watched', async () => {
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    clients.push(client);
    const { value } = await client.iterate({ query: WATCH, variables: { claim: 'nothing' } }).next();
    expect(value.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', field: 'claim' } }]);
  });
});

describe('a client that missed something', () => {
  /** The code with which the socket of one who watches everything is closed. */
  async function watchingUntilClosed(): Promise<number> {
    let close = (_code: number): void => undefined;
    const closed = new Promise<number>((resolve) => (close = resolve));
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      on: { closed: (event) => close((event as { code: number }).code) },
    });
    clients.push(client);
    const before = server.world.parts.events.listening;
    const ignore = (): void => undefined;
    client.subscribe({ query: WATCH }, { next: ignore, error: ignore, complete: ignore });
    await until('the server listens for it', () => server.world.parts.events.listening === before + 1);
    return closed;
  }

  test('because too much waited for it is told to come again', async () => {
    await server.close();
    server = await openServer(await buildSaysoSchema(), { adminKey: ADMIN_KEY, mostEventsWaiting: 3 });
    await server.world.load([...BASICS, drowned('first', 'agency', '2022-03-01', 60)]);
    const closed = watchingUntilClosed();
    await until('it is watched', () => server.world.parts.events.listening === 1);
    const answers = await Promise.all(Array.from({ length: 40 }, () => rebut('first-claim')));
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(await closed).toBe(1013);
  });

  test('because it could not be read is told to come again, and the operator is told why', async () => {
    const closed = watchingUntilClosed();
    await until('it is watched', () => server.world.parts.events.listening === 1);
    const { reader } = server.world.parts;
    const { all } = reader;
    Object.assign(reader, {
      all: (sql: string, ...rest: never[]) =>
        sql.includes('with recursive node(root')
          ? Promise.reject(new Error('the disk is gone'))
          : all(sql, ...rest),
    });
    expect((await rebut('first-claim')).errors).toBeUndefined();
    expect(await closed).toBe(1013);
    expect(server.logged.filter(({ level }) => Number(level) >= 50)).toMatchObject([
      { err: { message: 'the disk is gone' }, msg: expect.stringContaining('could not be told') },
    ]);
    Object.assign(reader, { all });
  });
});
