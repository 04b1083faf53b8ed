import { EVERYTHING } from '../../kernel/as-of.js';
import { Arg, ID, Resolver, Root, Subscription, type SubscribeResolverData } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import type { ClaimEventRecord } from '../../services/event-bus.js';
import { listClaims } from '../../storage/lists/claims.js';
import { criteriaOf } from '../claim-criteria.js';
import { afresh, type Context } from '../context.js';
import { ClaimFilter } from '../inputs.js';
import { seqOfName } from '../names.js';
import { ClaimEventType } from '../types/claim.js';

interface ClaimEventsArgs {
  readonly claim?: string | null;
  readonly filter?: ClaimFilter | null;
}

@Resolver()
export class ClaimEventsResolver {
  @Subscription(() => ClaimEventType, {
    description:
      'What is recorded about claims, as it is recorded. Both arguments narrow; neither given, everything.',
    subscribe: ({ args, context }: SubscribeResolverData<unknown, ClaimEventsArgs, Context>) =>
      claimEvents(args, context),
  })
  claimEvents(
    @Root() event: LoadedEvent,
    @Arg('claim', () => ID, { nullable: true }) _claim?: string | null,
    @Arg('filter', () => ClaimFilter, { nullable: true }) _filter?: ClaimFilter | null,
  ) {
    return event;
  }
}

interface LoadedEvent {
  readonly claim: unknown;
  readonly event: ClaimEventRecord;
}

/**
 * The events that pass. Written out, because a generator that is told to return waits for the event it waits for:
 * a client that leaves must be forgotten at once.
 */
async function claimEvents(
  { claim, filter }: ClaimEventsArgs,
  context: Context,
): Promise<AsyncIterableIterator<LoadedEvent>> {
  const { actor, services } = context;
  requireRole(actor, 'READER');
  const only = await seqOfName(services.reader, 'claim', claim, 'claim');
  const criteria = filter ? await criteriaOf(services.reader, filter) : undefined;
  const events = services.events.listen();
  const passes = async (event: ClaimEventRecord): Promise<boolean> =>
    (only === undefined || event.of === only) &&
    (criteria === undefined || (await matches(services, criteria, event.of)));
  const passing: AsyncIterableIterator<LoadedEvent> = {
    [Symbol.asyncIterator]: () => passing,
    next: async () => {
      for (let next = await events.next(); next.done !== true; next = await events.next()) {
        const event = next.value;
        if (!(await passes(event))) continue;
        const claim = await afresh(context).node('claim', event.of);
        return { value: { claim, event }, done: false };
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

async function matches(
  { reader }: Context['services'],
  criteria: Awaited<ReturnType<typeof criteriaOf>>,
  seq: number,
): Promise<boolean> {
  const page = await listClaims(
    reader,
    { criteria: { ...criteria, seq }, orderBy: 'RECORDED_NEWEST', asOf: EVERYTHING },
    { first: 1 },
  );
  return page.edges.length > 0;
}
