import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { loadOf, type Services } from '../services/services.js';
import { accessLog } from './access-log.js';
import type { KnownDocuments } from './known-documents.js';
import { createMetrics, type Metrics } from './metrics.js';
import type { Observer } from './observation.js';
import { observedSockets, type ObservedSockets } from './observed-sockets.js';
import type { OperationsUnderWay } from './operations-under-way.js';

/** What a server tells of itself to whoever runs it. */
export interface Observed {
  readonly observers: readonly Observer[];
  readonly metrics: Metrics;
  readonly sockets: ObservedSockets;
}

export function observed(
  config: Pick<Config, 'accessLog'>,
  services: Services,
  { names }: Pick<KnownDocuments, 'names'>,
  underWay: Pick<OperationsUnderWay, 'count'>,
  log: Logger,
): Observed {
  const metrics = createMetrics(names, () => ({
    operations: underWay.count + sockets.operations,
    sockets: sockets.open,
    subscriptions: sockets.subscriptions,
    ...loadOf(services),
  }));
  const observers = config.accessLog ? [metrics.observe, accessLog(log)] : [metrics.observe];
  const sockets = observedSockets(observers);
  return { observers, metrics, sockets };
}
