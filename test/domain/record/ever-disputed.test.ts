import { expect, test } from '@jest/globals';
import { seqOf, type Seq } from '../../../src/kernel/seq.js';
import { wasEverContested, wasEverDisputed } from '../../../src/domain/record/ever-disputed.js';
import { DisputeWorld, ofClaim, ofStatement } from '../../support/dispute-world.js';

const CLAIM = seqOf('claim', 1);
const OTHER = seqOf('claim', 2);

/** The mission's figure of 1 December, which the wire passed on. */
function reported(): { world: DisputeWorld; entry: Seq<'statement'>; copy: Seq<'statement'> } {
  const world = new DisputeWorld();
  const entry = world.says('Mission', '2016-12-01');
  world.asserts(entry, CLAIM);
  const copy = world.says('Wire', '2016-12-02');
  world.asserts(copy, CLAIM, 'RELAY');
  return { world, entry, copy };
}

const found = (world: DisputeWorld): { disputed: boolean; contested: boolean } => ({
  disputed: wasEverDisputed(world.index(), CLAIM),
  contested: wasEverContested(world.index(), CLAIM),
});

test('a claim that nothing was said against was never disputed', () => {
  expect(found(reported().world)).toEqual({ disputed: false, contested: false });
});

test('a claim was disputed once it, or a statement with which it entered, was rebutted, whatever became of that', () => {
  const claim = reported();
  const attack = claim.world.says('Command', '2016-12-03');
  claim.world.withdraws(
    claim.world.says('Command', '2016-12-04'),
    claim.world.rebuts(attack, ofClaim(CLAIM)),
  );
  expect(found(claim.world)).toEqual({ disputed: true, contested: true });

  const statement = reported();
  statement.world.rebuts(statement.world.says('Command', '2016-12-03'), ofStatement(statement.entry));
  expect(found(statement.world)).toEqual({ disputed: true, contested: true });
});

test('a rebuttal of a statement that only passed it on is none of the claim', () => {
  const { world, copy } = reported();
  world.rebuts(world.says('Command', '2016-12-03'), ofStatement(copy));
  expect(found(world)).toEqual({ disputed: false, contested: false });
});

test('a claim that was corrected or taken back was contested, not disputed', () => {
  const corrected = reported();
  corrected.world.corrects(corrected.world.says('Mission', '2016-12-03'), CLAIM, OTHER);
  expect(found(corrected.world)).toEqual({ disputed: false, contested: true });

  const retracted = reported();
  retracted.world.retractsStatement(retracted.world.says('Mission', '2016-12-03'), retracted.entry);
  expect(found(retracted.world)).toEqual({ disputed: false, contested: true });
});
