import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What went wrong, in words for whoever reads the page, and the input at fault where one is. */
export interface Fault {
  readonly message: string;
  /** Such as `statement.saidOn`; empty when no one input is at fault. */
  readonly field: string;
  readonly code: string;
}

export function faultOf(error: unknown): Fault {
  const [first] = errorsIn(error);
  if (first) {
    const { code, field } = (first.extensions ?? {}) as { code?: string; field?: string };
    return { message: first.message, field: field ?? '', code: code ?? '' };
  }
  if (ServerError.is(error))
    return { message: `The server answered with status ${error.statusCode}.`, field: '', code: '' };
  return {
    message: 'Sayso cannot be reached. Check the connection, then try again.',
    field: '',
    code: 'UNREACHABLE',
  };
}

interface Told {
  readonly message: string;
  readonly extensions?: unknown;
}

function errorsIn(error: unknown): readonly Told[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors;
  if (!ServerError.is(error)) return [];
  try {
    return (JSON.parse(error.bodyText) as { errors?: Told[] }).errors ?? [];
  } catch {
    return [];
  }
}
