import { describe, expect, test } from '@jest/globals';
import { kept } from '../../src/http/kept.js';
import { held } from '../support/held.js';

/** Something that is asked, how often it was, and a clock that stands until it is set. */
function asked() {
  const clock = { now: 0 };
  const letGo: (() => void)[] = [];
  const ask = async (): Promise<number> => {
    const { untilLetGo, letGo: go } = held();
    letGo.push(go);
    const which = letGo.length;
    await untilLetGo;
    return which;
  };
  return { clock, letGo, known: kept(ask, 1000, () => clock.now) };
}

describe('an answer that is kept', () => {
  test('is asked for once by all who ask at the same time, however long that takes', async () => {
    const { clock, letGo, known } = asked();
    const first = known();
    clock.now = 60_000;
    const others = Array.from({ length: 50 }, known);
    expect(letGo).toHaveLength(1);
    letGo[0]!();
    expect(new Set(await Promise.all([first, ...others]))).toEqual(new Set([1]));
  });

  test('stands for its time, from when it was there, and is asked for anew after that', async () => {
    const { clock, letGo, known } = asked();
    const first = known();
    clock.now = 5000;
    letGo[0]!();
    await first;
    clock.now = 5999;
    expect(await known()).toBe(1);
    clock.now = 6000;
    const second = known();
    letGo[1]!();
    expect(await second).toBe(2);
  });
});
