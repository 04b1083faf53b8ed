import type { ApolloServerPlugin } from '@apollo/server';
import { costTold } from '../graphql/cost.js';
import type { HttpContext } from './http-context.js';

/** Tells in `extensions.cost` of every answer to an operation what it cost. */
export const costInAnswers: ApolloServerPlugin<HttpContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body }, contextValue: { estimated, work } }) => {
        if (estimated !== undefined && body.kind === 'single') {
          const { singleResult } = body;
          singleResult.extensions = { ...singleResult.extensions, cost: costTold(estimated, work) };
        }
        return Promise.resolve();
      },
    }),
};
