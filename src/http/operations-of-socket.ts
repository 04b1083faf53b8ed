import type { WebSocket } from 'ws';
import type { Config } from '../config.js';
import type { Actor } from '../kernel/actor.js';
import { RateLimited } from '../kernel/errors.js';
import { createWork, NOBODY_WAITS, type Pace, type Work } from '../kernel/work.js';
import { callerOf, type Admission } from './admission.js';
import { tooManyBytes } from './bytes-asked.js';
import { costOfAsking } from './cost-budget.js';
import { idleTimer } from './idle-timer.js';
import { bytesOfMessage } from './messages-in-turn.js';
import type { Entered } from './operation-queue.js';
import { once } from './seats.js';
import { closeIfTooSlow } from './slow-reader.js';

/** An operation that came over a socket, until its client is told that it is complete. */
export interface SocketOperation {
  /**
   * Waits until it is its turn.
   * @returns what it may do; ended when the client no longer waits for it
   * @throws RateLimited
   */
  enter(actor: Actor): Promise<Work>;
  /**
   * Waits until its caller may have so much under way.
   * @throws RateLimited where its caller has not so many points left
   */
  charge(points: number): Promise<void>;
  /**
   * From now on it is a subscription, and nothing that is under way.
   * @throws RateLimited where its caller or its socket has too many of them
   */
  subscribe(): void;
  /** It has been executed: others may begin. */
  executed(): Promise<void>;
  /** What is left to its caller, in points. */
  left(): Promise<number>;
  /** Gives back what it holds, however often it is called. */
  end(): void;
}

/** The operations of one socket. */
export interface OperationsOfSocket {
  /**
   * @param payload by which it is known from others to which the client gives the same id afterwards
   * @throws RateLimited where the socket has too many, or its address asks too much at once
   */
  begin(id: string, payload: object): SocketOperation;
  /** Ends the operation that has this id, if any. */
  complete(id: string): void;
  /** Ends the operation of this payload. */
  end(payload: object): void;
}

const RETRY_SECONDS = 1;

/** @param address whom the socket is of, while it has no key */
export function operationsOfSocket(
  socket: WebSocket,
  address: string,
  admission: Admission,
  { limits, work: allowed }: Pick<Config, 'limits' | 'work'>,
): OperationsOfSocket {
  const byId = new Map<string, SocketOperation>();
  const byPayload = new WeakMap<object, SocketOperation>();
  const underWay = new Set<SocketOperation>();
  const subscriptions = new Set<SocketOperation>();
  const idle = idleTimer(limits.idleSeconds, () => socket.close(NORMAL_CLOSURE, 'Idle'));

  socket.on('message', () => closeIfTooSlow(socket, limits.buffered));
  socket.once('close', () => {
    for (const operation of [...underWay, ...subscriptions]) operation.end();
    idle.stop();
  });

  const takeSubscription = (operation: SocketOperation, caller: string): (() => void) => {
    if (subscriptions.size >= limits.subscriptionsOfSocket)
      throw tooMany(limits.subscriptionsOfSocket, 'subscriptions on one WebSocket');
    const giveBack = admission.subscriptions.take(caller);
    if (!giveBack) throw tooMany(limits.subscriptions, 'subscriptions of one caller');
    underWay.delete(operation);
    subscriptions.add(operation);
    return giveBack;
  };

  return {
    begin: (id, payload) => {
      if (underWay.size >= limits.operationsOfSocket)
        throw tooMany(limits.operationsOfSocket, 'operations at once on one WebSocket');
      const bytes = bytesOfMessage(socket);
      const giveBackBytes = admission.bytes.take(address, bytes);
      if (!giveBackBytes) throw tooManyBytes();
      const operation = socketOperation(socket, address, bytes, admission, allowed, takeSubscription, () => {
        giveBackBytes();
        underWay.delete(operation);
        subscriptions.delete(operation);
        if (byId.get(id) === operation) byId.delete(id);
        if (underWay.size + subscriptions.size === 0) idle.start();
      });
      idle.stop();
      underWay.add(operation);
      byId.set(id, operation);
      byPayload.set(payload, operation);
      return operation;
    },
    complete: (id) => byId.get(id)?.end(),
    end: (payload) => byPayload.get(payload)?.end(),
  };
}

/** WebSocket's own code for what has ended as it should: clients open another when they have something to ask. */
const NORMAL_CLOSURE = 1000;

function socketOperation(
  socket: WebSocket,
  address: string,
  bytes: number,
  { operations, cost }: Admission,
  allowed: Config['work'],
  takeSubscription: (operation: SocketOperation, caller: string) => () => void,
  ended: () => void,
): SocketOperation {
  let caller = '';
  let charged = 0;
  let work: Work | undefined;
  let isOver = false;
  let isSubscription = false;
  let entered: Entered | undefined;
  let giveBack = (): void => undefined;
  const workAt = (pace: Pace): Work => {
    work = createWork(allowed, pace);
    if (isOver) work.stop(NOBODY_WAITS);
    return work;
  };

  const operation: SocketOperation = {
    enter: async (actor) => {
      caller = callerOf(actor, address);
      await cost.charge(caller, costOfAsking(bytes));
      entered = await operations.enter(caller, socket, workAt);
      if (isOver) entered.leave();
      return entered.work;
    },
    charge: async (points) => {
      await cost.charge(caller, points);
      charged = points;
      await entered?.weigh(points);
    },
    subscribe: () => {
      if (isOver) throw NOBODY_WAITS;
      giveBack = takeSubscription(operation, caller);
      isSubscription = true;
    },
    executed: async () => {
      entered?.leave();
      // What a subscription's events cost is not known yet: it stays at what it was reckoned to cost.
      if (work && !isSubscription) await cost.settle(caller, charged, work.spent);
    },
    left: async () => (await cost.left(caller)).points,
    end: once(() => {
      isOver = true;
      work?.stop(NOBODY_WAITS);
      entered?.leave();
      giveBack();
      ended();
    }),
  };
  return operation;
}

const tooMany = (most: number, what: string): RateLimited =>
  new RateLimited(
    `More than ${most.toLocaleString('en-US')} ${what} are too many: ask again when some are complete.`,
    RETRY_SECONDS,
  );
