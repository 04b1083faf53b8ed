import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from './observation.js';

/** How busy everything is at this moment. */
export interface Busyness {
  readonly operations: number;
  readonly sockets: number;
  readonly subscriptions: number;
  readonly connections: number;
  readonly reads: number;
  readonly readsWaiting: number;
  readonly writesWaiting: number;
}

/** What a server counts, for Prometheus. */
export interface Metrics {
  readonly observe: Observer;
  readonly contentType: string;
  /** All of it in Prometheus' text format; what the process itself uses is watched from the first time on. */
  text(): Promise<string>;
}

const GAUGES: Readonly<Record<keyof Busyness, readonly [name: string, help: string]>> = {
  operations: ['sayso_operations_under_way', 'Queries and mutations that are being answered.'],
  sockets: ['sayso_sockets_open', 'Open WebSockets.'],
  subscriptions: ['sayso_subscriptions_open', 'Open subscriptions.'],
  connections: ['sayso_database_connections', 'Open connections to the database.'],
  reads: ['sayso_reads_under_way', 'Statements that read from the database and are under way.'],
  readsWaiting: ['sayso_reads_waiting', 'Statements that wait for a connection to read on.'],
  writesWaiting: ['sayso_writes_waiting', 'Writes that were handed in and are not durable or refused yet.'],
};

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Whoever asks may call operations and methods what they like: what is not ours is one in the numbers. */
const OTHER = 'other';
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/**
 * Counts what one server answers, in a registry of its own.
 * @param names of the operations that are told apart
 */
export function createMetrics(names: ReadonlySet<string>, busyness: () => Busyness): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const operations = new Counter({
    name: 'sayso_operations_total',
    help: 'Operations that were answered, by name; those that are not of schema/operations are "other".',
    labelNames: ['operation', 'type', 'transport'],
    registers,
  });
  const seconds = new Histogram({
    name: 'sayso_operation_seconds',
    help: 'How long queries and mutations took to be answered.',
    labelNames: ['operation', 'type'],
    buckets: SECONDS,
    registers,
  });
  const cost = new Counter({
    name: 'sayso_operation_cost_points_total',
    help: 'What queries and mutations cost, in the points of extensions.cost.',
    labelNames: ['operation', 'type'],
    registers,
  });
  const errors = new Counter({
    name: 'sayso_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'],
    registers,
  });
  const requests = new Counter({
    name: 'sayso_http_requests_total',
    help: 'Requests over HTTP, by method and status.',
    labelNames: ['method', 'status'],
    registers,
  });
  for (const [of, [name, help]] of Object.entries(GAUGES)) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(busyness()[of as keyof Busyness]);
      },
    });
  }
  let isWatched = false;
  return {
    observe: (answered) => {
      const { http, kind, codes } = answered;
      if (http) requests.inc({ method: known(http.method, METHODS), status: http.status });
      for (const code of codes) errors.inc({ code });
      if (!kind) return;
      const name = answered.operation ?? '';
      const labels = { operation: names.has(name) ? name : OTHER, type: kind };
      operations.inc({ ...labels, transport: http ? 'http' : 'websocket' });
      if (answered.events !== undefined) return;
      seconds.observe(labels, answered.seconds);
      cost.inc(labels, answered.cost ?? 0);
    },
    contentType: registry.contentType,
    text: () => {
      if (!isWatched) collectDefaultMetrics({ register: registry });
      isWatched = true;
      return registry.metrics();
    },
  };
}

const known = (method: string, methods: readonly string[]): string =>
  methods.includes(method) ? method : OTHER;
