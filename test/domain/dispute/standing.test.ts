import type { Seq } from '../../../src/kernel/seq.js';
import { claim } from '../../support/numbers.js';
import { describe, expect, test } from '@jest/globals';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { standingAsOf, standingIntervals, type Standing } from '../../../src/domain/dispute/standing.js';
import { openRebuttals } from '../../../src/domain/dispute/standing-state.js';
import { UNDISPUTED } from '../../../src/domain/dispute/undisputed.js';
import {
  asOfDay,
  DisputeWorld,
  instant,
  ofClaim,
  ofRebuttal,
  ofStatement,
} from '../../support/dispute-world.js';
import { atOnce } from '../../../src/kernel/turns.js';

const FIGURE = claim(1);
const REVISED = claim(2);

function standing(
  world: DisputeWorld,
  asOf?: string,
): Standing & { readonly openRebuttals: readonly Seq<'rebuttal'>[] } {
  const moment = momentAsOf(world.index(), asOfDay(asOf));
  return {
    ...atOnce(standingAsOf(moment, FIGURE)),
    openRebuttals: openRebuttals(moment, FIGURE).map(({ seq }) => seq),
  };
}

function reported(by = 'Mission', saidOn = '2016-12-01'): { world: DisputeWorld; report: Seq<'statement'> } {
  const world = new DisputeWorld();
  return { world, report: world.asserts(world.says(by, saidOn), FIGURE) };
}

describe('the standing of a claim', () => {
  test('what is told of a claim without looking is what looking finds', () => {
    expect(standing(reported().world)).toEqual({ ...UNDISPUTED, openRebuttals: [] });
  });

  test('a claim nothing was said against is UNDISPUTED, since no act', () => {
    const { world } = reported();
    expect(standing(world)).toEqual({
      state: 'UNDISPUTED',
      own: 'UNDISPUTED',
      through: [],
      since: null,
      openRebuttals: [],
      correctedBy: null,
      explanation: 'Nothing recorded here disputes this.',
    });
  });

  test('a claim with an open rebuttal is DISPUTED since the first of those that stand', () => {
    const { world } = reported();
    const first = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    const second = world.rebuts(world.says('Ministry', '2016-12-05'), ofClaim(FIGURE));
    expect(standing(world)).toMatchObject({
      state: 'DISPUTED',
      since: '2016-12-03',
      openRebuttals: [first, second],
    });
  });

  test('open rebuttals come in said order, not in that of recording', () => {
    const { world } = reported();
    const later = world.rebuts(world.says('Ministry', '2016-12-05'), ofClaim(FIGURE));
    const earlier = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    expect(standing(world).openRebuttals).toEqual([earlier, later]);
  });

  test('a claim whose rebuttals are all answered or withdrawn is ANSWERED', () => {
    const { world } = reported();
    const answered = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    const withdrawn = world.rebuts(world.says('Ministry', '2016-12-04'), ofClaim(FIGURE));
    world.rebuts(world.says('Mission', '2016-12-05'), ofRebuttal(answered));
    world.withdraws(world.says('Ministry', '2016-12-06'), withdrawn);
    expect(standing(world)).toMatchObject({ state: 'ANSWERED', since: '2016-12-06', openRebuttals: [] });
  });

  test('a conceded rebuttal outweighs an open one, and reinstates nothing', () => {
    const { world } = reported();
    const conceded = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    world.concedes(world.says('Mission', '2016-12-04'), conceded, 'PARTIAL');
    const open = world.rebuts(world.says('Ministry', '2016-12-05'), ofClaim(FIGURE));
    expect(standing(world)).toMatchObject({ state: 'CONCEDED', since: '2016-12-04', openRebuttals: [open] });
  });

  test('a claim is CORRECTED until its side asserts it again, be it in passing it on', () => {
    const { world } = reported();
    world.corrects(world.asserts(world.says('Mission', '2016-12-05'), REVISED), FIGURE, REVISED);
    expect(standing(world)).toMatchObject({ state: 'CORRECTED', since: '2016-12-05', correctedBy: REVISED });
    world.asserts(world.says('Mission', '2016-12-09'), FIGURE, 'RELAY');
    expect(standing(world)).toMatchObject({ state: 'UNDISPUTED', since: null, correctedBy: null });
  });

  test('a correction stands when a voice of another side passes the old figure on', () => {
    const { world } = reported();
    world.corrects(world.says('Mission', '2016-12-05'), FIGURE, REVISED);
    world.asserts(world.says('Wire', '2016-12-09'), FIGURE, 'RELAY');
    expect(standing(world).state).toBe('CORRECTED');
  });

  test('of two corrections the later is in its place', () => {
    const { world } = reported();
    world.corrects(world.says('Mission', '2016-12-07'), FIGURE, claim(3));
    world.corrects(world.says('Mission', '2016-12-05'), FIGURE, REVISED);
    expect(standing(world).correctedBy).toBe(3);
  });

  test('a claim its side took back is RETRACTED, until it is asserted again', () => {
    const { world } = reported();
    world.retractsClaim(world.says('Mission', '2016-12-05'), FIGURE);
    world.asserts(world.says('Mission', '2016-12-09'), FIGURE);
    expect(standing(world, '2016-12-08')).toMatchObject({ state: 'RETRACTED', since: '2016-12-05' });
    expect(standing(world).state).toBe('UNDISPUTED');
  });

  test('a claim is RETRACTED when every statement with which it was brought in was taken back', () => {
    const { world, report } = reported();
    const second = world.asserts(world.says('Mission', '2016-12-02'), FIGURE);
    world.retractsStatement(world.says('Mission', '2016-12-05'), report);
    expect(standing(world).state).toBe('UNDISPUTED');
    world.retractsStatement(world.says('Mission', '2016-12-06'), second);
    expect(standing(world)).toMatchObject({ state: 'RETRACTED', since: '2016-12-06' });
  });

  test('a claim of two voices is not RETRACTED while one of them stands by it', () => {
    const { world } = reported();
    world.asserts(world.says('Ministry', '2016-12-02'), FIGURE);
    world.retractsClaim(world.says('Mission', '2016-12-05'), FIGURE);
    expect(standing(world).state).toBe('UNDISPUTED');
    world.retractsClaim(world.says('Ministry', '2016-12-06'), FIGURE);
    expect(standing(world).state).toBe('RETRACTED');
  });

  test('a voice that brings the claim in later does not undo that it was RETRACTED until then', () => {
    const { world } = reported();
    world.retractsClaim(world.says('Mission', '2016-12-05'), FIGURE);
    world.asserts(world.says('Ministry', '2016-12-10'), FIGURE);
    expect(standing(world, '2016-12-06').state).toBe('RETRACTED');
    expect(standing(world).state).toBe('UNDISPUTED');
  });

  test('a spokesperson and the parent organization are one voice', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Spokesperson', '2016-12-01', { folded: 'United Nations' }), FIGURE);
    world.retractsClaim(world.says('Mission', '2016-12-05', { folded: 'United Nations' }), FIGURE);
    expect(standing(world).state).toBe('RETRACTED');
  });

  test('a claim corrected and then taken back is RETRACTED and still names what replaced it', () => {
    const { world } = reported();
    world.corrects(world.says('Mission', '2016-12-05'), FIGURE, REVISED);
    world.retractsClaim(world.says('Mission', '2016-12-07'), FIGURE);
    expect(standing(world)).toMatchObject({ state: 'RETRACTED', since: '2016-12-07', correctedBy: REVISED });
  });

  test('a rebuttal of the only statement with which it entered bears on the claim', () => {
    const { world, report } = reported();
    const rebuttal = world.rebuts(world.says('Command', '2016-12-03'), ofStatement(report));
    expect(standing(world)).toMatchObject({ state: 'DISPUTED', openRebuttals: [rebuttal] });
  });

  test('through its statements a claim stands as the best-standing of them', () => {
    const { world, report } = reported();
    const rebuttal = world.rebuts(world.says('Command', '2016-12-03'), ofStatement(report));
    world.asserts(world.says('Ministry', '2016-12-04'), FIGURE);
    expect(standing(world)).toMatchObject({ state: 'UNDISPUTED', since: null, openRebuttals: [rebuttal] });
    expect(standing(world, '2016-12-03').state).toBe('DISPUTED');
  });

  test('a retracted statement stands worst of those with which a claim entered', () => {
    const { world, report } = reported();
    const second = world.asserts(world.says('Ministry', '2016-12-02'), FIGURE);
    world.rebuts(world.says('Command', '2016-12-03'), ofStatement(second));
    expect(standing(world).state).toBe('UNDISPUTED');
    world.retractsStatement(world.says('Mission', '2016-12-05'), report);
    expect(standing(world)).toMatchObject({ state: 'DISPUTED', since: '2016-12-05' });
  });

  test('where all statements are retracted and the claim was asserted again, rebuttals of them do not bear', () => {
    const { world, report } = reported();
    world.rebuts(world.says('Command', '2016-12-03'), ofStatement(report));
    world.retractsStatement(world.says('Mission', '2016-12-05'), report);
    world.asserts(world.says('Mission', '2016-12-06'), FIGURE, 'RELAY');
    expect(standing(world).state).toBe('UNDISPUTED');
  });

  test('a rebuttal of a statement that only passed the claim on does not bear on it', () => {
    const { world } = reported();
    const relay = world.asserts(world.says('Wire', '2016-12-02'), FIGURE, 'RELAY');
    world.rebuts(world.says('Command', '2016-12-03'), ofStatement(relay));
    expect(standing(world)).toMatchObject({ state: 'UNDISPUTED', openRebuttals: [] });
  });

  test('since is the act after which the state has lasted, not the first time it was reached', () => {
    const { world } = reported();
    const first = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    world.withdraws(world.says('Command', '2016-12-04'), first);
    world.rebuts(world.says('Ministry', '2016-12-06~'), ofClaim(FIGURE));
    expect(standing(world).since).toBe('2016-12-06~');
    expect(standing(world, '2016-12-05').since).toBe('2016-12-04');
  });

  test('a statement counts from when it is passed on, and as of an instant only what counts', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    world.rebuts(world.says('Command', '2016-12', { countsFrom: '2016-11-30' }), ofClaim(FIGURE));
    expect(standing(world, '2016-12-01').state).toBe('DISPUTED');
    expect(standing(world, '2016-11-29').state).toBe('UNDISPUTED');
  });

  test('the intervals of a claim begin when it is first asserted, merge like states and do not end', () => {
    const { world } = reported();
    const rebuttal = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    world.rebuts(world.says('Ministry', '2016-12-04'), ofClaim(FIGURE));
    world.concedes(world.says('Mission', '2016-12-07'), rebuttal);
    expect(standingIntervals(world.index(), FIGURE)).toEqual([
      { from: instant('2016-12-01'), to: instant('2016-12-03'), state: 'UNDISPUTED' },
      { from: instant('2016-12-03'), to: instant('2016-12-07'), state: 'DISPUTED' },
      { from: instant('2016-12-07'), to: null, state: 'CONCEDED' },
    ]);
  });

  test('what was said against a claim before it was there bears from the first instant', () => {
    const { world } = reported();
    world.rebuts(world.says('Command', '2016-11-20'), ofClaim(FIGURE));
    expect(standingIntervals(world.index(), FIGURE)).toEqual([
      { from: instant('2016-12-01'), to: null, state: 'DISPUTED' },
    ]);
  });

  test('a claim that nothing asserts has no intervals', () => {
    expect(standingIntervals(new DisputeWorld().index(), FIGURE)).toEqual([]);
  });
});
