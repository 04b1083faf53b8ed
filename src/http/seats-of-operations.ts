import type { ApolloServerPlugin } from '@apollo/server';
import type { HttpContext } from './http-context.js';

const leave = ({ contextValue }: { readonly contextValue: HttpContext }): Promise<void> => {
  contextValue.seat.leave();
  return Promise.resolve();
};

/** Has an operation keep its seat until it is over, also where its client no longer waits for the answer. */
export const seatsOfOperations: ApolloServerPlugin<HttpContext> = {
  requestDidStart: ({ contextValue }) => {
    contextValue.seat.isOfOperation = true;
    return Promise.resolve({ willSendResponse: leave });
  },
  unexpectedErrorProcessingRequest: ({ requestContext }) => leave(requestContext),
};
