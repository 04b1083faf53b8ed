import { setMaxListeners } from 'node:events';
import { SaysoError } from './errors.js';

/** A point of cost is so many rows read, pairs held side by side, or sentences and figures of a text. */
const UNITS_IN_A_POINT = 10;
/** Units that are done at one go before others have their turn: a few milliseconds, where each is a row. */
const SLICE = 1_000;
/** The same for what takes longer than its units say, as pairs of figures held side by side do. */
const SLICE_MS = 2;

/** What one operation may still do: counted where its loops run, and ended when it has been enough. */
export interface Work {
  /** Points of cost so far. */
  readonly spent: number;
  /** The most points. */
  readonly limit: number;
  /** Aborted when the work is to stop, with the SaysoError that says why. */
  readonly signal: AbortSignal | undefined;
  /**
   * Counts rows that were read, or pairs, sentences or figures that are about to be gone through.
   * @throws SaysoError QUERY_TOO_COMPLEX beyond the limit, after the deadline, and when nobody waits for the answer
   */
  spend(units: number): void;
  /**
   * Lets others have their turn; undefined while there is no need.
   * @param ms for how long the work ran since it was last asked, where that is known
   * @throws SaysoError as `spend`
   */
  turn(ms?: number): Promise<void> | undefined;
  /** Ends it: what is under way throws the reason. */
  stop(reason: SaysoError): void;
}

/** What one operation may do. */
export interface WorkAllowed {
  /** Points of cost. */
  readonly limit: number;
  /** Seconds after which it is ended; null for never. */
  readonly seconds: number | null;
}

/** What is done at one pace has one slice of work in each round of the event loop, however many operations it is. */
export interface Pace {
  lastTurn: Promise<void>;
}

export const createPace = (): Pace => ({ lastTurn: Promise.resolve() });

const number = (value: number): string => value.toLocaleString('en-US');

/**
 * Work that ends by itself at its limit or its deadline, whichever comes first.
 * @param pace that of other work of the same caller; by itself its branches take one slice between them
 */
export function createWork({ limit, seconds }: WorkAllowed, pace: Pace = createPace()): Work {
  const stopping = new AbortController();
  const { signal } = stopping;
  // As many statements as it has under way hear of its end.
  setMaxListeners(0, signal);
  let units = 0;
  let slice = 0;
  let sliceMs = 0;

  const stop = (reason: SaysoError): void => {
    clearTimeout(deadline);
    if (!signal.aborted) stopping.abort(reason);
  };
  const deadline =
    seconds === null ? undefined : setTimeout(() => stop(new TookTooLong(seconds)), seconds * 1000).unref();
  const goOn = (): void => {
    if (signal.aborted) throw signal.reason as SaysoError;
  };
  /** One after another, each in a round of the event loop of its own. */
  const nextTurn = async (before: Promise<void>): Promise<void> => {
    await before;
    await new Promise((resolve) => setImmediate(resolve));
    slice = 0;
    sliceMs = 0;
  };

  return {
    get spent() {
      return Math.ceil(units / UNITS_IN_A_POINT);
    },
    limit,
    signal,
    spend: (more) => {
      units += more;
      slice += more;
      if (units > limit * UNITS_IN_A_POINT) stop(tooMuch(limit));
      goOn();
    },
    turn: (ms = 0) => {
      sliceMs += ms;
      if (slice < SLICE && sliceMs < SLICE_MS) return undefined;
      pace.lastTurn = nextTurn(pace.lastTurn);
      return pace.lastTurn.then(goOn);
    },
    stop,
  };
}

/** The same work, of which every end is told in another way. */
export const toldAs = (work: Work, tell: (error: unknown) => Error): Work => ({
  get spent() {
    return work.spent;
  },
  limit: work.limit,
  signal: work.signal,
  stop: work.stop,
  spend: (units) => {
    try {
      work.spend(units);
    } catch (error) {
      throw tell(error);
    }
  },
  turn: (ms) =>
    work.turn(ms)?.catch((error: unknown) => {
      throw tell(error);
    }),
});

/** Work of the command line and of the server itself, which nobody counts. */
export const UNCOUNTED: Work = {
  spent: 0,
  limit: Infinity,
  signal: undefined,
  spend: () => undefined,
  turn: () => undefined,
  stop: () => undefined,
};

/**
 * Nobody waits for the answer any more: every response closes once it is answered, and a reason made anew, with where it
 * was made, would mostly be thrown away.
 */
export const NOBODY_WAITS = new SaysoError(
  'QUERY_TOO_COMPLEX',
  'The client went away before the answer was there.',
);

const tooMuch = (limit: number): SaysoError =>
  new SaysoError(
    'QUERY_TOO_COMPLEX',
    `This operation cost more than ${number(limit)} while it was answered, and that is the most: ask for fewer entries (first), or for less at once.`,
  );

/** Says that the time is over in which an operation is answered. */
export class TookTooLong extends SaysoError {
  constructor(seconds: number) {
    super(
      'QUERY_TOO_COMPLEX',
      `This operation was not answered within ${number(seconds)} seconds, and that is the longest: ask for fewer entries (first), or for less at once.`,
    );
  }
}

/** Units of a step that only looks up what was read: some of them take as long as a row. */
export const LOOK_UP = 1 / 4;

/** A computation in steps: each yields the units of work that it is about to do. */
export type Steps<T> = Generator<number, T, void>;

/**
 * Takes all steps of a computation, and counts them.
 * @param clock milliseconds
 * @throws SaysoError as `spend`
 */
export async function inTurns<T>(
  work: Work,
  steps: Steps<T>,
  clock: () => number = () => performance.now(),
): Promise<T> {
  let since = clock();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    work.spend(step.value);
    const now = clock();
    const turn = work.turn(now - since);
    since = now;
    if (!turn) continue;
    await turn;
    since = clock();
  }
}
