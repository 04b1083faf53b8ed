import { RateLimited } from '../kernel/errors.js';
import { createPace, type Pace, type Work } from '../kernel/work.js';
import type { Limits } from '../limit-settings.js';
import { once } from './seats.js';

/** So many operations of one caller begin before others have their turn: to begin is to parse and to validate. */
const BEGIN_AT_A_TURN = 4;
const RETRY_SECONDS = 1;

/** Has operations begin few at a time, and few in each round of the event loop, all callers alike. */
export interface OperationQueue {
  /**
   * Waits until one more operation of a caller may begin, over HTTP and WebSocket together.
   * @param work is made at once, at the pace of all operations of this caller; one that is stopped waits no longer
   * @throws RateLimited when too many wait, or it was waited for too long
   */
  enter(caller: string, work: (pace: Pace) => Work): Promise<Entered>;
}

interface Entered {
  readonly work: Work;
  /** Lets another begin, however often it is called. */
  leave(): void;
}

/** The operations of one caller. */
interface Line {
  readonly pace: Pace;
  underWay: number;
  /** In this round of the event loop. */
  begun: number;
  readonly waiting: (() => void)[];
}

export function operationQueue({
  operations,
  waiting: mostWaiting,
}: Pick<Limits, 'operations' | 'waiting'>): OperationQueue {
  const lines = new Map<string, Line>();
  /** Those of which something has begun in this round, or may begin in the next. */
  const busy = new Set<Line>();
  let nextTurn: NodeJS.Immediate | undefined;

  const turn = (): void => {
    nextTurn = undefined;
    const lately = [...busy];
    busy.clear();
    for (const line of lately) {
      line.begun = 0;
      while (line.waiting.length > 0 && mayBegin(line)) line.waiting.shift()?.();
    }
  };
  const wake = (line: Line): void => {
    busy.add(line);
    nextTurn ??= setImmediate(turn);
  };
  const mayBegin = (line: Line): boolean => line.underWay < operations && line.begun < BEGIN_AT_A_TURN;
  const begin = (line: Line): void => {
    line.underWay += 1;
    line.begun += 1;
    wake(line);
  };

  const turnOf = async (line: Line, { signal }: Work): Promise<void> => {
    if (signal?.aborted) throw waitedInVain();
    if (line.waiting.length === 0 && mayBegin(line)) begin(line);
    else await stand(line, signal);
  };
  const stand = (line: Line, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const serve = (): void => {
        signal?.removeEventListener('abort', giveUp);
        begin(line);
        resolve();
      };
      const giveUp = (): void => {
        line.waiting.splice(line.waiting.indexOf(serve), 1);
        reject(waitedInVain());
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      line.waiting.push(serve);
    });

  const lineOf = (caller: string): Line => {
    const line = lines.get(caller) ?? { pace: createPace(), underWay: 0, begun: 0, waiting: [] };
    lines.set(caller, line);
    return line;
  };
  const tidy = (caller: string, line: Line): void => {
    if (line.waiting.length > 0) wake(line);
    else if (line.underWay === 0) lines.delete(caller);
  };

  return {
    enter: async (caller, work) => {
      const line = lineOf(caller);
      try {
        if (line.waiting.length >= mostWaiting) throw tooManyAtOnce(operations + mostWaiting);
        const made = work(line.pace);
        await turnOf(line, made);
        const leave = once(() => {
          line.underWay -= 1;
          tidy(caller, line);
        });
        return { work: made, leave };
      } catch (error) {
        tidy(caller, line);
        throw error;
      }
    },
  };
}

const tooManyAtOnce = (most: number): RateLimited =>
  new RateLimited(
    `More than ${most.toLocaleString('en-US')} of your operations are under way or wait, and that is the most: ask again when some are answered.`,
    RETRY_SECONDS,
  );

const waitedInVain = (): RateLimited =>
  new RateLimited(
    'This operation waited for others of yours until it was too late: ask fewer at once.',
    RETRY_SECONDS,
  );
