/** What waits to be read by one client, whatever it listens for. */
export interface Backlog {
  /** Whether one more may wait; one that may not cuts the client off. */
  add(): boolean;
  /** So many were read, or are wanted no longer. */
  remove(count: number): void;
  /** Nothing more is kept for the client, which may have missed something: it is told so, once. */
  cutOff(): void;
}

/** What waits is held in memory: whoever falls this far behind is cut off. */
export const MOST_WAITING = 100_000;

/**
 * @param most how many may wait
 * @param onCutOff tells the client that it missed something
 */
export function createBacklog(most = MOST_WAITING, onCutOff: () => void = () => undefined): Backlog {
  let waiting = 0;
  let isCutOff = false;
  const cutOff = (): void => {
    if (isCutOff) return;
    isCutOff = true;
    onCutOff();
  };
  return {
    add: () => {
      if (waiting >= most) cutOff();
      if (!isCutOff) waiting += 1;
      return !isCutOff;
    },
    remove: (count) => {
      waiting -= count;
    },
    cutOff,
  };
}
