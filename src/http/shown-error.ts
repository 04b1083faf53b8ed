import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { toGraphQLError } from '../graphql/errors.js';
import type { SaysoError } from '../kernel/errors.js';

/** Apollo's own word for a request that is not one; the contract has one word for input that will not do. */
const NOT_A_REQUEST = 'BAD_REQUEST';

/** An error as any client meets it, over HTTP or WebSocket: always with a code, never with a stack trace. */
export function shownError(error: unknown, log: Logger): GraphQLFormattedError {
  const given = error instanceof GraphQLError ? error : inGraphQL(error);
  const shown = toGraphQLError(withCodeOfItsOwn(given), ({ id, error: cause }) => {
    log.error({ id, err: cause }, 'an unexpected failure');
  });
  const { extensions = {}, ...rest } = shown.toJSON();
  const told = Object.entries(extensions).filter(([name]) => name !== 'http');
  if (extensions['code'] === NOT_A_REQUEST) told.push(['code', 'BAD_USER_INPUT']);
  const field = extensions['field'] === undefined ? variableAtFault(rest.message) : undefined;
  if (field !== undefined) told.push(['field', field]);
  return { ...rest, extensions: Object.fromEntries(told) };
}

/** What graphql-js says, and gives no code, where it stops looking for more in a variable that is wrong throughout. */
const TOO_MANY_MISFITS = 'Too many errors processing variables';

const withCodeOfItsOwn = (error: GraphQLError): GraphQLError =>
  error.message.startsWith(TOO_MANY_MISFITS) ? withCode(error, 'BAD_USER_INPUT') : error;

/** The variable, and the member of it, that graphql-js says does not fit its type: "filter.place", "first". */
function variableAtFault(message: string): string | undefined {
  const [, name, at] =
    /^Variable "\$(\w+)"(?: got invalid value .* at "([\w.[\]]+)";| got invalid value | of )/s.exec(
      message,
    ) ?? [];
  return (at ?? name)?.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^input\./, '');
}

/** The same error with a code of its own. */
export const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    originalError: error.originalError ?? error,
    extensions: { code },
  });

const inGraphQL = (error: unknown): GraphQLError => {
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
};

/** A refusal before anything is executed, with the status of its HTTP response. */
export const refusalWithStatus = (
  refusal: SaysoError,
  status: number,
  headers: readonly (readonly [string, string])[] = [],
): GraphQLError =>
  new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { code: refusal.code, http: { status, headers: new Map(headers) } },
  });
