import type { ApolloServerPlugin } from '@apollo/server';
import { costTold } from '../graphql/cost.js';
import type { CostBudget } from './cost-budget.js';
import type { HttpContext } from './http-context.js';
import { headersOfLimits } from './limits-told.js';

/** Settles what an operation cost, and tells it in `extensions.cost`, and in headers what is left to its caller. */
export const costInAnswers = (budget: CostBudget): ApolloServerPlugin<HttpContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ response: { body, http }, contextValue }) => {
        const { estimated, isCharged, caller, work } = contextValue;
        const left =
          isCharged && estimated !== undefined
            ? await budget.settle(caller, estimated, work.spent)
            : await budget.left(caller);
        for (const [name, value] of headersOfLimits(budget, left)) http.headers.set(name, value);
        if (estimated === undefined || body.kind !== 'single') return;
        const { singleResult } = body;
        singleResult.extensions = {
          ...singleResult.extensions,
          cost: costTold(estimated, work, left.points),
        };
      },
    }),
});
