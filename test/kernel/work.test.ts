import { describe, expect, test } from '@jest/globals';
import {
  createPace,
  createWork,
  inTurns,
  NOBODY_WAITS,
  UNCOUNTED,
  type Steps,
  type Work,
} from '../../src/kernel/work.js';
import { until } from '../support/until.js';

const refusal = (attempt: () => void): string => {
  try {
    attempt();
  } catch (error) {
    return (error as Error).message;
  }
  return 'not refused';
};

const failure = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  );

/** Rounds of the event loop, counted for as long as something takes. */
async function roundsDuring(task: Promise<unknown>): Promise<number> {
  let rounds = 0;
  let isDone = false;
  const count = (): void => {
    rounds += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await task;
  isDone = true;
  return rounds;
}

function* steps(count: number, units: number): Steps<string> {
  for (let step = 0; step < count; step += 1) yield units;
  return 'done';
}

const TOO_MUCH =
  'This operation cost more than 1,000 while it was answered, and that is the most: ask for fewer entries (first), or for less at once.';

describe('work', () => {
  test('ten rows or pairs are a point, and a part of one counts as one', () => {
    const work = createWork({ limit: 1000, seconds: null });
    work.spend(21);
    expect(work.spent).toBe(3);
  });

  test('at its limit it goes on, beyond it is refused with the number, and nothing goes on after that', () => {
    const work = createWork({ limit: 1000, seconds: null });
    work.spend(10_000);
    expect(refusal(() => work.spend(1))).toBe(TOO_MUCH);
    expect(refusal(() => work.spend(0))).toBe(TOO_MUCH);
    expect(work.signal?.aborted).toBe(true);
  });

  test('after its deadline it is refused with the seconds', async () => {
    const work = createWork({ limit: 1000, seconds: 0.001 });
    await until('the deadline has come', () => work.signal?.aborted === true);
    expect(refusal(() => work.spend(1))).toBe(
      'This operation was not answered within 0.001 seconds, and that is the longest: ask for fewer entries (first), or for less at once.',
    );
  });

  test('a computation that nobody waits for ends at its next step', async () => {
    const work = createWork({ limit: 1000, seconds: null });
    work.stop(NOBODY_WAITS);
    expect(await failure(inTurns(work, steps(3, 1)))).toBe(
      'The client went away before the answer was there.',
    );
  });

  test('others have their turn after every thousand rows or pairs, and not before', async () => {
    const work = createWork({ limit: 1000, seconds: null });
    const noTime = () => 0;
    expect(await roundsDuring(inTurns(work, steps(9, 100), noTime))).toBe(0);
    expect(await roundsDuring(inTurns(work, steps(80, 100)))).toBeGreaterThanOrEqual(7);
  });

  test('they have it sooner where the steps take longer than their units say', async () => {
    const work = createWork({ limit: 1000, seconds: null });
    let ms = 0;
    const slow = () => (ms += 1);
    expect(await roundsDuring(inTurns(work, steps(40, 1), slow))).toBeGreaterThanOrEqual(19);
    let hardly = 0;
    const fast = () => (hardly += 0.01);
    expect(await roundsDuring(inTurns(work, steps(40, 1), fast))).toBe(0);
  });

  test('computations of one operation take one turn between them in each round', async () => {
    const work = createWork({ limit: 1000, seconds: null });
    const many = Array.from({ length: 6 }, () => inTurns(work, steps(1, 1000)));
    expect(await roundsDuring(Promise.all(many))).toBeGreaterThanOrEqual(5);
  });

  test('operations at one pace take one turn between them in each round, and those at another their own', async () => {
    const at = (pace = createPace()) =>
      inTurns(createWork({ limit: 1000, seconds: null }, pace), steps(1, 1000));
    const pace = createPace();
    expect(await roundsDuring(Promise.all(Array.from({ length: 6 }, () => at(pace))))).toBeGreaterThanOrEqual(
      5,
    );
    expect(await roundsDuring(Promise.all(Array.from({ length: 6 }, () => at())))).toBeLessThan(5);
  });

  test('a computation is ended in the midst of it', async () => {
    const work: Work = createWork({ limit: 1000, seconds: null });
    let taken = 0;
    function* endless(): Steps<never> {
      for (;;) {
        taken += 1;
        yield 100;
      }
    }
    expect(await failure(inTurns(work, endless()))).toBe(TOO_MUCH);
    expect(taken).toBe(101);
  });

  test('what the command line does is not counted', async () => {
    expect(await inTurns(UNCOUNTED, steps(3, 1e9))).toBe('done');
    expect(UNCOUNTED.spent).toBe(0);
  });
});
