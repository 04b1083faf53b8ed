import { requireRole, type Actor, type Role } from '../kernel/actor.js';
import { SaysoError, thoughRecorded } from '../kernel/errors.js';
import { toldAs, UNCOUNTED, type Work } from '../kernel/work.js';
import type { Committed } from '../storage/committed.js';
import type { StorageLoad } from '../storage/load.js';
import type { Param, Reader } from '../storage/reader.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import type { Backlog, EventBus, Watched } from './event-bus.js';

/** What a program is put together from. */
export interface ServiceParts {
  readonly reader: Reader;
  readonly unitOfWork: UnitOfWork;
  readonly events: EventBus;
  readonly committed: Committed;
  load(): StorageLoad;
  /** Milliseconds of the Unix epoch. */
  now(): number;
  /** Aborted when a write is to be answered; left out, it is waited for. */
  readonly signal?: AbortSignal | undefined;
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
  /** What is read is counted here by itself; loops over what was read count theirs. */
  readonly work: Work;
}

/** Leave to record, and to read. */
export interface Writing extends Omit<ServiceParts, 'reader' | 'committed' | 'load'> {
  readonly reader: Reading;
}

export const createServices = (given: ServiceParts): Services => ({ [parts]: given });

/** The same, for an operation that ends: a write is answered by then. */
export const until = (services: Services, { signal }: Pick<Work, 'signal'>): Services =>
  signal ? createServices({ ...services[parts], signal }) : services;

/** What asking the database at all costs, in rows. */
const ROWS_FOR_A_STATEMENT = 10;

/**
 * Lets an actor read, for as long as the work may go on.
 * @throws SaysoError UNAUTHENTICATED or FORBIDDEN for one who may not
 */
export function reading(services: Services, actor: Actor, work: Work = UNCOUNTED): Reading {
  requireRole(actor, 'READER');
  const { reader } = services[parts];
  const all = async <Row>(sql: string, params?: readonly Param[]): Promise<Row[]> => {
    work.spend(ROWS_FOR_A_STATEMENT);
    const rows = await reader.all<Row>(sql, params, work.signal);
    work.spend(rows.length);
    const turn = work.turn();
    if (turn) await turn;
    return rows;
  };
  return { [checked]: true, dialect: reader.dialect, kept: reader.kept, all, work };
}

/** Whoever recorded something must not take a failure to read what is answered for a refusal. */
export const ofWhatIsRecorded = (given: Reading): Reading => ({
  ...given,
  work: toldAs(given.work, thoughRecorded),
  all: <Row>(sql: string, params?: readonly Param[]) =>
    given.all<Row>(sql, params).catch((error: unknown) => {
      throw thoughRecorded(error);
    }),
});

/**
 * Lets an actor of a role change what is kept, whoever's word it is.
 * @throws SaysoError UNAUTHENTICATED or FORBIDDEN for one of a lesser role, or who records for some sources alone
 */
export function writing(services: Services, actor: Actor, role: Exclude<Role, 'READER'>): Writing {
  requireRole(actor, role);
  if (!actor.speaksFor) return writingOwnWords(services, actor, role);
  throw new SaysoError(
    'FORBIDDEN',
    'This key records only what some sources say: use one that is not bound to sources.',
  );
}

/**
 * The same for one who may record for some sources alone: whoever asks for it holds each record against these.
 * @throws SaysoError UNAUTHENTICATED or FORBIDDEN for one of a lesser role
 */
export function writingOwnWords(services: Services, actor: Actor, role: Exclude<Role, 'READER'>): Writing {
  requireRole(actor, role);
  const { unitOfWork, events, now, signal } = services[parts];
  return { reader: reading(services, actor), unitOfWork, events, now, signal };
}

/**
 * What tells one state of the record from another: an answer to the same question is the same as long as it is. Nothing of
 * what is recorded, so that no leave is needed; null where it cannot be told.
 */
export const committedIn = (services: Services): Promise<string | null> => services[parts].committed();

/** How busy the database is: nothing of what is recorded, so that no leave is needed. */
export const loadOf = (services: Services): StorageLoad => services[parts].load();

/**
 * What is recorded about watched claims from now on, until the iterator is returned or the client is cut off.
 * @throws SaysoError UNAUTHENTICATED or FORBIDDEN for one who may not read
 */
export function hearing(
  services: Services,
  actor: Actor,
  watched: Watched,
  backlog: Backlog,
): ReturnType<EventBus['listen']> {
  requireRole(actor, 'READER');
  return services[parts].events.listen(watched, backlog);
}

/** Waits until whoever listens is told all that was recorded: what it is read from must stay open until then. */
export const allTold = (services: Services): Promise<void> => services[parts].events.settled();

/** Says whom to tell when what was recorded could not be told to whoever listens. */
export const reportUntold = (services: Services, report: (error: unknown) => void): void =>
  services[parts].events.onFailure(report);
