import { expect, test } from '@jest/globals';
import { together } from '../../src/kernel/together.js';

/** A question that is answered when the test says so, with how many times it has been put. */
function held() {
  const open: ((error?: Error) => void)[] = [];
  let times = 0;
  const ask = (): Promise<number> =>
    new Promise((resolve, reject) => {
      times += 1;
      const answer = times;
      open.push((error) => (error ? reject(error) : resolve(answer)));
    });
  return { ask: together(ask), open, times: () => times };
}

const queued = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('whoever asks at once is answered together', async () => {
  const { ask, open, times } = held();
  const answers = Promise.all([ask(), ask(), ask()]);
  await queued();
  open.shift()?.();
  expect(await answers).toEqual([1, 1, 1]);
  expect(times()).toBe(1);
});

test('whoever asks while a question is under way is answered by the next', async () => {
  const { ask, open, times } = held();
  const first = ask();
  await queued();
  const others = Promise.all([ask(), ask()]);
  await queued();
  expect(times()).toBe(1);
  open.shift()?.();
  expect(await first).toBe(1);
  await queued();
  open.shift()?.();
  expect(await others).toEqual([2, 2]);
});

test('a question that fails fails for those who asked it, and for no others', async () => {
  const { ask, open } = held();
  const first = ask();
  await queued();
  const second = ask();
  open.shift()?.(new Error('lost'));
  await expect(first).rejects.toThrow('lost');
  await queued();
  open.shift()?.();
  expect(await second).toBe(2);
});
