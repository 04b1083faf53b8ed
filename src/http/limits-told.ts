import type { RateLimited } from '../kernel/errors.js';
import type { CostBudget, Left } from './cost-budget.js';

type Headers = readonly (readonly [name: string, value: string])[];

/** The headers that a page of another origin may read too. */
export const LIMIT_HEADERS = ['RateLimit', 'RateLimit-Policy', 'Retry-After'];

/** How much there is, and what is left of it (draft-ietf-httpapi-ratelimit-headers-10); in points and seconds. */
export const headersOfLimits = ({ points, seconds }: CostBudget, left: Left): Headers => [
  ['ratelimit-policy', `"cost";q=${points};w=${seconds}`],
  ['ratelimit', `"cost";r=${left.points};t=${left.seconds}`],
];

export const headersOfRefusal = ({ retryAfter }: RateLimited): Headers => [
  ['retry-after', String(retryAfter)],
];
