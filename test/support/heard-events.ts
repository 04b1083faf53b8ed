import { parse, subscribe } from 'graphql';
import { createContext } from '../../src/graphql/context.js';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { UNCOUNTED } from '../../src/kernel/work.js';
import { createBacklog, type Backlog } from '../../src/services/event-bus.js';
import { timelineOf } from './naive-timeline.js';
import { asOf } from './naive-moment.js';
import { naiveRecord, type Given } from './naive-record.js';
import type { World } from './world.js';

const WATCH = parse(/* GraphQL */ `
  subscription Watch {
    claimEvents {
      claim {
        ref
      }
      event {
        kind
        claim {
          ref
        }
        statement {
          ref
        }
      }
    }
  }
`);

/** What a listener hears while something is recorded. */
export async function heardWhile<T>(
  world: World,
  task: () => Promise<T>,
): Promise<{ heard: string[]; done: T }> {
  let told = 0;
  const backlog: Backlog = {
    ...createBacklog(),
    add: () => {
      told += 1;
      return true;
    },
  };
  const contextValue = createContext(world.services, OPERATOR, UNCOUNTED, { backlog });
  const events = await subscribe({ schema: await buildSaysoSchema(), document: WATCH, contextValue });
  if (!(Symbol.asyncIterator in events)) throw new Error(JSON.stringify(events.errors));
  const first = events.next();
  const done = await task();
  await world.parts.events.settled();
  const heard: string[] = [];
  for (let count = 0; count < told; count += 1) {
    const { value } = await (count === 0 ? first : events.next());
    const { claimEvents } = (value as { data: { claimEvents: HeardEvent } }).data;
    const { claim, event } = claimEvents;
    heard.push(`${claim.ref} hears ${event.kind} ${event.claim.ref} in ${event.statement.ref}`);
  }
  await events.return(undefined);
  return { heard: heard.sort(), done };
}

interface HeardEvent {
  readonly claim: { readonly ref: string };
  readonly event: {
    readonly kind: string;
    readonly claim: { readonly ref: string };
    readonly statement: { readonly ref: string };
  };
}

/** What is heard of the lines that are mutations: each event, once for each timeline into which it comes. */
export const expectedEvents = (
  basics: readonly Given[],
  lines: readonly Given[],
  mutated: readonly Given[],
): string[] =>
  lines
    .flatMap((line, index) => {
      if (!mutated.includes(line)) return [];
      const record = naiveRecord([...basics, ...lines.slice(0, index + 1)]);
      return [...record.claims.keys()].flatMap((claim) =>
        timelineOf(record, asOf(record, null), claim)
          .filter(({ statement }) => line.type === 'statement' && statement.ref === line.ref)
          .map((event) => `${claim} hears ${event.kind} ${event.claim} in ${event.statement.ref}`),
      );
    })
    .sort();
