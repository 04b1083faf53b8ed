import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { HttpContext } from './http-context.js';
import { textOfData } from './text-of-data.js';

/**
 * Lets what anybody may get be kept, and be asked for again by its tag: answered 304 where it is still so. The tag is
 * made of the answer's own data each time, so that no answer stands that is no longer so; it leaves out what a response
 * says of itself in its extensions. An answer to a key, or with an error in it, is not kept.
 */
export const revalidation: ApolloServerPlugin<HttpContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response, contextValue }) => {
        const { body, http } = response;
        const isAnybodys = request.http?.method === 'GET' && contextValue.actor.id === null;
        if (!isAnybodys || body.kind !== 'single') return Promise.resolve();
        const { data, errors } = body.singleResult;
        if (!data || errors) return Promise.resolve();
        const tag = tagOf(contextValue.mediaType, textOfData(data));
        http.headers.set('etag', tag);
        http.headers.set('cache-control', 'no-cache');
        // Express would not look at the tag of a client that asks for no-cache, as fetch does beside If-None-Match.
        if (isAmong(tag, request.http?.headers.get('if-none-match'))) http.status = 304;
        return Promise.resolve();
      },
    }),
};

const tagOf = (mediaType: string, data: string): string =>
  `W/"${createHash('sha256').update(mediaType).update(data).digest('base64url')}"`;

/** Weak comparison (RFC 9110, section 13.1.2). */
const isAmong = (tag: string, tags = ''): boolean =>
  tags === '*' || tags.split(',').some((one) => one.trim().replace(/^(?!W\/)/, 'W/') === tag);
