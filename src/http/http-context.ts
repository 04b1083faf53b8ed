import type { Request } from 'express';
import type { Context } from '../graphql/context.js';
import type { Observation } from './observation.js';

/** The media types of GraphQL over HTTP: the older one first, which is meant when the client names none. */
export const JSON_TYPE = 'application/json';
export const RESPONSE_TYPES = [JSON_TYPE, 'application/graphql-response+json'];

/** What resolvers work with, and in which media type the client wants its response. */
export interface HttpContext extends Context {
  readonly mediaType: string;
  /** What is noted of the operation, for whoever runs the server. */
  readonly observation: Observation;
  /** What the operation may come to, in points, once that is reckoned. */
  estimated?: number;
}

export const mediaTypeFor = (request: Request): string => request.accepts(RESPONSE_TYPES) || JSON_TYPE;
