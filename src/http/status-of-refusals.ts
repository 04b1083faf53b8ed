import type { ApolloServerPlugin } from '@apollo/server';
import { JSON_TYPE, type HttpContext } from './http-context.js';

/**
 * In the older media type a well-formed request is answered with 200 even where its operation is refused, since 4xx
 * there may come from anything on the way (GraphQL over HTTP, "application/json"). The newer one keeps its 400.
 */
export const statusOfRefusals: ApolloServerPlugin<HttpContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: (requestContext) => {
        const { response, contextValue } = requestContext;
        const isWellFormed = 'source' in requestContext;
        if (isWellFormed && contextValue.mediaType === JSON_TYPE && response.http.status === 400)
          response.http.status = 200;
        return Promise.resolve();
      },
    }),
};
