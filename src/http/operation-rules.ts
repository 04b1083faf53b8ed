import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { estimatedCost, refuseCostly } from '../graphql/cost.js';
import { RateLimited, SaysoError } from '../kernel/errors.js';
import type { CostBudget } from './cost-budget.js';
import type { HttpContext } from './http-context.js';
import { headersOfRefusal } from './limits-told.js';
import { refusalWithStatus } from './shown-error.js';

/**
 * Refuses, once the operation is known and before anything of it is executed, what HTTP does not carry and what costs
 * more than it may.
 */
export const operationRules = (budget: CostBudget): ApolloServerPlugin<HttpContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (!operation) return;
        if (operation.operation === OperationTypeNode.SUBSCRIPTION)
          throw refusalWithStatus(notOverHttp(), 400);
        try {
          contextValue.estimated = estimatedCost(schema, document, operation, request.variables ?? {});
          refuseCostly(contextValue.estimated, contextValue.work.limit);
          await budget.charge(contextValue.caller, contextValue.estimated);
          contextValue.isCharged = true;
          await contextValue.seat.weigh(contextValue.estimated);
        } catch (error) {
          if (error instanceof RateLimited) throw refusalWithStatus(error, 429, headersOfRefusal(error));
          throw error instanceof SaysoError ? refusalWithStatus(error, 400) : error;
        }
      },
    }),
});

const notOverHttp = (): SaysoError =>
  new SaysoError(
    'BAD_USER_INPUT',
    'Subscriptions go over a WebSocket to this same address, in the protocol graphql-transport-ws.',
  );
