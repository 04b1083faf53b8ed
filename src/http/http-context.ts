import type { Request } from 'express';
import { LRUCache } from 'lru-cache';
import type { Context } from '../graphql/context.js';
import type { Observation } from './observation.js';
import type { Entered } from './operation-queue.js';

/** The media types of GraphQL over HTTP: the older one first, which is meant when the client names none. */
export const JSON_TYPE = 'application/json';
export const RESPONSE_TYPES = [JSON_TYPE, 'application/graphql-response+json'];

/** One of the operations that a caller may have under way. */
export interface Seat {
  /** Whether an operation has begun, with which it is left. */
  isOfOperation: boolean;
  readonly weigh: Entered['weigh'];
  leave(): void;
}

/** What resolvers work with, and in which media type the client wants its response. */
export interface HttpContext extends Context {
  readonly mediaType: string;
  /** What is noted of the operation, for whoever runs the server. */
  readonly observation: Observation;
  /** Who is counted. */
  readonly caller: string;
  readonly seat: Seat;
  /** As it was sent, where its answer may be kept for whoever sends the same. */
  readonly question: string | undefined;
  /** What the operation may come to, in points, once that is reckoned. */
  estimated?: number;
  /** Whether the caller had so many points. */
  isCharged?: boolean;
}

/** Clients say what they accept in few ways; what is longer is read each time. */
const accepted = new LRUCache<string, { readonly type: string | false }>({ max: 200 });
const LONGEST_KEPT = 200;

/** In which media type a client wants its response; false where it names none of those there are. */
export function acceptedType(request: Request): string | false {
  const { accept = '' } = request.headers;
  const known = accepted.get(accept);
  if (known) return known.type;
  const type = request.accepts(RESPONSE_TYPES);
  if (accept.length <= LONGEST_KEPT) accepted.set(accept, { type });
  return type;
}

/** Whether a client would rather have a page than JSON. */
export const wantsPage = (request: Request): boolean =>
  request.method === 'GET' &&
  /text\//i.test(request.headers.accept ?? '') &&
  request.accepts([...RESPONSE_TYPES, 'text/html']) === 'text/html';

export const mediaTypeFor = (request: Request): string => acceptedType(request) || JSON_TYPE;
