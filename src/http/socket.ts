import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
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
} from 'graphql';
import {
  CloseCode,
  type Context as SocketContext,
  type ServerOptions,
  type SubscribePayload,
} from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Config } from '../config.js';
import { createContext } from '../graphql/context.js';
import { LIMIT_RULES, PARSE_OPTIONS, refuseCostly, tooMuchToParse } from '../graphql/limits.js';
import { SaysoError } from '../kernel/errors.js';
import type { Services } from '../services/services.js';
import { actorOf } from './authentication.js';
import { shownError, withCode } from './shown-error.js';

type Connection = SocketContext<Record<string, unknown>, Extra>;
/** A result as graphql-ws hands it on, before its errors are made fit to be shown. */
type Executed = Parameters<NonNullable<ServerOptions['onNext']>>[4];

const PATH = '/graphql';
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
  schema: GraphQLSchema,
  config: Config,
  services: Services,
  log: Logger,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] === PATH)
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  };
  httpServer.on('upgrade', upgrade);

  const actorOn = ({ connectionParams }: Connection) =>
    actorOf(services, config, authorizationIn(connectionParams));

  const { dispose } = useServer<Record<string, unknown>>(
    {
      // Otherwise what a hook throws would be told to the client as the reason of the close.
      isProd: true,
      onConnect: async (connection) => {
        const refusal = await refusalOf(actorOn(connection));
        if (!refusal) return true;
        if (!(refusal instanceof SaysoError)) closeOnFailure(connection, refusal, log);
        return false;
      },
      onSubscribe: async (connection, _id, payload) => {
        try {
          const actor = await actorOn(connection);
          return argumentsOf(schema, payload, () => createContext(services, actor));
        } catch (error) {
          return [asGraphQLError(error, log)];
        }
      },
      onNext: async (connection, _id, _payload, { document, operationName }, result) => {
        const operation = getOperationAST(document, operationName)?.operation;
        const isSubscription = operation === OperationTypeNode.SUBSCRIPTION;
        if (isSubscription && (await refusalOf(actorOn(connection))))
          connection.extra.socket.close(CloseCode.Forbidden, 'Forbidden');
        return result.errors && withShownErrors(result, log);
      },
      onError: (_connection, _id, _payload, errors) => errors.map((error) => shownError(error, log)),
    },
    sockets,
  );

  return async () => {
    httpServer.off('upgrade', upgrade);
    const clients = [...sockets.clients];
    const impatience = setTimeout(() => {
      for (const client of clients) client.terminate();
    }, CLOSING_PATIENCE_MS);
    await dispose();
    clearTimeout(impatience);
  };
}

const withShownErrors = ({ errors = [], ...result }: Executed, log: Logger) =>
  ({ ...result, errors: errors.map((error) => shownError(error, log)) }) as FormattedExecutionResult;

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
  context: () => unknown,
): ExecutionArgs | GraphQLError[] {
  const document = parseWithCode(query);
  const faults = validate(schema, document, [...specifiedRules, ...LIMIT_RULES]);
  if (faults.length > 0) return faults.map((fault) => withCode(fault, VALIDATION_FAILED));
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw new SaysoError(
      'BAD_USER_INPUT',
      'It is not clear which operation is meant: name one in operationName.',
    );
  const { errors: misfits } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (misfits) return misfits.map((misfit) => withCode(misfit, 'BAD_USER_INPUT'));
  refuseCostly(schema, document, operation, variables ?? {});
  return {
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
    contextValue: context(),
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
