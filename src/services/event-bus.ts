import type { Seq } from '../kernel/seq.js';
import type { TimelineEventKind } from '../domain/dispute/timeline.js';

/** Something that was just recorded about a claim. */
export interface ClaimEventRecord {
  /** The claim into whose timeline it comes. */
  readonly of: Seq<'claim'>;
  /** The claim it was done to. */
  readonly claim: Seq<'claim'>;
  readonly statement: Seq<'statement'>;
  readonly kind: TimelineEventKind;
  readonly summary: string;
}

/** Carries what was recorded to whoever listens, in this process. */
export interface EventBus {
  /** How many listen. */
  readonly listening: number;
  publish(events: readonly ClaimEventRecord[]): void;
  /** Runs tasks one after another, in the order in which they come: events keep the order of recording. */
  inTurn(task: () => Promise<void>): Promise<void>;
  /** Everything published from now on, until the iterator is returned. */
  listen(): AsyncIterableIterator<ClaimEventRecord>;
}

/** A listener that falls this far behind is cut off: it would otherwise hold all it has not read in memory. */
const MOST_WAITING = 100_000;

/** An event bus within one process. */
export function createEventBus(): EventBus {
  const listeners = new Set<(events: readonly ClaimEventRecord[]) => void>();
  let last: Promise<void> = Promise.resolve();
  return {
    get listening() {
      return listeners.size;
    },
    publish: (events) => {
      for (const listener of listeners) listener(events);
    },
    inTurn: (task) => {
      const done = last.then(task);
      last = done.catch(() => undefined);
      return done;
    },
    listen: () => listening(listeners),
  };
}

function listening(
  listeners: Set<(events: readonly ClaimEventRecord[]) => void>,
): AsyncIterableIterator<ClaimEventRecord> {
  const waiting: ClaimEventRecord[] = [];
  let wake: (() => void) | undefined;
  let open = true;
  const close = (): void => {
    open = false;
    listeners.delete(receive);
    wake?.();
  };
  const receive = (events: readonly ClaimEventRecord[]): void => {
    if (waiting.length + events.length > MOST_WAITING) close();
    else for (const event of events) waiting.push(event);
    wake?.();
  };
  listeners.add(receive);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      while (open && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const value = waiting.shift();
      return value && open ? { value, done: false } : { value: undefined, done: true };
    },
    return: () => {
      close();
      return Promise.resolve({ value: undefined, done: true });
    },
  };
}
