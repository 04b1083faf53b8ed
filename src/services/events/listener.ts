import type { Backlog } from './backlog.js';

/** Hands on what comes in, one after another, to whoever iterates. */
export interface Listener<T> {
  readonly events: AsyncIterableIterator<T>;
  /** What does not fit into the backlog of the client any more ends the iteration. */
  receive(event: T): void;
  /** Ends the iteration and cuts the client off: something was missed. */
  cutOff(): void;
}

/** @param onClose is called when nothing more is wanted, once */
export function createListener<T extends object>(backlog: Backlog, onClose: () => void): Listener<T> {
  let waiting: T[] = [];
  let read = 0;
  let wake: (() => void) | undefined;
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    backlog.remove(waiting.length - read);
    waiting = [];
    onClose();
    wake?.();
  };
  /** The next that waits; in an array that is cut now and then, so that none costs more than another. */
  const take = (): T | undefined => {
    const event = waiting[read];
    if (!event) return undefined;
    read += 1;
    backlog.remove(1);
    if (read * 2 < waiting.length) return event;
    waiting = waiting.slice(read);
    read = 0;
    return event;
  };
  const done = { value: undefined, done: true } as const;
  const events: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => events,
    next: async () => {
      while (isOpen && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const value = isOpen ? take() : undefined;
      return value ? { value, done: false } : done;
    },
    return: () => {
      close();
      return Promise.resolve(done);
    },
  };
  return {
    events,
    receive: (event) => {
      if (!isOpen) return;
      if (backlog.add()) waiting.push(event);
      else close();
      wake?.();
    },
    cutOff: () => {
      backlog.cutOff();
      close();
    },
  };
}
