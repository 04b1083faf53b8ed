import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openWorld, type World } from '../support/world.js';

/** More different texts than a connection keeps prepared. */
const TEXTS = 1_200;

let world: World;

beforeEach(async () => {
  world = await openWorld('sqlite');
});

afterEach(() => world.close());

test('texts that were asked long ago are prepared again, beside others that are being asked', async () => {
  const { all } = world.parts.reader;
  const ask = async (number: number): Promise<unknown> =>
    (await all<{ told: number }>(`select ? + ${number} as told`, [1]))[0]?.told;
  const numbers = Array.from({ length: TEXTS }, (_, at) => at);
  expect(await Promise.all(numbers.map(ask))).toEqual(numbers.map((number) => number + 1));
  for (const number of [0, 5, TEXTS - 1]) expect(await ask(number)).toBe(number + 1);
});
