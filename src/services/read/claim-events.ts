import type { Actor } from '../../kernel/actor.js';
import type { Backlog, ClaimEventRecord } from '../event-bus.js';
import { hearing, reading as readingOf, type Services } from '../services.js';
import { criteriaOf, type ClaimFilter } from './claim-criteria.js';
import { knownIfGiven } from './names.js';

/** Which events: both narrow; neither given, everything. */
export interface ClaimEventsAsked {
  /** An id or a ref. */
  readonly claim?: string | null | undefined;
  readonly filter?: ClaimFilter | null | undefined;
}

/**
 * What is recorded about claims, as it is recorded: filters are met or not when an event is told.
 * @param backlog of the client that listens
 * @throws SaysoError NOT_FOUND or BAD_USER_INPUT with the field at fault
 */
export async function claimEvents(
  services: Services,
  actor: Actor,
  { claim, filter }: ClaimEventsAsked,
  backlog: Backlog,
): Promise<AsyncIterableIterator<ClaimEventRecord>> {
  const reading = readingOf(services, actor);
  const watched = {
    claim: await knownIfGiven(reading, 'claim', claim, 'claim'),
    criteria: await criteriaOf(reading, filter),
  };
  return hearing(services, actor, watched, backlog);
}
