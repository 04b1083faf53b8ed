import type { Server } from 'node:http';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import {
  CloseCode,
  type Context as SocketContext,
  type ServerOptions,
  type SubscribePayload,
} from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Config } from '../config.js';
import { createContext, type Context } from '../graphql/context.js';
import { costTold, estimatedCost, refuseCostly } from '../graphql/cost.js';
import { PARSE_OPTIONS, tooMuchToParse } from '../graphql/limits.js';
import { VALIDATION_RULES } from '../graphql/validation-rules.js';
import type { Actor } from '../kernel/actor.js';
import { SaysoError } from '../kernel/errors.js';
import { UNCOUNTED } from '../kernel/work.js';
import type { Services } from '../services/services.js';
import type { ActorOf } from './authentication.js';
import type { KnownDocuments } from './known-documents.js';
import type { ObservedSockets } from './observed-sockets.js';
import { shownError, withCode } from './shown-error.js';
import { takeUpgrades } from './upgrade.js';
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
    documents,
    config,
    observed,
    log,
  }: {
    readonly schema: GraphQLSchema;
    readonly services: Services;
    readonly actorOf: ActorOf;
    readonly documents: KnownDocuments;
    readonly config: Config;
    readonly observed: ObservedSockets;
    readonly log: Logger;
  },
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const takeNoMore = takeUpgrades(httpServer, sockets, config, log);

  const actorOn = ({ connectionParams }: Connection) => actorOf(authorizationIn(connectionParams));

  const works = new WeakMap<WebSocket, WorkOfSocket>();
  const workOn = ({ extra: { socket } }: Connection, actor: Actor): WorkOfSocket => {
    const work = works.get(socket) ?? workOfSocket(socket, services, actor, config.work);
    works.set(socket, work);
    return work;
  };

  const { dispose } = observed.serve(
    {
      // Otherwise what a hook throws would be told to the client as the reason of the close.
      isProd: true,
      onConnect: async (connection) => {
        const refusal = await refusalOf(actorOn(connection));
        if (!refusal) return true;
        if (!(refusal instanceof SaysoError)) closeOnFailure(connection, refusal, log);
        return false;
      },
      onSubscribe: async (connection, id, payload) => {
        try {
          const actor = await actorOn(connection);
          const asked = documents.spelledOut(payload);
          documents.refuseUnknown(actor, asked.query);
          const work = workOn(connection, actor);
          return argumentsOf(schema, asked, config.work.limit, (estimated, { operation }) => {
            const isSubscription = operation === OperationTypeNode.SUBSCRIPTION;
            return createContext(services, actor, isSubscription ? UNCOUNTED : work.begin(id), {
              estimated,
              askingAbout: work.askingAbout,
            });
          });
        } catch (error) {
          return [asGraphQLError(error, log)];
        }
      },
      onNext: async (connection, _id, _payload, { document, operationName, contextValue }, result) => {
        const operation = getOperationAST(document, operationName)?.operation;
        const isSubscription = operation === OperationTypeNode.SUBSCRIPTION;
        if (isSubscription && (await refusalOf(actorOn(connection))))
          connection.extra.socket.close(CloseCode.Forbidden, 'Forbidden');
        return shownResult(result, contextValue as ContextOnSocket, log);
      },
      onComplete: (connection, id) => works.get(connection.extra.socket)?.end(id),
      onError: (_connection, _id, _payload, errors) => errors.map((error) => shownError(error, log)),
    },
    sockets,
  );

  return async () => {
    takeNoMore();
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
}

/** A result as the client gets it: its errors fit to be shown, and what it cost. */
const shownResult = (
  { errors, extensions, ...result }: Executed,
  { estimated, work }: ContextOnSocket,
  log: Logger,
) =>
  ({
    ...result,
    ...(errors ? { errors: errors.map((error) => shownError(error, log)) } : {}),
    extensions: { ...extensions, cost: costTold(estimated, work) },
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

/** @throws GraphQLError or SaysoError when the operation is refused before it is executed */
function argumentsOf(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  limit: number,
  context: (estimated: number, operation: OperationDefinitionNode) => Context,
): ExecutionArgs | GraphQLError[] {
  const document = parseWithCode(query);
  const faults = validate(schema, document, [...specifiedRules, ...VALIDATION_RULES]);
  if (faults.length > 0) return faults.map((fault) => withCode(fault, VALIDATION_FAILED));
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw new SaysoError(
      'BAD_USER_INPUT',
      'It is not clear which operation is meant: name one in operationName.',
    );
  const { errors: misfits } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (misfits) return misfits.map((misfit) => withCode(misfit, 'BAD_USER_INPUT'));
  const estimated = estimatedCost(schema, document, operation, variables ?? {});
  refuseCostly(estimated, limit);
  return {
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
    contextValue: context(estimated, operation),
  };
}

function parseWithCode(query: string) {
  try {
    return parse(query, PARSE_OPTIONS);
  } catch (error) {
    throw tooMuchToParse(error) ?? (error instanceof GraphQLError ? withCode(error, PARSE_FAILED) : error);
  }
}

const asGraphQLError = (error: unknown, log: Logger): GraphQLError => {
  if (error instanceof GraphQLError) return error;
  if (error instanceof SaysoError) return new GraphQLError(error.message, { originalError: error });
  const { message, extensions } = shownError(error, log);
  return new GraphQLError(message, { extensions: extensions ?? {} });
};
