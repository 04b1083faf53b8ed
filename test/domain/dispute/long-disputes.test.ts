import { claim, rebuttal } from '../../support/numbers.js';
import { EVERYTHING } from '../../../src/kernel/as-of.js';
import { describe, expect, test } from '@jest/globals';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { rebuttalIntervals, standingAsOf, standingIntervals } from '../../../src/domain/dispute/standing.js';
import { timeline } from '../../../src/domain/dispute/timeline.js';
import { countedIndex, type CountedIndex } from '../../support/counted-index.js';
import { DisputeWorld, ofClaim, ofRebuttal, ofStatement } from '../../support/dispute-world.js';

const DAY = 86_400_000;
const day = (count: number): string =>
  new Date(Date.UTC(1970, 0, 1) + count * DAY).toISOString().slice(0, 10);

/** Of each act so many entries are looked up at most, in a dispute of whatever length. */
const OF_EACH = 40;

/** What comes of a run in which so many entries of the index may be looked up. */
function reading<T>({ reads }: CountedIndex, most: number, run: () => T): T {
  reads();
  const result = run();
  expect(reads()).toBeLessThanOrEqual(most);
  return result;
}

describe('long disputes', () => {
  test('20,000 rebuttals of rebuttals settle, the last one open', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), claim(1));
    let last = world.rebuts(world.says('Command', day(1)), ofClaim(claim(1)));
    for (let count = 2; count <= 20_000; count += 1)
      last = world.rebuts(world.says(count % 2 === 0 ? 'Mission' : 'Command', day(1)), ofRebuttal(last));
    const counted = countedIndex(world.index());
    const { index } = counted;
    const moment = momentAsOf(index, EVERYTHING);
    expect(reading(counted, OF_EACH * 20_000, () => standingAsOf(moment, claim(1)))).toMatchObject({
      state: 'ANSWERED',
      since: day(1),
    });
    expect(moment.stateOf(index.rebuttals.get(last)!)).toBe('OPEN');
    expect(reading(counted, OF_EACH * 20_000, () => rebuttalIntervals(index, rebuttal(1)))).toHaveLength(1);
    expect(reading(counted, OF_EACH * 20_000, () => standingIntervals(index, claim(1)))).toHaveLength(2);
    expect(reading(counted, OF_EACH * 20_000, () => timeline(moment, claim(1)))).toHaveLength(20_001);
  });

  test('20,000 retractions of retractions settle', () => {
    const world = new DisputeWorld();
    let last = world.asserts(world.says('Mission', day(0)), claim(1));
    for (let count = 1; count <= 20_001; count += 1) {
      const next = world.says('Mission', day(Math.ceil(count / 10)));
      world.retractsStatement(next, last);
      last = next;
    }
    const counted = countedIndex(world.index());
    const { index } = counted;
    expect(
      reading(counted, OF_EACH * 20_000, () => standingAsOf(momentAsOf(index, EVERYTHING), claim(1)).state),
    ).toBe('RETRACTED');
  });

  test('2,000 rebuttals of one claim are quick', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), claim(1));
    for (let count = 1; count <= 2000; count += 1)
      world.rebuts(world.says(`Critic ${count}`, day(count)), ofClaim(claim(1)));
    const counted = countedIndex(world.index());
    const { index } = counted;
    expect(
      reading(counted, OF_EACH * 2000, () => standingAsOf(momentAsOf(index, EVERYTHING), claim(1))),
    ).toMatchObject({
      since: day(1),
    });
    expect(reading(counted, OF_EACH * 2000, () => standingIntervals(index, claim(1)))).toHaveLength(2);
  });

  test('2,000 statements that a claim came in with, each disputed, and 2,000 answers to one rebuttal are quick', () => {
    const world = new DisputeWorld();
    const first = world.asserts(world.says('Mission', day(0)), claim(1));
    const attacked = world.rebuts(world.says('Command', day(1)), ofStatement(first));
    for (let count = 2; count <= 2001; count += 1) {
      const entry = world.asserts(world.says(`Outlet ${count}`, day(1)), claim(1));
      world.rebuts(world.says(`Critic ${count}`, day(count)), ofStatement(entry));
      world.rebuts(world.says(`Friend ${count}`, day(count)), ofRebuttal(attacked));
    }
    const counted = countedIndex(world.index());
    const { index } = counted;
    expect(
      reading(counted, OF_EACH * 6000, () => standingAsOf(momentAsOf(index, EVERYTHING), claim(1))),
    ).toMatchObject({ state: 'ANSWERED', since: day(2001) });
    expect(reading(counted, OF_EACH * 6000, () => standingIntervals(index, claim(1)))).toHaveLength(2);
    expect(reading(counted, OF_EACH * 6000, () => rebuttalIntervals(index, attacked))).toHaveLength(2);
  });

  test('5,000 outlets that pass a disputed figure on cost next to nothing', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), claim(1));
    world.rebuts(world.says('Command', day(1)), ofClaim(claim(1)));
    world.retractsClaim(world.says('Mission', day(2)), claim(1));
    for (let count = 3; count <= 5002; count += 1)
      world.asserts(world.says(`Outlet ${count}`, day(count)), claim(1), 'RELAY');
    const counted = countedIndex(world.index());
    const { index } = counted;
    expect(
      reading(counted, 10 * 5000, () => standingAsOf(momentAsOf(index, EVERYTHING), claim(1))),
    ).toMatchObject({
      since: day(2),
    });
    expect(reading(counted, 10 * 5000, () => standingIntervals(index, claim(1)))).toHaveLength(3);
  });
});
