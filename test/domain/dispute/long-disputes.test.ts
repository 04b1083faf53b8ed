import { EVERYTHING } from '../../../src/kernel/as-of.js';
import { describe, expect, test } from '@jest/globals';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { rebuttalIntervals, standingAsOf, standingIntervals } from '../../../src/domain/dispute/standing.js';
import { timeline } from '../../../src/domain/dispute/timeline.js';
import { DisputeWorld, ofClaim, ofRebuttal } from '../../support/dispute-world.js';

const DAY = 86_400_000;
const day = (count: number): string =>
  new Date(Date.UTC(1970, 0, 1) + count * DAY).toISOString().slice(0, 10);

/** Runs within some milliseconds; generous, to tell slow growth from fast on any machine. */
function within<T>(milliseconds: number, run: () => T): T {
  const start = performance.now();
  const result = run();
  expect(performance.now() - start).toBeLessThan(milliseconds);
  return result;
}

describe('long disputes', () => {
  test('20,000 rebuttals of rebuttals settle, the last one open', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), 1);
    let last = world.rebuts(world.says('Command', day(1)), ofClaim(1));
    for (let count = 2; count <= 20_000; count += 1)
      last = world.rebuts(world.says(count % 2 === 0 ? 'Mission' : 'Command', day(1)), ofRebuttal(last));
    const index = world.index();
    const moment = momentAsOf(index, EVERYTHING);
    expect(within(3000, () => standingAsOf(moment, 1))).toMatchObject({ state: 'ANSWERED', since: day(1) });
    expect(moment.stateOf(index.rebuttals.get(last)!)).toBe('OPEN');
    expect(within(3000, () => rebuttalIntervals(index, 1))).toHaveLength(1);
    expect(within(3000, () => standingIntervals(index, 1))).toHaveLength(2);
    expect(within(3000, () => timeline(moment, 1))).toHaveLength(20_001);
  });

  test('20,000 retractions of retractions settle', () => {
    const world = new DisputeWorld();
    let last = world.asserts(world.says('Mission', day(0)), 1);
    for (let count = 1; count <= 20_001; count += 1) {
      const next = world.says('Mission', day(Math.ceil(count / 10)));
      world.retractsStatement(next, last);
      last = next;
    }
    const index = world.index();
    expect(within(3000, () => standingAsOf(momentAsOf(index, EVERYTHING), 1).state)).toBe('RETRACTED');
  });

  test('2,000 rebuttals of one claim are quick', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), 1);
    for (let count = 1; count <= 2000; count += 1)
      world.rebuts(world.says(`Critic ${count}`, day(count)), ofClaim(1));
    const index = world.index();
    expect(within(3000, () => standingAsOf(momentAsOf(index, EVERYTHING), 1))).toMatchObject({
      since: day(1),
    });
    expect(within(3000, () => standingIntervals(index, 1))).toHaveLength(2);
  });

  test('5,000 outlets that pass a disputed figure on cost next to nothing', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), 1);
    world.rebuts(world.says('Command', day(1)), ofClaim(1));
    world.retractsClaim(world.says('Mission', day(2)), 1);
    for (let count = 3; count <= 5002; count += 1)
      world.asserts(world.says(`Outlet ${count}`, day(count)), 1, 'RELAY');
    const index = world.index();
    expect(within(300, () => standingAsOf(momentAsOf(index, EVERYTHING), 1))).toMatchObject({
      since: day(2),
    });
    expect(within(300, () => standingIntervals(index, 1))).toHaveLength(3);
  });
});
