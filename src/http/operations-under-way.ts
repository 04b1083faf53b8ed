import type { ApolloServerPlugin } from '@apollo/server';
import type { HttpContext } from './http-context.js';

/** Counts the operations that are being answered, also those whose client no longer waits for the answer. */
export interface OperationsUnderWay {
  readonly plugin: ApolloServerPlugin<HttpContext>;
  readonly count: number;
  /** Waits until none is left: what they read from must stay open until then. */
  idle(): Promise<void>;
}

export function operationsUnderWay(): OperationsUnderWay {
  const underWay = new Set<object>();
  let left: (() => void) | undefined;
  const end = (operation: object): Promise<void> => {
    underWay.delete(operation);
    if (underWay.size === 0) left?.();
    return Promise.resolve();
  };
  return {
    get count() {
      return underWay.size;
    },
    plugin: {
      requestDidStart: (operation) => {
        underWay.add(operation);
        return Promise.resolve({ willSendResponse: end });
      },
      unexpectedErrorProcessingRequest: ({ requestContext }) => end(requestContext),
    },
    idle: async () => {
      if (underWay.size > 0) await new Promise<void>((resolve) => (left = resolve));
    },
  };
}
