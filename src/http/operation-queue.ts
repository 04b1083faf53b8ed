import { createPace, type Pace, type Work } from '../kernel/work.js';
import type { Limits } from '../limit-settings.js';
import { costAtOnce, LEFT_TO_OTHERS, tooManyAtOnce, waitedInVain, type Way } from './cost-at-once.js';
import { once } from './seats.js';
import { servedInTurn, type ServedInTurn } from './served-in-turn.js';

/** So many operations of one caller begin before others have their turn: to begin is to parse and to validate. */
const BEGIN_AT_A_TURN = 4;
/** What costs no more than this, in points, is counted by the head. */
const LIGHT = 200;

export const BY_HTTP: Way = {};

/** Has operations begin few at a time, and few in each round of the event loop, all callers alike. */
export interface OperationQueue {
  /**
   * Waits until one more operation of a caller may begin. Those that come by several ways are served round about: many
   * on one socket do not keep others from the same address waiting until all are done.
   * @param work is made at once, at the pace of all operations of this caller; one that is stopped waits no longer
   * @throws RateLimited when too many wait, or it was waited for too long
   */
  enter(caller: string, way: Way, work: (pace: Pace) => Work): Promise<Entered>;
}

export interface Entered {
  readonly work: Work;
  /**
   * Waits, once it is known what the operation may come to, until what its caller has under way leaves room for so much.
   * What is light does not wait.
   * @throws RateLimited as `enter`
   */
  weigh(points: number): Promise<void>;
  /** Lets another begin, however often it is called. */
  leave(): void;
}

/** The operations of one caller. */
interface Line {
  readonly pace: Pace;
  underWay: number;
  readonly underWayBy: Map<Way, number>;
  /** In this round of the event loop. */
  begun: number;
  readonly waiting: ServedInTurn<Way, () => void>;
}

export function operationQueue({
  operations,
  waiting: mostWaiting,
  costAtOnce: mostCost,
}: Pick<Limits, 'operations' | 'waiting' | 'costAtOnce'>): OperationQueue {
  const heavy = costAtOnce(mostCost, mostWaiting);
  const mostByOneWay = operations - Math.floor(operations * LEFT_TO_OTHERS);
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
      serve(line);
    }
  };
  const serve = (line: Line): void => {
    const next = line.waiting.next((way) => mayBegin(line, way));
    if (!next) return;
    next();
    serve(line);
  };
  const wake = (line: Line): void => {
    busy.add(line);
    nextTurn ??= setImmediate(turn);
  };
  const mayBegin = (line: Line, way: Way): boolean =>
    line.underWay < operations &&
    line.begun < BEGIN_AT_A_TURN &&
    (line.underWayBy.get(way) ?? 0) < mostByOneWay;
  const count = (line: Line, way: Way, change: 1 | -1): void => {
    line.underWay += change;
    const byIt = (line.underWayBy.get(way) ?? 0) + change;
    if (byIt === 0) line.underWayBy.delete(way);
    else line.underWayBy.set(way, byIt);
  };
  const begin = (line: Line, way: Way): void => {
    count(line, way, 1);
    line.begun += 1;
    wake(line);
  };

  const turnOf = async (line: Line, way: Way, { signal }: Work): Promise<void> => {
    if (signal?.aborted) throw waitedInVain();
    if (line.waiting.size === 0 && mayBegin(line, way)) begin(line, way);
    else await stand(line, way, signal);
  };
  const stand = (line: Line, way: Way, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const serveIt = (): void => {
        signal?.removeEventListener('abort', giveUp);
        begin(line, way);
        resolve();
      };
      const giveUp = (): void => {
        line.waiting.remove(way, serveIt);
        reject(waitedInVain());
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      line.waiting.add(way, serveIt);
      wake(line);
    });

  const lineOf = (caller: string): Line => {
    const line = lines.get(caller) ?? newLine();
    lines.set(caller, line);
    return line;
  };
  const tidy = (caller: string, line: Line): void => {
    if (line.waiting.size > 0) wake(line);
    else if (line.underWay === 0) lines.delete(caller);
  };

  return {
    enter: async (caller, way, work) => {
      const line = lineOf(caller);
      try {
        if (line.waiting.size >= mostWaiting) throw tooManyAtOnce(operations + mostWaiting);
        const made = work(line.pace);
        await turnOf(line, way, made);
        const leave = once(() => {
          count(line, way, -1);
          tidy(caller, line);
        });
        return entered(made, leave, (points) => heavy.enter(caller, way, points, made.signal));
      } catch (error) {
        tidy(caller, line);
        throw error;
      }
    },
  };
}

const newLine = (): Line => ({
  pace: createPace(),
  underWay: 0,
  underWayBy: new Map(),
  begun: 0,
  waiting: servedInTurn(),
});

/** @param enterHeavy in the place of `leave`, which lets others begin */
function entered(
  work: Work,
  leave: () => void,
  enterHeavy: (points: number) => Promise<() => void>,
): Entered {
  let isOver = false;
  let giveBack = leave;
  return {
    work,
    weigh: async (points) => {
      if (points <= LIGHT) return;
      giveBack();
      giveBack = await enterHeavy(points);
      if (isOver) giveBack();
    },
    leave: () => {
      isOver = true;
      giveBack();
    },
  };
}
