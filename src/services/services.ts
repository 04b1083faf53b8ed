import { requireRole, type Actor, type Role } from '../kernel/actor.js';
import type { Reader } from '../storage/reader.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import type { EventBus } from './event-bus.js';

/** What a program is put together from. */
export interface ServiceParts {
  readonly reader: Reader;
  readonly unitOfWork: UnitOfWork;
  readonly events: EventBus;
  /** Milliseconds of the Unix epoch. */
  now(): number;
}

/** Known in this file alone: whoever would read or write must come through `reading` or `writing`. */
const parts: unique symbol = Symbol('parts');
const checked: unique symbol = Symbol('checked');

/** What every use case works with; it opens for `reading` and `writing` only. */
export interface Services {
  readonly [parts]: ServiceParts;
}

/** Leave to read: no question of services/read is asked without it. */
export interface Reading extends Reader {
  readonly [checked]: true;
}

/** Leave to record, and to read. */
export interface Writing extends Omit<ServiceParts, 'reader'> {
  readonly reader: Reading;
}

export const createServices = (given: ServiceParts): Services => ({ [parts]: given });

/**
 * Lets an actor read.
 * @throws SaysoError UNAUTHENTICATED or FORBIDDEN for one who may not
 */
export function reading(services: Services, actor: Actor): Reading {
  requireRole(actor, 'READER');
  const { reader } = services[parts];
  return { [checked]: true, dialect: reader.dialect, all: (sql, params) => reader.all(sql, params) };
}

/**
 * Lets an actor of a role record.
 * @throws SaysoError UNAUTHENTICATED or FORBIDDEN for one of a lesser role
 */
export function writing(services: Services, actor: Actor, role: Exclude<Role, 'READER'>): Writing {
  requireRole(actor, role);
  const { unitOfWork, events, now } = services[parts];
  return { reader: reading(services, actor), unitOfWork, events, now };
}

/**
 * What is recorded about claims from now on, until the iterator is returned.
 * @throws SaysoError UNAUTHENTICATED or FORBIDDEN for one who may not read
 */
export function hearing(services: Services, actor: Actor): ReturnType<EventBus['listen']> {
  requireRole(actor, 'READER');
  return services[parts].events.listen();
}
