import type { Actor } from '../../kernel/actor.js';
import type { ClaimEventRecord } from '../event-bus.js';
import { hearing, reading as readingOf, type Services } from '../services.js';
import { criteriaOf, type ClaimFilter } from './claim-criteria.js';
import { meets } from './claims.js';
import { knownIfGiven } from './names.js';

/** Which events: both narrow; neither given, everything. */
export interface ClaimEventsAsked {
  /** An id or a ref. */
  readonly claim?: string | null | undefined;
  readonly filter?: ClaimFilter | null | undefined;
}

/**
 * What is recorded about claims, as it is recorded. Written out, because a generator that is told to return waits for
 * the event it waits for: a listener that leaves must be forgotten at once.
 * @throws SaysoError NOT_FOUND or BAD_USER_INPUT with the field at fault
 */
export async function claimEvents(
  services: Services,
  actor: Actor,
  { claim, filter }: ClaimEventsAsked,
): Promise<AsyncIterableIterator<ClaimEventRecord>> {
  const reading = readingOf(services, actor);
  const only = await knownIfGiven(reading, 'claim', claim, 'claim');
  const criteria = filter ? await criteriaOf(reading, filter) : undefined;
  const events = hearing(services, actor);
  const passes = async ({ of }: ClaimEventRecord): Promise<boolean> =>
    (only === undefined || of === only) && (criteria === undefined || (await meets(reading, of, criteria)));
  const passing: AsyncIterableIterator<ClaimEventRecord> = {
    [Symbol.asyncIterator]: () => passing,
    next: async () => {
      for (let next = await events.next(); next.done !== true; next = await events.next()) {
        if (await passes(next.value)) return { value: next.value, done: false };
      }
      return { value: undefined, done: true };
    },
    return: async () => {
      await events.return?.();
      return { value: undefined, done: true };
    },
  };
  return passing;
}
