import { present } from '../kernel/certain.js';
import { NotRecorded, OutcomeUnknown } from '../kernel/errors.js';
import { TookTooLong } from '../kernel/work.js';
import { ConnectionLost } from './connection-lost.js';
import { notRecorded } from './not-recorded.js';
import type { Transaction, WriteSession } from './transaction.js';

/** A write: all of it is kept or nothing. */
export type Work<T> = (transaction: Transaction) => Promise<T>;

/** What one of several came to that were done together; one that was refused has written nothing. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** What is done at one go for several who wait for it beside one another. */
export interface Together<Part, T> {
  /** Whether one more part may be done with some. */
  takes(parts: readonly Part[], next: Part): boolean;
  /** Does the parts in their order; where it fails none is kept. */
  doAll(transaction: Transaction, parts: readonly Part[]): Promise<readonly Outcome<T>[]>;
}

export interface WriteOptions<T = unknown> {
  /** The work may be run once more where the connection was lost before anything was kept. */
  readonly again?: boolean;
  /** Aborted when the time is over in which the write is to be answered, or nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined;
  /** Told what the work came to once it is kept, also where whoever asked for it was answered before, or has left. */
  readonly onKept?: (value: T) => void;
}

/** Runs writes one after another and acknowledges each only when it is durable. */
export interface UnitOfWork {
  /**
   * @throws OutcomeUnknown where the connection was lost, or the time was over, while the work was being kept
   * @throws NotRecorded where the time was over before the work had begun: then it never does
   */
  write<T>(work: Work<T>, options?: WriteOptions<T>): Promise<T>;
  /** The same of a part of what is done at one go with the parts of others that wait for the same beside it. */
  writeTogether<Part, T>(together: Together<Part, T>, part: Part, options?: WriteOptions<T>): Promise<T>;
  /** After much was written (`WriteSession.vacuum`), beside whatever is written meanwhile. */
  vacuum(): Promise<void>;
  /** How many writes were handed in and are neither acknowledged nor refused yet. */
  readonly waiting: number;
  /** Resolves when every write handed in so far has been acknowledged or refused. */
  idle(): Promise<void>;
}

interface Job {
  readonly together: Together<unknown, unknown>;
  readonly part: unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onKept: (value: unknown) => void;
  again: boolean;
  hasBegun: boolean;
  /** Its caller has an answer: whatever becomes of it, it is not begun, or not again. */
  isGivenUp: boolean;
}

/** A connection that writes, lent for one group. */
interface Lent {
  readonly session: WriteSession;
  release(error?: unknown): void;
}

/** Writes that wait are committed together, at most so many: one flush to disk serves them all. */
const GROUP_SIZE = 64;

/**
 * All writes of a process go through one queue. Each, or those that are done together, runs in a savepoint of its own, so
 * that a refused one leaves no trace in the transaction that commits its neighbours. Nothing is acknowledged before that commit.
 * @param acquire lends the writing connection for one group and gets it back
 */
export function createUnitOfWork(acquire: () => Promise<Lent>): UnitOfWork {
  const queue: Job[] = [];
  let waiting = 0;
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const group = queue.splice(0, GROUP_SIZE).filter(({ isGivenUp }) => !isGivenUp);
      if (group.length > 0) await commitTogether(group);
    }
    draining = undefined;
  }

  function beginAgain(job: Job): void {
    job.again = false;
    job.hasBegun = false;
    queue.push(job);
  }

  async function commitTogether(jobs: readonly Job[]): Promise<void> {
    try {
      const { session, release } = await begun(acquire);
      let failure: unknown;
      try {
        await inOneTransaction(session, jobs);
      } catch (error) {
        failure = error;
        throw error;
      } finally {
        release(failure);
      }
    } catch (error) {
      for (const job of jobs) {
        if (error instanceof ConnectionLost && job.again && !job.isGivenUp) beginAgain(job);
        else job.reject(error);
      }
    }
  }

  async function writeTogether<Part, T>(
    together: Together<Part, T>,
    part: Part,
    { again = false, signal, onKept = nobodyToTell }: WriteOptions<T> = {},
  ): Promise<T> {
    waiting += 1;
    try {
      return await new Promise<T>((resolve, reject) => {
        const job: Job = {
          together,
          part,
          resolve: resolve as Job['resolve'],
          reject,
          onKept: onKept as Job['onKept'],
          again,
          hasBegun: false,
          isGivenUp: false,
        };
        queue.push(job);
        giveUpWith(signal, job);
        draining ??= Promise.resolve().then(drain);
      });
    } finally {
      waiting -= 1;
    }
  }

  return {
    get waiting() {
      return waiting;
    },
    write: (work, options) =>
      writeTogether(
        { takes: () => false, doAll: async (transaction) => [{ value: await work(transaction) }] },
        undefined,
        options,
      ),
    writeTogether,
    vacuum: async () => {
      const { session, release } = await acquire();
      try {
        await session.vacuum?.();
        release();
      } catch (error) {
        release(error);
        throw error;
      }
    },
    idle: async () => draining,
  };
}

const nobodyToTell = (): void => undefined;

/**
 * Answers a job at once when its time is over, or nobody waits for it: one that has not begun never does, one that has
 * goes on.
 */
function giveUpWith(signal: AbortSignal | undefined, job: Job): void {
  if (!signal) return;
  const giveUp = (): void => {
    const reason: unknown = signal.reason;
    job.isGivenUp = true;
    if (!(reason instanceof TookTooLong)) job.reject(reason);
    else job.reject(job.hasBegun ? new OutcomeUnknown(reason) : notInTime(reason));
  };
  if (signal.aborted) giveUp();
  else signal.addEventListener('abort', giveUp, { once: true });
}

const notInTime = (reason: TookTooLong): NotRecorded =>
  new NotRecorded(
    'Its turn did not come in time, for the database is busy with other writes, or away: ask again later.',
    reason,
  );

/** Connections that were lost while nobody used them are found out by the first thing that is asked of them. */
const TIMES_BEGUN = 3;

const neverBegun = (error: unknown): NotRecorded =>
  new NotRecorded('The database did not let it begin: ask again later.', error);

async function begun(acquire: () => Promise<Lent>): Promise<Lent> {
  for (let time = 1; ; time += 1) {
    const lent = await acquire();
    try {
      await lent.session.begin();
      return lent;
    } catch (error) {
      lent.release(error);
      if (error instanceof ConnectionLost && time < TIMES_BEGUN) continue;
      // What is known to keep nothing tells its own reason.
      throw notRecorded(error) ? error : neverBegun(error);
    }
  }
}

/** Settling a promise twice does nothing, so a job refused on its own keeps its own error when the group fails. */
async function inOneTransaction(session: WriteSession, jobs: readonly Job[]): Promise<void> {
  const done: { job: Job; value: unknown }[] = [];
  try {
    for (const run of runsOf(jobs))
      for (const [job, outcome] of await outcomesOf(session.transaction, run)) {
        if ('error' in outcome) {
          job.again = false;
          job.reject(outcome.error);
        } else done.push({ job, value: outcome.value });
      }
    await session.commit();
  } catch (error) {
    if (!isGone(error)) await session.rollback().catch(() => undefined);
    throw error;
  }
  for (const { job, value } of done) {
    job.onKept(value);
    job.resolve(value);
  }
}

/** Jobs in their order, those that follow one another and are done together in one list. */
function runsOf(jobs: readonly Job[]): Job[][] {
  const runs: Job[][] = [];
  for (const job of jobs) {
    const run = runs.at(-1) ?? [];
    const isJoined = run[0]?.together === job.together && job.together.takes(run.map(partOf), job.part);
    if (isJoined) run.push(job);
    else runs.push([job]);
  }
  return runs;
}

const partOf = ({ part }: Job): unknown => part;

/**
 * What jobs came to that are done together, in the order in which they were done. What was refused beside others is done
 * once more by itself, after them: what it was refused for may have come after it. Where all of it fails each is done by
 * itself, so that only what is at fault fails.
 */
async function outcomesOf(
  transaction: Transaction,
  jobs: readonly Job[],
): Promise<(readonly [Job, Outcome<unknown>])[]> {
  const begun = jobs.filter(({ isGivenUp }) => !isGivenUp);
  const [first, ...others] = begun;
  if (!first) return [];
  for (const job of begun) job.hasBegun = true;
  const all = await inSavepoint(transaction, () => first.together.doAll(transaction, begun.map(partOf)));
  const outcomes = begun.map(
    (job, index) => [job, 'value' in all ? present(all.value[index]) : all] as const,
  );
  if (others.length === 0) return outcomes;
  const done = outcomes.filter(([, outcome]) => 'value' in outcome);
  for (const [job, outcome] of outcomes)
    if ('error' in outcome) done.push(...(await outcomesOf(transaction, [job])));
  return done;
}

/** Of a connection that is gone nothing more can be asked. */
const isGone = (error: unknown): boolean =>
  error instanceof ConnectionLost || error instanceof OutcomeUnknown;

async function inSavepoint<T>(transaction: Transaction, work: Work<T>): Promise<Outcome<T>> {
  await transaction.run('savepoint work');
  let outcome: Outcome<T>;
  try {
    outcome = { value: await work(transaction) };
  } catch (error) {
    if (isGone(error)) throw error;
    outcome = { error };
    // A full disk has ended the transaction already: then the savepoint is gone, and what ended it is to be told.
    await transaction.run('rollback to savepoint work').catch(() => {
      throw error;
    });
  }
  await transaction.run('release savepoint work');
  return outcome;
}
