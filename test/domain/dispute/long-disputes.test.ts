import { claim, rebuttal } from '../../support/numbers.js';
import { EVERYTHING } from '../../../src/kernel/as-of.js';
import { describe, expect, test } from '@jest/globals';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { rebuttalIntervals, standingAsOf, standingIntervals } from '../../../src/domain/dispute/standing.js';
import { timeline } from '../../../src/domain/dispute/timeline.js';
import { countedIndex, type CountedIndex } from '../../support/counted-index.js';
import { DisputeWorld, ofClaim, ofRebuttal, ofStatement } from '../../support/dispute-world.js';
import { atOnce } from '../../../src/kernel/turns.js';

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
    expect(reading(counted, OF_EACH * 20_000, () => atOnce(standingAsOf(moment, claim(1))))).toMatchObject({
      state: 'ANSWERED',
      since: day(1),
    });
    expect(moment.stateOf(index.rebuttals.get(last)!)).toBe('OPEN');
    expect(
      reading(counted, OF_EACH * 20_000, () => rebuttalIntervals(index, [rebuttal(1)]).get(rebuttal(1))),
    ).toHaveLength(1);
    expect(reading(counted, OF_EACH * 20_000, () => standingIntervals(index, claim(1)))).toHaveLength(2);
    expect(reading(counted, OF_EACH * 20_000, () => atOnce(timeline(moment, claim(1))))).toHaveLength(20_001);
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
      reading(
        counted,
        OF_EACH * 20_000,
        () => atOnce(standingAsOf(momentAsOf(index, EVERYTHING), claim(1))).state,
      ),
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
      reading(counted, OF_EACH * 2000, () => atOnce(standingAsOf(momentAsOf(index, EVERYTHING), claim(1)))),
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
      reading(counted, OF_EACH * 6000, () => atOnce(standingAsOf(momentAsOf(index, EVERYTHING), claim(1)))),
    ).toMatchObject({ state: 'ANSWERED', since: day(2001) });
    expect(reading(counted, OF_EACH * 6000, () => standingIntervals(index, claim(1)))).toHaveLength(2);
    expect(
      reading(counted, OF_EACH * 6000, () => rebuttalIntervals(index, [attacked]).get(attacked)),
    ).toHaveLength(2);
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
      reading(counted, 10 * 5000, () => atOnce(standingAsOf(momentAsOf(index, EVERYTHING), claim(1)))),
    ).toMatchObject({
      since: day(2),
    });
    expect(reading(counted, 10 * 5000, () => standingIntervals(index, claim(1)))).toHaveLength(3);
  });

  test('2,000 retractions of one statement are quick', () => {
    const world = new DisputeWorld();
    const first = world.asserts(world.says('Mission', day(0)), claim(1));
    for (let count = 1; count <= 2000; count += 1)
      world.retractsStatement(world.says('Mission', day(count)), first);
    expect(howItStands(world, OF_EACH * 2000)).toEqual(['RETRACTED', 2]);
  });

  test('2,000 concessions, each taken back before the next, are quick', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), claim(1));
    const against = world.rebuts(world.says('Command', day(1)), ofClaim(claim(1)));
    for (let count = 1; count <= 2000; count += 1) {
      const granted = world.says('Mission', day(2 * count));
      world.concedes(granted, against);
      world.retractsStatement(world.says('Mission', day(2 * count + 1)), granted);
    }
    expect(howItStands(world, OF_EACH * 4000)).toEqual(['DISPUTED', 4002]);
  });

  test('2,000 withdrawals of a rebuttal, all taken back but the last, are quick', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), claim(1));
    const against = world.rebuts(world.says('Command', day(1)), ofClaim(claim(1)));
    for (let count = 1; count <= 2000; count += 1) {
      const withdrawn = world.says('Command', day(2 * count));
      world.withdraws(withdrawn, against);
      if (count < 2000) world.retractsStatement(world.says('Command', day(2 * count + 1)), withdrawn);
    }
    expect(howItStands(world, OF_EACH * 4000)).toEqual(['ANSWERED', 4001]);
  });

  test('a figure that is corrected and asserted again 2,000 times is quick', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), claim(1));
    for (let count = 1; count <= 2000; count += 1) {
      world.corrects(world.says('Mission', day(2 * count)), claim(1), claim(2));
      world.asserts(world.says('Mission', day(2 * count + 1)), claim(1), 'RELAY');
    }
    expect(howItStands(world, OF_EACH * 4000)).toEqual(['UNDISPUTED', 4001]);
  });

  test('a corrected figure that is asserted again 4,000 times is quick', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), claim(1));
    world.corrects(world.says('Mission', day(1)), claim(1), claim(2));
    for (let count = 1; count <= 4000; count += 1)
      world.asserts(world.says('Mission', day(1 + count)), claim(1), 'RELAY');
    expect(howItStands(world, OF_EACH * 4000)).toEqual(['UNDISPUTED', 3]);
  });

  test('2,000 reports of one voice, each taken back, are quick', () => {
    const world = new DisputeWorld();
    for (let count = 1; count <= 2000; count += 1) {
      const report = world.asserts(world.says('Mission', day(2 * count)), claim(1));
      world.retractsStatement(world.says('Mission', day(2 * count + 1)), report);
    }
    expect(howItStands(world, OF_EACH * 4000)).toEqual(['RETRACTED', 4000]);
  });

  test('2,000 voices that take back what each reported are quick', () => {
    const world = new DisputeWorld();
    for (let count = 1; count <= 2000; count += 1) {
      const voice = `Outlet ${count}`;
      world.asserts(world.says(voice, day(1)), claim(1));
      world.retractsClaim(world.says(voice, day(1 + count)), claim(1));
    }
    expect(howItStands(world, OF_EACH * 4000)).toEqual(['RETRACTED', 2]);
  });

  test('a timeline of 2,000 rebuttals, each taken back by its statement, is quick', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', day(0)), claim(1));
    const against = world.says('Command', day(1));
    world.rebuts(against, ofClaim(claim(1)));
    for (let count = 1; count <= 2000; count += 1)
      world.retractsStatement(world.says('Command', day(1 + count)), against);
    const counted = countedIndex(world.index());
    const moment = momentAsOf(counted.index, EVERYTHING);
    expect(reading(counted, OF_EACH * 2000, () => atOnce(timeline(moment, claim(1))))).toHaveLength(2002);
  });
});

/** How the claim stands, and for how many stretches it has stood otherwise; each is worked out by so many look-ups. */
function howItStands(world: DisputeWorld, most: number): [state: string, stretches: number] {
  const counted = countedIndex(world.index());
  const { index } = counted;
  const standing = reading(counted, most, () =>
    atOnce(standingAsOf(momentAsOf(index, EVERYTHING), claim(1))),
  );
  const intervals = reading(counted, most, () => standingIntervals(index, claim(1)));
  return [standing.state, intervals.length];
}
