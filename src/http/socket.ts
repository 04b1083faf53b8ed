import type { Server } from 'node:http';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import {
  CloseCode,
  type Context as SocketContext,
  type ServerOptions,
  type SubscribePayload,
} from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Config } from '../config.js';
import { createContext, type Context } from '../graphql/context.js';
import { costTold, estimatedCost, misfitsOf, refuseCostly } from '../graphql/cost.js';
import { PARSE_OPTIONS, refuseUnreadable, tooMuchToParse } from '../graphql/document-text.js';
import { VALIDATION_RULES } from '../graphql/validation-rules.js';
import type { Actor } from '../kernel/actor.js';
import { present } from '../kernel/certain.js';
import { RateLimited, SaysoError } from '../kernel/errors.js';
import { UNCOUNTED } from '../kernel/work.js';
import type { Services } from '../services/services.js';
import type { Admission } from './admission.js';
import type { ActorOf } from './authentication.js';
import { eventsOfSocket } from './events-of-socket.js';
import type { Connections } from './connections.js';
import type { KnownDocuments } from './known-documents.js';
import type { Observed } from './observed.js';
import { operationsOfSocket, type OperationsOfSocket, type SocketOperation } from './operations-of-socket.js';
import { shownError, withCode } from './shown-error.js';
import type { Extra } from './socket-protocol.js';
import { closeIfTooSlow, TRY_AGAIN_LATER } from './slow-reader.js';
import { takeUpgrades } from './upgrade.js';
import { watchSockets } from './watch-of-sockets.js';
import { workOfSocket, type WorkOfSocket } from './work-of-socket.js';

type Connection = SocketContext<Record<string, unknown>, Extra>;
/** A result as graphql-ws hands it on, before its errors are made fit to be shown. */
type Executed = Parameters<NonNullable<ServerOptions['onNext']>>[4];

const LARGEST_MESSAGE = 1024 * 1024;
const CLOSING_PATIENCE_MS = 2000;

/** The codes that Apollo gives over HTTP. */
const PARSE_FAILED = 'GRAPHQL_PARSE_FAILED';
const VALIDATION_FAILED = 'GRAPHQL_VALIDATION_FAILED';

/**
 * GraphQL over WebSocket (graphql-transport-ws) on the server's /graphql, with the keys and limits of HTTP.
 * @returns a function that closes every socket and takes no more
 */
export function serveSocket(
  httpServer: Server,
  {
    schema,
    services,
    actorOf,
    admission,
    connections,
    documents,
    config,
    observed,
    log,
  }: {
    readonly schema: GraphQLSchema;
    readonly services: Services;
    readonly actorOf: ActorOf;
    readonly admission: Admission;
    readonly connections: Connections;
    readonly documents: KnownDocuments;
    readonly config: Config;
    readonly observed: Pick<Observed, 'observers' | 'sockets'>;
    readonly log: Logger;
  },
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const takeNoMore = takeUpgrades(httpServer, sockets, { admission, connections, config, observed, log });
  const { limits } = config;

  const actorOn = ({ connectionParams }: Connection) => actorOf(authorizationIn(connectionParams));
  const open = new WeakMap<
    WebSocket,
    { readonly connection: Connection; readonly operations: OperationsOfSocket }
  >();

  const eventsOf = ({ extra: { socket } }: Connection) => eventsOfSocket(socket, config.mostEventsWaiting);

  const works = new WeakMap<WebSocket, WorkOfSocket>();
  const workOn = ({ extra: { socket } }: Connection, actor: Actor): WorkOfSocket => {
    const work = works.get(socket) ?? workOfSocket(services, actor, config.work);
    works.set(socket, work);
    return work;
  };

  const { dispose } = observed.sockets.serve(
    {
      connectionInitWaitTimeout: limits.handshakeSeconds * 1000,
      onConnect: async (connection) => {
        const { socket, request } = connection.extra;
        const address = admission.addresses.of(request);
        const refusal = await refusalOf(
          admission.actorFrom(address, authorizationIn(connection.connectionParams)),
        );
        if (!refusal) {
          const operations = operationsOfSocket(socket, address, admission, config);
          open.set(socket, { connection, operations });
          return true;
        }
        if (refusal instanceof RateLimited) socket.close(TRY_AGAIN_LATER, 'Too many wrong keys');
        else if (!(refusal instanceof SaysoError)) closeOnFailure(connection, refusal, log);
        return false;
      },
      onSubscribe: async (connection, id, payload) => {
        let operation: SocketOperation | undefined;
        try {
          const own = present(open.get(connection.extra.socket)).operations.begin(id, payload);
          operation = own;
          const actor = await actorOn(connection);
          const asked = documents.spelledOut(payload);
          refuseUnreadable(asked.query);
          documents.refuseUnknown(actor, asked.query);
          const work = await own.enter(actor);
          const { askingAbout } = workOn(connection, actor);
          return await argumentsOf(schema, asked, config.work.limit, async (estimated, kind) => {
            await own.charge(estimated);
            const isSubscription = kind === OperationTypeNode.SUBSCRIPTION;
            if (isSubscription) own.subscribe();
            const { backlog } = eventsOf(connection);
            const more = { estimated, isSubscription, operation: own, askingAbout, backlog };
            return createContext(services, actor, isSubscription ? UNCOUNTED : work, more);
          });
        } catch (error) {
          operation?.end();
          return asGraphQLErrors(error, log);
        }
      },
      onOperation: (_connection, _id, _payload, { contextValue }) =>
        (contextValue as ContextOnSocket).operation.executed(),
      onNext: async (connection, _id, _payload, { contextValue }, result) => {
        const context = contextValue as ContextOnSocket;
        const { socket } = connection.extra;
        const refusal = () => refusalOf(actorOn(connection));
        if (context.isSubscription && (await eventsOf(connection).once(context.about, refusal)))
          socket.close(CloseCode.Forbidden, 'Forbidden');
        closeIfTooSlow(socket, limits.buffered);
        return shownResult(result, context, await context.operation.left(), log);
      },
      onComplete: (connection, _id, payload) => open.get(connection.extra.socket)?.operations.end(payload),
      onError: (_connection, _id, _payload, errors) => errors.map((error) => shownError(error, log)),
    },
    sockets,
    (request) => {
      const address = admission.addresses.of(request);
      return {
        turn: (values, gone) => admission.readings.take(address, values, gone),
        hold: (bytes) => admission.bytes.take(address, bytes),
      };
    },
    (socket, id) => open.get(socket)?.operations.complete(id),
    log,
  );

  const lookNoMore = watchSockets(sockets.clients, limits.watchSeconds, async (socket) => {
    closeIfTooSlow(socket, limits.buffered);
    const connection = open.get(socket)?.connection;
    const refusal = connection && (await refusalOf(actorOn(connection)));
    if (refusal instanceof SaysoError) socket.close(CloseCode.Forbidden, 'Forbidden');
  });

  return async () => {
    takeNoMore();
    lookNoMore();
    const clients = [...sockets.clients];
    const impatience = setTimeout(() => {
      for (const client of clients) client.terminate();
    }, CLOSING_PATIENCE_MS);
    await dispose();
    clearTimeout(impatience);
  };
}

/** What resolvers work with, and what the operation may come to, in points. */
interface ContextOnSocket extends Context {
  readonly estimated: number;
  readonly isSubscription: boolean;
  readonly operation: SocketOperation;
}

/** A result as the client gets it: its errors fit to be shown, and what it cost. */
const shownResult = (
  { errors, extensions, ...result }: Executed,
  { estimated, work }: ContextOnSocket,
  left: number,
  log: Logger,
) =>
  ({
    ...result,
    ...(errors ? { errors: errors.map((error) => shownError(error, log)) } : {}),
    extensions: { ...extensions, cost: costTold(estimated, work, left) },
  }) as FormattedExecutionResult;

/** Header names know no case, and clients hand over their headers as they are. */
function authorizationIn(params: Readonly<Record<string, unknown>> | undefined): unknown {
  const entry = Object.entries(params ?? {}).find(([name]) => name.toLowerCase() === 'authorization');
  return entry?.[1];
}

/** What refuses, or undefined when nothing does. */
const refusalOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => undefined,
    (error: unknown) => error,
  );

function closeOnFailure({ extra }: Connection, error: unknown, log: Logger): void {
  log.error({ err: error }, 'a WebSocket could not be opened');
  extra.socket.close(CloseCode.InternalServerError, 'Internal server error');
}

/** @throws GraphQLError, several of them, or SaysoError when the operation is refused before it is executed */
async function argumentsOf(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  limit: number,
  context: (estimated: number, kind: OperationTypeNode) => Promise<Context>,
): Promise<ExecutionArgs> {
  const document = parseWithCode(query);
  const faults = validate(schema, document, [...specifiedRules, ...VALIDATION_RULES]);
  if (faults.length > 0) throw new Faults(faults.map((fault) => withCode(fault, VALIDATION_FAILED)));
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw new SaysoError(
      'BAD_USER_INPUT',
      'It is not clear which operation is meant: name one in operationName.',
    );
  const estimated = estimatedCost(schema, document, operation, variables ?? {});
  refuseCostly(estimated, limit);
  const misfits = misfitsOf(schema, operation, variables ?? {});
  if (misfits) throw new Faults(misfits.map((misfit) => withCode(misfit, 'BAD_USER_INPUT')));
  return {
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
    contextValue: await context(estimated, operation.operation),
  };
}

function parseWithCode(query: string) {
  try {
    return parse(query, PARSE_OPTIONS);
  } catch (error) {
    throw tooMuchToParse(error) ?? (error instanceof GraphQLError ? withCode(error, PARSE_FAILED) : error);
  }
}

/** All that is wrong with an operation. */
class Faults extends Error {
  readonly errors: GraphQLError[];

  constructor(errors: GraphQLError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

function asGraphQLErrors(error: unknown, log: Logger): GraphQLError[] {
  if (error instanceof Faults) return error.errors;
  if (error instanceof GraphQLError) return [error];
  if (error instanceof SaysoError) return [new GraphQLError(error.message, { originalError: error })];
  const { message, extensions } = shownError(error, log);
  return [new GraphQLError(message, { extensions: extensions ?? {} })];
}
