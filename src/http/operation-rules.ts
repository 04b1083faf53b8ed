import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { estimatedCost, refuseCostly } from '../graphql/cost.js';
import { SaysoError } from '../kernel/errors.js';
import type { HttpContext } from './http-context.js';
import { refusalWithStatus } from './shown-error.js';

/** Refuses, once the operation is known and before anything of it is executed, what HTTP does not carry. */
export const operationRules: ApolloServerPlugin<HttpContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        if (!operation) return Promise.resolve();
        if (operation.operation === OperationTypeNode.SUBSCRIPTION)
          throw refusalWithStatus(notOverHttp(), 400);
        try {
          contextValue.estimated = estimatedCost(schema, document, operation, request.variables ?? {});
          refuseCostly(contextValue.estimated, contextValue.work.limit);
        } catch (error) {
          throw error instanceof SaysoError ? refusalWithStatus(error, 400) : error;
        }
        return Promise.resolve();
      },
    }),
};

const notOverHttp = (): SaysoError =>
  new SaysoError(
    'BAD_USER_INPUT',
    'Subscriptions go over a WebSocket to this same address, in the protocol graphql-transport-ws.',
  );
