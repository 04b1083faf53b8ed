import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Config } from '../config.js';
import type { Actor } from '../kernel/actor.js';
import type { ActorOf } from './authentication.js';
import { clientAddresses, type ClientAddresses } from './client-address.js';
import { costBudget, type CostBudget } from './cost-budget.js';
import { operationQueue, type OperationQueue } from './operation-queue.js';
import { readingTurns, type ReadingTurns } from './reading-turns.js';
import { seats, type Seats } from './seats.js';
import { countWrongKeys, type ActorFrom } from './wrong-keys.js';

/** What one may do beside all others, held over HTTP and WebSocket together (ADR 29). */
export interface Admission {
  readonly addresses: ClientAddresses;
  readonly actorFrom: ActorFrom;
  /** By caller. */
  readonly operations: OperationQueue;
  /** By caller. */
  readonly cost: CostBudget;
  /** By caller. */
  readonly subscriptions: Seats;
  /** WebSockets, by address. */
  readonly sockets: Seats;
  /** Bytes of operations, from when they are read until they are over, by address. */
  readonly bytes: Seats;
  /** When JSON of many values is read, by address. */
  readonly readings: ReadingTurns;
}

const MINUTE = 60;

/** Counts within this process; what is a rate can be counted by any limiter of rate-limiter-flexible. */
export function createAdmission(
  config: Pick<Config, 'limits' | 'trustedProxies'>,
  actorOf: ActorOf,
): Admission {
  const { limits } = config;
  const wrongKeys = new RateLimiterMemory({ points: limits.wrongKeys, duration: MINUTE });
  return {
    addresses: clientAddresses(config),
    actorFrom: countWrongKeys(actorOf, wrongKeys),
    operations: operationQueue(limits),
    cost: costBudget(new RateLimiterMemory({ points: limits.costPerMinute, duration: MINUTE })),
    subscriptions: seats(limits.subscriptions),
    sockets: seats(limits.sockets),
    bytes: seats(limits.bytesAsked),
    readings: readingTurns(),
  };
}

/** Who is counted: a key or the subject of a token wherever it comes from, and whoever has none by the address. */
export const callerOf = ({ id }: Actor, address: string): string =>
  id === null ? `address ${address}` : `key ${id}`;
