import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Actor } from '../kernel/actor.js';
import { RateLimited, SaysoError } from '../kernel/errors.js';
import type { ActorOf } from './authentication.js';

/** As `ActorOf`, for who comes from an address. */
export type ActorFrom = (address: string, authorization: unknown) => Promise<Actor>;

/**
 * Counts keys and tokens that are not valid, and looks at no more of them from an address that sent too many: keys
 * cannot be tried at speed. Who sends no key is let be.
 * @param limiter has one point for each wrong key
 * @throws SaysoError as `actorOf`, and RateLimited
 */
export const countWrongKeys =
  (actorOf: ActorOf, limiter: RateLimiterAbstract): ActorFrom =>
  async (address, authorization) => {
    if (authorization === undefined) return actorOf(authorization);
    const tried = await limiter.get(address);
    if (tried && tried.consumedPoints >= limiter.points && tried.msBeforeNext > 0)
      throw new RateLimited(
        `More than ${limiter.points.toLocaleString('en-US')} wrong keys came from your address in a minute, and that is the most: ask again later, or without a key.`,
        Math.max(1, Math.ceil(tried.msBeforeNext / 1000)),
      );
    try {
      return await actorOf(authorization);
    } catch (error) {
      if (error instanceof SaysoError && error.code === 'UNAUTHENTICATED') await limiter.penalty(address);
      throw error;
    }
  };
