import { describe, expect, test } from '@jest/globals';
import { BY_HTTP, operationQueue } from '../../src/http/operation-queue.js';
import { createWork, NOBODY_WAITS, type Work } from '../../src/kernel/work.js';

const work = (): Work => createWork({ limit: 1000, seconds: null });

/** Rounds of the event loop. */
const rounds = async (count: number): Promise<void> => {
  for (let round = 0; round < count; round += 1) await new Promise(setImmediate);
};

/** Has so many operations of a caller ask to begin, each of which ends as soon as it has. */
const flood = (
  queue: ReturnType<typeof operationQueue>,
  caller: string,
  count: number,
  way: object = BY_HTTP,
) => {
  let begun = 0;
  for (let asked = 0; asked < count; asked += 1)
    void queue.enter(caller, way, work).then(({ leave }) => {
      begun += 1;
      leave();
    });
  return () => begun;
};

describe('the line of a caller', () => {
  test('one operation by itself begins at once', async () => {
    const queue = operationQueue({ operations: 2, waiting: 2, costAtOnce: 1000 });
    let hasBegun = false;
    void queue.enter('Ada', BY_HTTP, work).then(() => (hasBegun = true));
    await Promise.resolve().then(() => undefined);
    await rounds(1);
    expect(hasBegun).toBe(true);
  });

  test('few begin in each round of the event loop, and those of another caller beside them', async () => {
    const queue = operationQueue({ operations: 1000, waiting: 1000, costAtOnce: 1000 });
    const many = flood(queue, 'Ada', 500);
    const few = flood(queue, 'Bo', 4);
    await rounds(2);
    expect(few()).toBe(4);
    expect(many()).toBeLessThanOrEqual(12);
    await rounds(200);
    expect(many()).toBe(500);
  });

  test('what comes by several ways begins round about', async () => {
    const queue = operationQueue({ operations: 1000, waiting: 1000, costAtOnce: 1000 });
    const many = flood(queue, 'Ada', 500, {});
    const few = flood(queue, 'Ada', 4, {});
    await rounds(5);
    expect(few()).toBe(4);
    expect(many()).toBeLessThanOrEqual(24);
  });

  test('what comes by one way leaves room to others', async () => {
    const queue = operationQueue({ operations: 4, waiting: 100, costAtOnce: 1000 });
    const [one, other] = [{}, {}];
    let begun = 0;
    for (let asked = 0; asked < 9; asked += 1) void queue.enter('Ada', one, work).then(() => (begun += 1));
    await rounds(9);
    expect(begun).toBe(3);
    (await queue.enter('Ada', other, work)).leave();
  });

  test('as many begin as have ended', async () => {
    const queue = operationQueue({ operations: 2, waiting: 10, costAtOnce: 1000 });
    const leaves: (() => void)[] = [];
    for (let asked = 0; asked < 5; asked += 1)
      void queue.enter('Ada', BY_HTTP, work).then(({ leave }) => leaves.push(leave));
    await rounds(5);
    expect(leaves).toHaveLength(2);
    leaves[0]!();
    leaves[0]!();
    await rounds(5);
    expect(leaves).toHaveLength(3);
    for (const leave of leaves) leave();
    await rounds(5);
    expect(leaves).toHaveLength(5);
  });

  test('one that is stopped while it waits makes room for another', async () => {
    const queue = operationQueue({ operations: 1, waiting: 1, costAtOnce: 1000 });
    const { leave } = await queue.enter('Ada', BY_HTTP, work);
    const stopped = work();
    const given = queue.enter('Ada', BY_HTTP, () => stopped);
    await expect(queue.enter('Ada', BY_HTTP, work)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: 1,
    });
    stopped.stop(NOBODY_WAITS);
    await expect(given).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    const next = queue.enter('Ada', BY_HTTP, work);
    leave();
    (await next).leave();
  });

  test('one that is stopped before it comes does not begin', async () => {
    const queue = operationQueue({ operations: 1, waiting: 1, costAtOnce: 1000 });
    const stopped = work();
    stopped.stop(NOBODY_WAITS);
    await expect(queue.enter('Ada', BY_HTTP, () => stopped)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    (await queue.enter('Ada', BY_HTTP, work)).leave();
  });

  test('the work of a caller has one pace, and that of another its own', async () => {
    const queue = operationQueue({ operations: 3, waiting: 1, costAtOnce: 1000 });
    const paces: unknown[] = [];
    for (const caller of ['Ada', 'Ada', 'Bo'])
      await queue.enter(caller, BY_HTTP, (pace) => {
        paces.push(pace);
        return work();
      });
    expect(paces[0]).toBe(paces[1]);
    expect(paces[0]).not.toBe(paces[2]);
  });

  test('what costs much waits until what is under way leaves room, and lets what is light go first', async () => {
    const queue = operationQueue({ operations: 1, waiting: 10, costAtOnce: 1000 });
    const weighed: string[] = [];
    const ask = async (name: string, points: number, way: object = BY_HTTP) => {
      const entered = await queue.enter('Ada', way, work);
      await entered.weigh(points);
      weighed.push(name);
      return entered;
    };
    const first = await ask('first', 5000);
    void ask('second', 400);
    const light = await ask('light', 200);
    light.leave();
    (await ask('of another socket', 250, {})).leave();
    await rounds(9);
    expect(weighed).toEqual(['first', 'light', 'of another socket']);
    first.leave();
    await rounds(9);
    expect(weighed.at(-1)).toBe('second');
  });

  test('one that is stopped while it waits for room lets others have it', async () => {
    const queue = operationQueue({ operations: 3, waiting: 10, costAtOnce: 1000 });
    const first = await queue.enter('Ada', BY_HTTP, work);
    await first.weigh(750);
    const second = await queue.enter('Ada', BY_HTTP, work);
    const waits = second.weigh(750);
    second.work.stop(NOBODY_WAITS);
    await expect(waits).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    second.leave();
    first.leave();
    const third = await queue.enter('Ada', BY_HTTP, work);
    await third.weigh(750);
    third.leave();
  });
});
