import { setTimeout } from 'node:timers/promises';
import { servedInTurn } from './served-in-turn.js';

/** What is read of JSON of many values, one text at a time and with pauses, whoever sends it. */
export interface ReadingTurns {
  /**
   * Waits until a text may be read, or nobody waits for it any more. One of few values does not wait; others are
   * served round about, by address.
   * @param values how many it holds
   * @param gone aborted when nobody waits for it any more: it leaves the line at once, and must not be read
   */
  take(address: string, values: number, gone: AbortSignal): Promise<void>;
}

/** So many values are read in a moment. */
const FEW = 1_000;

/** Whether a text of so many values waits for its turn. */
export const waitsForTurn = (values: number): boolean => values > FEW;

/**
 * For each value so long a pause follows: about three times what it takes to read it as JSON and as a variable of a
 * GraphQL operation, so that most of the time is left to others.
 */
const PAUSE_MS = 0.006;

/** @param pause waits for so many milliseconds */
export function readingTurns(pause: (ms: number) => Promise<unknown> = setTimeout): ReadingTurns {
  const waiting = servedInTurn<string, { readonly values: number; readonly serve: () => void }>();
  let isPausing = false;

  const serveNext = (): void => {
    const next = waiting.next(() => true);
    if (!next) return;
    isPausing = true;
    next.serve();
    void pause(next.values * PAUSE_MS).then(() => {
      isPausing = false;
      serveNext();
    });
  };

  return {
    take: async (address, values, gone) => {
      if (!waitsForTurn(values) || gone.aborted) return;
      await new Promise<void>((resolve) => {
        const text = {
          values,
          serve: () => {
            gone.removeEventListener('abort', leave);
            resolve();
          },
        };
        const leave = (): void => {
          waiting.remove(address, text);
          resolve();
        };
        gone.addEventListener('abort', leave, { once: true });
        waiting.add(address, text);
        if (!isPausing) serveNext();
      });
    },
  };
}
