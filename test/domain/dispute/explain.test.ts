import type { Seq } from '../../../src/kernel/seq.js';
import { claim } from '../../support/numbers.js';
import { describe, expect, test } from '@jest/globals';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { standingAsOf } from '../../../src/domain/dispute/standing.js';
import { asOfDay, DisputeWorld, ofClaim, ofRebuttal, ofStatement } from '../../support/dispute-world.js';
import { atOnce } from '../../../src/kernel/turns.js';

const FIGURE = claim(1);

function explanation(world: DisputeWorld, asOf?: string): string {
  const moment = momentAsOf(world.index(), asOfDay(asOf));
  return atOnce(standingAsOf(moment, FIGURE)).explanation;
}

function reported(): { world: DisputeWorld; report: Seq<'statement'> } {
  const world = new DisputeWorld();
  return { world, report: world.asserts(world.says('Mission', '2016-12-01'), FIGURE) };
}

describe('why a claim stands as it does', () => {
  test('DISPUTED names who disputed it, when, over what, and counts other voices once', () => {
    const { world } = reported();
    world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE), {
      aspects: ['VALUE', 'VERIFICATION'],
      direction: 'TOO_HIGH',
    });
    expect(explanation(world)).toBe(
      'Command disputed this on 3 December 2016, over the number and whether it was verified, calling it too high, and nothing recorded here answers that.',
    );
    world.rebuts(world.says('Command', '2016-12-04'), ofClaim(FIGURE));
    world.rebuts(world.says('Ministry', '2016-12-05'), ofClaim(FIGURE));
    expect(explanation(world)).toMatch(/^Command disputed this on 3 December 2016, as did one other, over/);
  });

  test('a source that speaks for another is named together with it', () => {
    const { world } = reported();
    world.rebuts(world.says('Gazette', '2016-12', { onBehalfOf: 'Command' }), ofClaim(FIGURE));
    expect(explanation(world)).toBe(
      'Gazette, speaking for Command, disputed this in December 2016, over the number, and nothing recorded here answers that.',
    );
  });

  test('DISPUTED does not say that nothing answers where an answer failed', () => {
    const { world } = reported();
    const rebuttal = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    const answer = world.rebuts(world.says('Mission', '2016-12-04'), ofRebuttal(rebuttal));
    world.withdraws(world.says('Mission', '2016-12-05'), answer);
    expect(explanation(world)).toBe(
      'Command disputed this on 3 December 2016, over the number, and no answer to that still stands.',
    );
  });

  test('ANSWERED names who answered', () => {
    const { world } = reported();
    const rebuttal = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    world.rebuts(world.says('Mission', '2016-12-04'), ofRebuttal(rebuttal));
    expect(explanation(world)).toBe(
      'Command disputed this on 3 December 2016, and Mission answered that on 4 December 2016.',
    );
  });

  test('ANSWERED names who withdrew', () => {
    const { world } = reported();
    const rebuttal = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    world.withdraws(world.says('Command', '2016-12-06'), rebuttal);
    expect(explanation(world)).toBe(
      'Command disputed this on 3 December 2016, and Command withdrew that on 6 December 2016.',
    );
  });

  test('CONCEDED names the voice of the side that conceded, how far, and whose point', () => {
    const { world } = reported();
    const rebuttal = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    world.concedes(world.says('Mission', '2016-12-05'), rebuttal, 'PARTIAL');
    expect(explanation(world)).toBe(
      'Mission conceded in part on 5 December 2016 what Command had said against this on 3 December 2016, over the number.',
    );
    world.concedes(world.says('Mission', '2016-12-08'), rebuttal, 'FULL');
    expect(explanation(world)).toBe(
      'Mission conceded on 8 December 2016 what Command had said against this on 3 December 2016, over the number.',
    );
  });

  test('CORRECTED says what was put in its place', () => {
    const { world } = reported();
    world.corrects(world.says('Mission', '2016-12-05'), FIGURE, claim(2), 'Civilians killed: 926');
    expect(explanation(world)).toBe(
      'Mission put another figure in its place on 5 December 2016: Civilians killed: 926.',
    );
  });

  test('RETRACTED names two who took it back and counts the others', () => {
    const { world } = reported();
    for (const name of ['Ministry', 'Office', 'Agency'])
      world.asserts(world.says(name, '2016-12-02'), FIGURE);
    world.retractsClaim(world.says('Mission', '2016-12-05'), FIGURE);
    world.retractsClaim(world.says('Ministry', '2016-12-06'), FIGURE);
    world.retractsClaim(world.says('Office', '2016-12-07'), FIGURE);
    world.retractsClaim(world.says('Agency', '2016-12-08'), FIGURE);
    expect(explanation(world)).toBe(
      'This was taken back by Mission on 5 December 2016, Ministry on 6 December 2016 and 2 others.',
    );
  });

  test('UNDISPUTED owns up to a disputed statement where another one brought the claim in too', () => {
    const { world, report } = reported();
    world.rebuts(world.says('Command', '2016-12-03'), ofStatement(report));
    world.asserts(world.says('Ministry', '2016-12-04'), FIGURE);
    expect(explanation(world)).toBe(
      'Command disputed one statement this comes from on 3 December 2016, but Ministry reported it too on 4 December 2016, and nothing recorded here disputes that.',
    );
  });

  test('UNDISPUTED owns up to a retraction after which it was said again', () => {
    const { world } = reported();
    world.retractsClaim(world.says('Mission', '2016-12-05'), FIGURE);
    world.asserts(world.says('Mission', '2016-12-09'), FIGURE);
    expect(explanation(world)).toBe(
      'Mission took this back on 5 December 2016, but Mission said it again on 9 December 2016.',
    );
  });

  test('UNDISPUTED owns up to a retraction by one of two voices', () => {
    const { world } = reported();
    world.asserts(world.says('Ministry', '2016-12-02'), FIGURE);
    world.retractsClaim(world.says('Mission', '2016-12-05'), FIGURE);
    expect(explanation(world)).toBe(
      'Mission took this back on 5 December 2016, but what Ministry reported on 2 December 2016 was not taken back.',
    );
  });
});
