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
        const known = request.http?.headers.get('if-none-match');
        const { headers, isStill } = validators(contextValue.mediaType, textOfData(data), known);
        for (const [name, value] of headers) http.headers.set(name, value);
        // Express would not look at the tag of a client that asks for no-cache, as fetch does beside If-None-Match.
        if (isStill) http.status = 304;
        return Promise.resolve();
      },
    }),
};

/**
 * What lets an answer be asked for again by its tag.
 * @param known the tags of which the client has answers, as `If-None-Match` gives them
 */
export function validators(
  mediaType: string,
  data: string,
  known: string | undefined,
): { readonly headers: readonly (readonly [name: string, value: string])[]; readonly isStill: boolean } {
  const tag = tagOf(mediaType, data);
  return {
    headers: [
      ['etag', tag],
      ['cache-control', 'no-cache'],
    ],
    isStill: isAmong(tag, known),
  };
}

const tagOf = (mediaType: string, data: string): string =>
  `W/"${createHash('sha256').update(mediaType).update(data).digest('base64url')}"`;

/** Weak comparison (RFC 9110, section 13.1.2). */
const isAmong = (tag: string, tags = ''): boolean =>
  tags === '*' || tags.split(',').some((one) => one.trim().replace(/^(?!W\/)/, 'W/') === tag);
