import { held, lastOf, present } from '../kernel/certain.js';
import { createWork, inTurns, type Steps } from '../kernel/work.js';
import { readTraits } from '../storage/lists/claim-traits.js';
import type { Reader } from '../storage/reader.js';
import type { Written } from '../storage/record/write-and-derive.js';
import { createBacklog, type Backlog } from './events/backlog.js';
import { createFilterIndex, type Watched } from './events/filter-index.js';
import { createListener, type Listener } from './events/listener.js';
import { readRecordedEvents, type ClaimEventRecord } from './events/recorded-events.js';

export { createBacklog, type Backlog } from './events/backlog.js';
export type { Watched } from './events/filter-index.js';
export type { ClaimEventRecord } from './events/recorded-events.js';

/** Carries what was recorded to whoever listens, in this process. A write never waits for it. */
export interface EventBus {
  /** How many listen. */
  readonly listening: number;
  /**
   * Takes note of what a write recorded, and returns at once: it is told to whoever listens by now, in the order of
   * the writes.
   */
  tell(written: Written): void;
  /**
   * What is told from now on of what is watched, until the iterator is returned, or the client is cut off because too
   * much waits for it or something could not be told.
   */
  listen(watched?: Watched, backlog?: Backlog): AsyncIterableIterator<ClaimEventRecord>;
  /** Waits until all that was taken note of is told. */
  settled(): Promise<void>;
  /** Says whom to tell what went wrong; whoever listened then is cut off. */
  onFailure(report: (error: unknown) => void): void;
}

/** Writes of which what was said is read together. */
const READ_TOGETHER = 100;

/** More writes than this do not wait to be told: whoever listens is cut off instead. */
const MOST_UNTOLD = 100_000;

/** Claims of which it is read together what filters ask of them. */
const HELD_TOGETHER = 1_000;

/** What handing an event to a listener costs, in units of work: it is answered at once, beside others of its turn. */
const UNITS_TO_HAND_ON = 20;

/** A listener, and the first write that it is told of. */
interface Entered {
  readonly listener: Listener<ClaimEventRecord>;
  readonly since: number;
}

/** A write, by its number in this process. */
interface Untold extends Written {
  readonly at: number;
}

/** An event, and the write that recorded it. */
interface Recorded {
  readonly event: ClaimEventRecord;
  readonly at: number;
}

type TraitsOfClaims = Awaited<ReturnType<typeof readTraits>>;

const nextRound = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An event bus within one process. @param reader of all that listeners may be told */
export function createEventBus(reader: Reader): EventBus {
  const index = createFilterIndex<Entered>();
  const entered = new Set<Entered>();
  const work = createWork({ limit: Infinity, seconds: null });
  let report: (error: unknown) => void = () => undefined;
  let untold: Untold[] = [];
  let next = 0;
  let telling: Promise<void> | undefined;

  /** Whoever was to be told of a write before this one missed something. */
  const fail = (error: unknown, before: number): void => {
    report(error);
    for (const { listener, since } of [...entered]) if (since < before) listener.cutOff();
  };

  /** To each listener that was there when it was recorded. */
  function* handOn(events: readonly Recorded[], traits: TraitsOfClaims): Steps<void> {
    for (const { event, at } of events)
      for (const { listener, since } of yield* index.matching(held(traits, event.of))) {
        yield UNITS_TO_HAND_ON;
        if (since <= at) listener.receive(event);
      }
  }

  const tellOf = async (writes: readonly Untold[]): Promise<void> => {
    const recorded = (await readRecordedEvents(reader, work, writes)).flatMap((events, place) =>
      events.map((event) => ({ event, at: present(writes[place]).at })),
    );
    for (let from = 0; from < recorded.length; from += HELD_TOGETHER) {
      const some = recorded.slice(from, from + HELD_TOGETHER);
      const claims = [...new Set(some.map(({ event }) => event.of))];
      await inTurns(work, handOn(some, await readTraits(reader, claims, index.asked())));
    }
  };

  const tellAll = async (): Promise<void> => {
    while (untold.length > 0) {
      const writes = untold.slice(0, READ_TOGETHER);
      untold = untold.slice(READ_TOGETHER);
      try {
        if (entered.size > 0) await tellOf(writes);
      } catch (error) {
        fail(error, lastOf(writes).at + 1);
      }
    }
    // In the same breath as nothing was found to be left: what comes next begins anew.
    telling = undefined;
  };

  return {
    get listening() {
      return entered.size;
    },
    tell: (written) => {
      if (entered.size === 0 || written.statements.length === 0) return;
      if (untold.length >= MOST_UNTOLD) {
        untold = [];
        fail(new Error(`More than ${MOST_UNTOLD} writes wait to be told to whoever listens.`), next);
        return;
      }
      untold.push({ at: next, ...written });
      next += 1;
      telling ??= nextRound().then(tellAll);
    },
    listen: (watched = {}, backlog = createBacklog()) => {
      const listener = createListener<ClaimEventRecord>(backlog, () => {
        entered.delete(one);
        forget();
      });
      const one: Entered = { listener, since: next };
      const forget = index.add(watched, one);
      entered.add(one);
      return listener.events;
    },
    settled: async () => {
      while (telling) await telling;
    },
    onFailure: (to) => {
      report = to;
    },
  };
}
