import { afterEach, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Config } from '../../src/config.js';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { operation } from '../support/api.js';
import { held } from '../support/held.js';
import { riverSchema, slowRiver } from '../support/river-schema.js';
import { openServer, type TestServer } from '../support/server.js';
import { until } from '../support/until.js';

const servers: TestServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const opened = async (schema = riverSchema(), settings: Partial<Config> = {}): Promise<TestServer> => {
  const server = await openServer(schema, settings);
  servers.push(server);
  return server;
};

const metricsOf = async ({ url }: TestServer): Promise<string> => (await fetch(`${url}/metrics`)).text();

/** The lines of one metric, without its help. */
const linesOf = async (server: TestServer, name: string): Promise<string[]> =>
  (await metricsOf(server))
    .split('\n')
    .filter((line) => line.startsWith(name))
    .sort();

describe('metrics', () => {
  test('an operation of schema/operations is counted by its name, and all others together', async () => {
    const server = await opened(await buildSaysoSchema());
    await server.ask(operation('search'), { variables: { words: 'nothing' } });
    await server.ask('query MadeUp1 { measures { ref } }');
    await server.ask('query MadeUp2 { measures { ref } }');
    await server.ask('{ measures { ref } }');
    expect(await linesOf(server, 'sayso_operations_total')).toEqual([
      'sayso_operations_total{operation="Search",type="query",transport="http"} 1',
      'sayso_operations_total{operation="other",type="query",transport="http"} 3',
    ]);
    expect(await linesOf(server, 'sayso_operation_seconds_count')).toEqual([
      'sayso_operation_seconds_count{operation="Search",type="query"} 1',
      'sayso_operation_seconds_count{operation="other",type="query"} 3',
    ]);
  });

  test('what operations cost is added up, as their answers tell it', async () => {
    const server = await opened(await buildSaysoSchema());
    const costs: number[] = [];
    for (const query of ['{ measures { ref } }', '{ sources { nodes { name } } }']) {
      const { extensions } = await server.ask(query);
      costs.push((extensions as { cost: { spent: number } }).cost.spent);
    }
    expect(await linesOf(server, 'sayso_operation_cost_points_total')).toEqual([
      `sayso_operation_cost_points_total{operation="other",type="query"} ${costs[0]! + costs[1]!}`,
    ]);
  });

  test('errors are counted by code, wherever a request failed', async () => {
    const server = await opened();
    await server.ask('{ dried }');
    await server.ask('{ flooded }');
    await server.ask('{ unheard }');
    await server.ask('{ whoami }', { key: 'sayso_no_key_of_ours' });
    await fetch(`${server.url}/graphql`, { method: 'PUT' });
    expect(await linesOf(server, 'sayso_errors_total')).toEqual([
      'sayso_errors_total{code="BAD_USER_INPUT"} 2',
      'sayso_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1',
      'sayso_errors_total{code="INTERNAL_SERVER_ERROR"} 1',
      'sayso_errors_total{code="UNAUTHENTICATED"} 1',
    ]);
    expect(await linesOf(server, 'sayso_http_requests_total')).toContain(
      'sayso_http_requests_total{method="other",status="405"} 1',
    );
  });

  test('operations under way, sockets and subscriptions are counted while they are open', async () => {
    const slow = slowRiver();
    const server = await opened(riverSchema(slow));
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const levels = client.iterate({ query: 'subscription { levels(every: 20) }' });
    await levels.next();
    const asked = server.ask('{ slow }');
    await until('both are under way', () => slow.asked === 1);
    expect(await linesOf(server, 'sayso_operations_under_way')).toEqual(['sayso_operations_under_way 1']);
    expect(await linesOf(server, 'sayso_sockets_open')).toEqual(['sayso_sockets_open 1']);
    expect(await linesOf(server, 'sayso_subscriptions_open')).toEqual(['sayso_subscriptions_open 1']);
    slow.letGo();
    await asked;
    await levels.return?.();
    await client.dispose();
    await until('the socket is closed', async () =>
      (await metricsOf(server)).includes('sayso_sockets_open 0'),
    );
    expect(await linesOf(server, 'sayso_subscriptions_open')).toEqual(['sayso_subscriptions_open 0']);
    expect(await linesOf(server, 'sayso_operations_total')).toEqual([
      'sayso_operations_total{operation="other",type="query",transport="http"} 1',
      'sayso_operations_total{operation="other",type="subscription",transport="websocket"} 1',
    ]);
  });

  test('reads that wait for a connection and writes that wait for the disk are counted', async () => {
    const server = await opened();
    const { reader, unitOfWork } = server.world.storage;
    const writing = held();
    const written = unitOfWork.write(() => writing.untilLetGo);
    // All but one of the connections are one caller's at most; the others of its statements wait.
    const caller = new AbortController();
    const reads = Array.from({ length: 5 }, () =>
      reader
        .all(
          'with recursive n (i) as (select 1 union all select i + 1 from n) select i from n where i < 0',
          [],
          caller.signal,
        )
        .catch(() => 'ended'),
    );
    expect(await linesOf(server, 'sayso_reads_waiting')).toEqual(['sayso_reads_waiting 3']);
    expect(await linesOf(server, 'sayso_reads_under_way')).toEqual(['sayso_reads_under_way 2']);
    expect(await linesOf(server, 'sayso_writes_waiting')).toEqual(['sayso_writes_waiting 1']);
    expect(await linesOf(server, 'sayso_database_connections')).toEqual(['sayso_database_connections 5']);
    caller.abort(new Error('no longer wanted'));
    await Promise.all(reads);
    writing.letGo();
    await written;
    expect(await linesOf(server, 'sayso_reads_under_way')).toEqual(['sayso_reads_under_way 0']);
    expect(await linesOf(server, 'sayso_writes_waiting')).toEqual(['sayso_writes_waiting 0']);
  });

  test('what the process itself uses is told too, the lag of its event loop among it', async () => {
    const text = await metricsOf(await opened());
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^process_resident_memory_bytes /m);
  });

  test('two servers of one process count each for itself', async () => {
    const [one, other] = [await opened(), await opened()];
    await one.ask('{ whoami }');
    expect(await linesOf(one, 'sayso_operations_total')).toHaveLength(1);
    expect(await linesOf(other, 'sayso_operations_total')).toEqual([]);
  });
});

describe('who may read metrics', () => {
  const status = async ({ port }: TestServer, headers: Record<string, string> = {}): Promise<number> => {
    const { request } = await import('node:http');
    return new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path: '/metrics', headers }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      });
      asking.once('error', reject);
      asking.end();
    });
  };

  test('programs of this machine may, and nobody by way of a proxy that runs on it', async () => {
    const server = await opened();
    expect(await status(server)).toBe(200);
    expect(await status(server, { host: 'localhost:4000' })).toBe(200);
    expect(await status(server, { host: '[::1]:4000' })).toBe(200);
    expect(await status(server, { host: 'sayso.example.org' })).toBe(403);
    expect(await status(server, { host: '127.0.0.1.example.org' })).toBe(403);
    expect(await status(server, { 'x-forwarded-for': '192.0.2.7' })).toBe(403);
    expect(await status(server, { forwarded: 'for=192.0.2.7' })).toBe(403);
    expect(await status(server, { 'x-forwarded-proto': 'https' })).toBe(403);
    expect(await status(server, { 'x-original-forwarded-for': '192.0.2.7' })).toBe(403);
    expect(await status(server, { 'cf-connecting-ip': '192.0.2.7' })).toBe(403);
    expect(await status(server, { 'true-client-ip': '192.0.2.7' })).toBe(403);
  });

  test('programs of this machine may by way of a proxy that is believed, and nobody else', async () => {
    const server = await opened(riverSchema(), { trustedProxies: ['loopback'] });
    expect(await status(server)).toBe(200);
    const asked = (headers: Record<string, string>) =>
      status(server, { host: 'sayso.example.org', 'x-forwarded-proto': 'https', ...headers });
    expect(await asked({ 'x-forwarded-for': '127.0.0.1' })).toBe(200);
    expect(await asked({ 'x-forwarded-for': '192.0.2.7' })).toBe(403);
    expect(await asked({ 'x-forwarded-for': '192.0.2.7, 127.0.0.1' })).toBe(403);
    expect(await asked({ 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '192.0.2.7' })).toBe(403);
    expect(await asked({ 'x-forwarded-for': '127.0.0.1', forwarded: 'for=192.0.2.7' })).toBe(403);
    expect(await asked({})).toBe(403);
    expect(await status(await opened(), { 'x-forwarded-for': '127.0.0.1' })).toBe(403);
  });

  test('everybody may where they are on, and nobody where they are off', async () => {
    const proxied = { host: 'sayso.example.org', 'x-forwarded-for': '192.0.2.7' };
    expect(await status(await opened(riverSchema(), { metrics: 'on' }), proxied)).toBe(200);
    expect(await status(await opened(riverSchema(), { metrics: 'off' }))).toBe(404);
  });
});
