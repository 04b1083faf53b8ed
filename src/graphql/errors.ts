import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { RateLimited, SaysoError, ToldFailure } from '../kernel/errors.js';

/** Where unexpected failures are told with what led to them. */
export type LogFailure = (failure: { readonly id: string; readonly error: unknown }) => void;

/**
 * An error as a client meets it: refusals with their code and field, and the seconds after which to ask again where that
 * helps; anything unexpected with an id that stands in the log, and of its detail no more than what became of a write.
 */
export function toGraphQLError(error: GraphQLError, log: LogFailure): GraphQLError {
  const cause = error.originalError ?? error;
  if (cause instanceof SaysoError) {
    const { code, field, message } = cause;
    return located(error, message, {
      code,
      ...(field === undefined ? {} : { field }),
      ...(cause instanceof RateLimited ? { retryAfter: cause.retryAfter } : {}),
    });
  }
  const { code } = error.extensions;
  const isAnswer =
    cause instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR';
  if (isAnswer) return error;
  const id = randomUUID();
  log({ id, error: cause });
  const message =
    cause instanceof ToldFailure ? cause.message : `Something went wrong here; the log has it under ${id}.`;
  return located(error, message, {
    code: 'INTERNAL_SERVER_ERROR',
    id,
  });
}

const located = (
  { nodes, source, positions, path }: GraphQLError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
