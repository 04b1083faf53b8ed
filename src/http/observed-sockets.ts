import { getOperationAST, OperationTypeNode, type ExecutionArgs } from 'graphql';
import type { Logger } from 'pino';
import type { WebSocket, WebSocketServer } from 'ws';
import type { Context } from '../graphql/context.js';
import {
  noteCaller,
  noteErrors,
  noteOperation,
  observation,
  requestIdOf,
  type Observation,
  type Observer,
} from './observation.js';
import { speakProtocol } from './socket-protocol.js';

type Options = Parameters<typeof speakProtocol>[0];
type Waiting = Parameters<typeof speakProtocol>[2];
type Completed = Parameters<typeof speakProtocol>[3];
type Connection = Parameters<NonNullable<Options['onSubscribe']>>[0];

/** What goes on over WebSockets. */
export interface ObservedSockets {
  readonly open: number;
  readonly operations: number;
  readonly subscriptions: number;
  /** Serves GraphQL over WebSockets, and tells of every operation once it is answered. */
  serve(
    options: Options,
    sockets: WebSocketServer,
    waiting: Waiting,
    completed: Completed,
    log: Logger,
  ): ReturnType<typeof speakProtocol>;
}

/** An operation that is being answered. */
interface UnderWay {
  readonly begun: number;
  readonly noted: Observation;
  context: Context | undefined;
  events: number;
}

/** Those of one socket, by the ids that the client gave them. */
type Operations = Map<string, UnderWay>;

const isSubscription = ({ noted }: UnderWay): boolean => noted.kind === OperationTypeNode.SUBSCRIPTION;

export function observedSockets(observers: readonly Observer[]): ObservedSockets {
  const underWay = new Map<WebSocket, Operations>();
  let all: WebSocketServer | undefined;
  const operations = (): UnderWay[] => [...underWay.values()].flatMap((some) => [...some.values()]);
  const subscriptions = (): number => operations().filter(isSubscription).length;
  return {
    get open() {
      return all?.clients.size ?? 0;
    },
    get operations() {
      return operations().length - subscriptions();
    },
    get subscriptions() {
      return subscriptions();
    },
    serve: (options, sockets, waiting, completed, log) => {
      all = sockets;
      return speakProtocol(observed(options, underWay, observers), sockets, waiting, completed, log);
    },
  };
}

/** The same options; what happens to an operation is noted, and told at its end. */
function observed(
  options: Options,
  underWay: Map<WebSocket, Operations>,
  observers: readonly Observer[],
): Options {
  const end = ({ extra: { socket } }: Connection, id: string): void => {
    const operation = underWay.get(socket)?.get(id);
    if (!operation) return;
    underWay.get(socket)?.delete(id);
    tell(operation, observers);
  };
  const begin = (connection: Connection, id: string): UnderWay => {
    const { socket, request } = connection.extra;
    const operation = begun(idOf(socket, request.headers));
    const others = underWay.get(socket);
    if (others) others.set(id, operation);
    else {
      const operations: Operations = new Map([[id, operation]]);
      underWay.set(socket, operations);
      socket.once('close', () => {
        underWay.delete(socket);
        for (const left of operations.values()) tell(left, observers);
      });
    }
    return operation;
  };
  return {
    ...options,
    onSubscribe: async (connection, id, payload) => {
      const operation = begin(connection, id);
      const outcome = await options.onSubscribe?.(connection, id, payload);
      if (outcome && 'document' in outcome) noteExecuted(operation, outcome);
      // Its client has completed it already: nothing more happens to it.
      if (!(id in connection.subscriptions)) end(connection, id);
      return outcome;
    },
    onNext: async (connection, id, payload, args, result) => {
      const shown = await options.onNext?.(connection, id, payload, args, result);
      const operation = underWay.get(connection.extra.socket)?.get(id);
      if (operation) {
        operation.events += 1;
        noteErrors(operation.noted, shown?.errors);
      }
      return shown;
    },
    onError: async (connection, id, payload, errors) => {
      const shown = await options.onError?.(connection, id, payload, errors);
      const operation = underWay.get(connection.extra.socket)?.get(id);
      if (operation) noteErrors(operation.noted, shown ?? []);
      end(connection, id);
      return shown;
    },
    onComplete: async (connection, id, payload) => {
      await options.onComplete?.(connection, id, payload);
      end(connection, id);
    },
  };
}

const begun = (requestId: string): UnderWay => ({
  begun: performance.now(),
  noted: observation(requestId),
  context: undefined,
  events: 0,
});

function tell(operation: UnderWay, observers: readonly Observer[]): void {
  const { noted, context, events } = operation;
  const seconds = (performance.now() - operation.begun) / 1000;
  if (!isSubscription(operation) && context) noted.cost = context.work.spent;
  for (const observe of observers)
    observe({ ...noted, seconds, ...(isSubscription(operation) ? { events } : {}) });
}

const idsOfSockets = new WeakMap<WebSocket, string>();

/** All operations of a socket have the id of the request by which it was opened. */
function idOf(socket: WebSocket, headers: Parameters<typeof requestIdOf>[0]): string {
  const id = idsOfSockets.get(socket) ?? requestIdOf(headers);
  idsOfSockets.set(socket, id);
  return id;
}

function noteExecuted(operation: UnderWay, { document, operationName, contextValue }: ExecutionArgs): void {
  const context = contextValue as Context;
  operation.context = context;
  noteCaller(operation.noted, context.actor);
  const definition = getOperationAST(document, operationName);
  if (definition) noteOperation(operation.noted, definition);
}
