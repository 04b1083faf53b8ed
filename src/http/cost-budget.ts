import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { grouped } from '../domain/phrases.js';
import { RateLimited } from '../kernel/errors.js';

/** What is left to a caller: so many points, until all are back in so many seconds. */
export interface Left {
  readonly points: number;
  readonly seconds: number;
}

/** What each caller's operations may cost in a while, in points. */
export interface CostBudget {
  /** Points in a while. */
  readonly points: number;
  /** Seconds of a while. */
  readonly seconds: number;
  left(caller: string): Promise<Left>;
  /**
   * Takes what is about to be done, and tells what is left then.
   * @throws RateLimited where fewer points are left; then none is taken
   */
  charge(caller: string, points: number): Promise<Left>;
  /** Takes, or gives back, what lies between what was taken for an operation and what it came to. */
  settle(caller: string, taken: number, spent: number): Promise<Left>;
}

/** To parse an operation and validate it, whatever it asks. */
const COST_OF_ASKING = 1;
/** So many bytes of a request cost a point, as characters of documents do that are told. */
const BYTES_FOR_A_POINT = 400;

/** To read a request of so many bytes, parse it and validate it, whatever it asks, in points. */
export const costOfAsking = (bytes: number): number => COST_OF_ASKING + Math.floor(bytes / BYTES_FOR_A_POINT);

export function costBudget(limiter: RateLimiterAbstract): CostBudget {
  const { points: most, duration } = limiter;
  const leftOf = (state: RateLimiterRes | null): Left => ({
    points: state ? Math.min(most, Math.max(0, most - state.consumedPoints)) : most,
    seconds: state ? secondsLeft(state) : duration,
  });
  const left = async (caller: string): Promise<Left> => leftOf(await limiter.get(caller));

  return {
    points: most,
    seconds: duration,
    left,
    charge: async (caller, points) => {
      const state = await withinOrNull(limiter.consume(caller, points));
      if (state) return leftOf(state);
      throw tooCostly(points, most, leftOf(await limiter.reward(caller, points)));
    },
    settle: async (caller, taken, spent) => {
      const more = spent - taken;
      if (more > 0) return leftOf(await limiter.penalty(caller, more));
      const state = await limiter.get(caller);
      // A while that is over took its points with it: they are not given back in the next.
      if (more === 0 || !state || state.consumedPoints < -more) return leftOf(state);
      return leftOf(await limiter.reward(caller, -more));
    },
  };
}

const secondsLeft = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** Null where there were not points enough; a limiter that fails, fails. */
async function withinOrNull(consumed: Promise<RateLimiterRes>): Promise<RateLimiterRes | null> {
  try {
    return await consumed;
  } catch (error) {
    if (error instanceof RateLimiterRes) return null;
    throw error;
  }
}

const tooCostly = (points: number, most: number, { points: left, seconds }: Left): RateLimited =>
  new RateLimited(
    points > most
      ? `This operation costs ${grouped(points)}, and ${grouped(most)} in a minute is the most that a caller may ask for: ask for fewer entries (first).`
      : `This operation costs ${grouped(points)}, and ${grouped(left)} of ${grouped(most)} are left to you in this minute: ask again in ${grouped(seconds)} seconds.`,
    seconds,
  );
