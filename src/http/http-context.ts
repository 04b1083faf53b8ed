import type { Request } from 'express';
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
  /** What the operation may come to, in points, once that is reckoned. */
  estimated?: number;
  /** Whether the caller had so many points. */
  isCharged?: boolean;
}

export const mediaTypeFor = (request: Request): string => request.accepts(RESPONSE_TYPES) || JSON_TYPE;
