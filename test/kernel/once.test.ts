import { expect, test } from '@jest/globals';
import { once } from '../../src/kernel/once.js';

test('work is done when it is first asked for, and once', () => {
  let times = 0;
  const asked = once(() => {
    times += 1;
    return 'done';
  });
  expect(times).toBe(0);
  expect([asked(), asked(), times]).toEqual(['done', 'done', 1]);
});

test('work that failed is tried again', () => {
  let times = 0;
  const asked = once(() => {
    times += 1;
    if (times === 1) throw new Error('not yet');
    return times;
  });
  expect(asked).toThrow('not yet');
  expect(asked()).toBe(2);
});
