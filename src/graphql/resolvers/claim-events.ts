import { Arg, ID, Resolver, Root, Subscription, type SubscribeResolverData } from 'type-graphql';
import { claimEvents, type ClaimEventsAsked } from '../../services/read/claim-events.js';
import { afreshAbout, type Context } from '../context.js';
import { ClaimFilter } from '../inputs/claim-filter.js';
import { ClaimEventType } from '../types/claim.js';

@Resolver()
export class ClaimEventsResolver {
  @Subscription(() => ClaimEventType, {
    description:
      'What is recorded about claims, as it is recorded. Both arguments narrow; neither given, everything.',
    subscribe: ({ args, context }: SubscribeResolverData<unknown, ClaimEventsAsked, Context>) =>
      loadedEvents(context, args),
  })
  claimEvents(
    @Root() event: LoadedEvent,
    @Arg('claim', () => ID, {
      nullable: true,
      description: 'Only events of this claim, by id or ref; NOT_FOUND where there is none.',
    })
    _claim?: string | null,
    @Arg('filter', () => ClaimFilter, {
      nullable: true,
      description: 'Only events of claims that meet it when the event is recorded.',
    })
    _filter?: ClaimFilter | null,
  ): LoadedEvent {
    return event;
  }
}

type LoadedEvent = Pick<ClaimEventType, 'claim' | 'event'>;

/** The events that are asked for, each with its claim as it is when the event is told. */
async function loadedEvents(
  context: Context,
  asked: ClaimEventsAsked,
): Promise<AsyncIterableIterator<LoadedEvent>> {
  const events = await claimEvents(context.services, context.actor, asked, context.backlog);
  const loaded: AsyncIterableIterator<LoadedEvent> = {
    [Symbol.asyncIterator]: () => loaded,
    next: async () => {
      const next = await events.next();
      if (next.done === true) return { value: undefined, done: true };
      const event = next.value;
      return {
        value: { claim: await afreshAbout(context, event).node('claim', event.of), event },
        done: false,
      };
    },
    return: async () => {
      await events.return?.();
      return { value: undefined, done: true };
    },
  };
  return loaded;
}
