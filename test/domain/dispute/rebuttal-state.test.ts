import type { Seq } from '../../../src/kernel/seq.js';
import { claim } from '../../support/numbers.js';
import { describe, expect, test } from '@jest/globals';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { rebuttalIntervals } from '../../../src/domain/dispute/standing.js';
import { asOfDay, DisputeWorld, instant, ofClaim, ofRebuttal } from '../../support/dispute-world.js';

/** The mission's figure of 1 December, disputed by the command on 3 December. */
function disputedFigure(): { world: DisputeWorld; attack: Seq<'statement'>; rebuttal: Seq<'rebuttal'> } {
  const world = new DisputeWorld();
  world.asserts(world.says('Mission', '2016-12-01'), claim(1));
  const attack = world.says('Command', '2016-12-03');
  return { world, attack, rebuttal: world.rebuts(attack, ofClaim(claim(1))) };
}

function stateOf(world: DisputeWorld, rebuttal: Seq<'rebuttal'>, asOf?: string): string {
  const index = world.index();
  const moment = momentAsOf(index, asOfDay(asOf));
  return moment.stateOf(index.rebuttals.get(rebuttal)!);
}

describe('the state of a rebuttal', () => {
  test('a rebuttal nobody answered is OPEN', () => {
    const { world, rebuttal } = disputedFigure();
    expect(stateOf(world, rebuttal)).toBe('OPEN');
  });

  test('a rebuttal is ANSWERED while a rebuttal of it is OPEN', () => {
    const { world, rebuttal } = disputedFigure();
    const counter = world.rebuts(world.says('Mission', '2016-12-04'), ofRebuttal(rebuttal));
    expect(stateOf(world, rebuttal)).toBe('ANSWERED');
    world.rebuts(world.says('Command', '2016-12-05'), ofRebuttal(counter));
    expect(stateOf(world, rebuttal)).toBe('OPEN');
    expect(stateOf(world, counter)).toBe('ANSWERED');
  });

  test('an answer that was conceded or withdrawn answers no longer', () => {
    const { world, rebuttal } = disputedFigure();
    const counter = world.rebuts(world.says('Mission', '2016-12-04'), ofRebuttal(rebuttal));
    world.concedes(world.says('Command', '2016-12-05'), counter);
    expect(stateOf(world, rebuttal)).toBe('OPEN');
  });

  test('a concession, in full or in part, makes a rebuttal CONCEDED, whatever answers it', () => {
    const { world, rebuttal } = disputedFigure();
    world.rebuts(world.says('Mission', '2016-12-04'), ofRebuttal(rebuttal));
    world.concedes(world.says('Mission', '2016-12-05'), rebuttal, 'PARTIAL');
    expect(stateOf(world, rebuttal)).toBe('CONCEDED');
  });

  test('what was conceded before it was withdrawn stays CONCEDED', () => {
    const { world, rebuttal } = disputedFigure();
    world.concedes(world.says('Mission', '2016-12-05'), rebuttal);
    world.withdraws(world.says('Command', '2016-12-06'), rebuttal);
    expect(stateOf(world, rebuttal)).toBe('CONCEDED');
  });

  test('what was withdrawn before it was conceded stays WITHDRAWN', () => {
    const { world, rebuttal } = disputedFigure();
    world.withdraws(world.says('Command', '2016-12-05'), rebuttal);
    world.concedes(world.says('Mission', '2016-12-06'), rebuttal);
    expect(stateOf(world, rebuttal)).toBe('WITHDRAWN');
  });

  test('of a withdrawal and a concession of one day the one recorded first comes first', () => {
    const { world, rebuttal } = disputedFigure();
    world.withdraws(world.says('Command', '2016-12-05'), rebuttal);
    world.concedes(world.says('Mission', '2016-12-05'), rebuttal);
    expect(stateOf(world, rebuttal)).toBe('WITHDRAWN');
  });

  test('a rebuttal is WITHDRAWN when the statement it was made in is retracted', () => {
    const { world, attack, rebuttal } = disputedFigure();
    world.retractsStatement(world.says('Command', '2016-12-06'), attack);
    expect(stateOf(world, rebuttal)).toBe('WITHDRAWN');
    expect(stateOf(world, rebuttal, '2016-12-05')).toBe('OPEN');
  });

  test('a concession or withdrawal counts no longer once its statement is retracted', () => {
    const { world, rebuttal } = disputedFigure();
    const concession = world.says('Mission', '2016-12-05');
    world.concedes(concession, rebuttal);
    world.retractsStatement(world.says('Mission', '2016-12-06'), concession);
    expect(stateOf(world, rebuttal)).toBe('OPEN');
    expect(stateOf(world, rebuttal, '2016-12-05')).toBe('CONCEDED');
  });

  test('a retraction that is itself retracted takes nothing back', () => {
    const { world, attack, rebuttal } = disputedFigure();
    const retraction = world.says('Command', '2016-12-06');
    world.retractsStatement(retraction, attack);
    world.retractsStatement(world.says('Command', '2016-12-07'), retraction);
    expect(stateOf(world, rebuttal)).toBe('OPEN');
    expect(stateOf(world, rebuttal, '2016-12-06')).toBe('WITHDRAWN');
  });

  test('the intervals of a rebuttal begin when it was made and are half open', () => {
    const { world, rebuttal } = disputedFigure();
    world.rebuts(world.says('Mission', '2016-12-04'), ofRebuttal(rebuttal));
    world.withdraws(world.says('Command', '2016-12-06'), rebuttal);
    expect(rebuttalIntervals(world.index(), [rebuttal]).get(rebuttal)).toEqual([
      { from: instant('2016-12-03'), to: instant('2016-12-04'), state: 'OPEN' },
      { from: instant('2016-12-04'), to: instant('2016-12-06'), state: 'ANSWERED' },
      { from: instant('2016-12-06'), to: null, state: 'WITHDRAWN' },
    ]);
  });
});
