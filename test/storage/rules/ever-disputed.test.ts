import { expect, test } from '@jest/globals';
import type { AsOf } from '../../../src/kernel/as-of.js';
import type { Seq } from '../../../src/kernel/seq.js';
import type { DisputeFacts } from '../../../src/domain/dispute/facts.js';
import { readDispute } from '../../../src/domain/dispute/reading.js';
import { countsAsOf } from '../../../src/domain/record/counting-from.js';
import {
  everDisputedFrom,
  wasEverContested,
  wasEverDisputed,
} from '../../../src/domain/record/ever-disputed.js';
import { EVER_CONTESTED, EVER_DISPUTED } from '../../../src/storage/rules/ever-disputed.js';
import { describeEngines } from '../../support/engines.js';
import { inRecordedWorlds, seqsOf } from '../../support/recorded-worlds.js';

describeEngines('ever disputed, in SQL', (engine) => {
  test('finds of every random world the claims that the pure functions find', async () => {
    const found = new Set<string>();
    await inRecordedWorlds(engine, async ({ seed, reader, claims, facts, instants }) => {
      const index = readDispute(facts);
      const disputed = claims.filter((claim) => wasEverDisputed(index, claim));
      const contested = claims.filter((claim) => wasEverContested(index, claim));
      expect({
        seed,
        disputed: await seqsOf(
          reader,
          `select c.seq from claim_summary c where ${EVER_DISPUTED} order by c.seq`,
        ),
        contested: await seqsOf(reader, `select seq from claim_summary where ${EVER_CONTESTED} order by seq`),
        kept: await seqsOf(reader, 'select seq from claim_summary where contested = 1 order by seq'),
      }).toEqual({ seed, disputed, contested, kept: contested });
      if (disputed.length > 0) found.add('disputed');
      if (contested.length > disputed.length) found.add('contested without a rebuttal');
      if (disputed.length < claims.length) found.add('never disputed');
      for (const asOf of instants) {
        const then = readDispute(saidByThen(facts, asOf));
        const disputedThen = claims.filter((claim) => wasEverDisputed(then, claim));
        const disputedFrom = claims.filter((claim) => {
          const from = everDisputedFrom(index, claim);
          return from !== null && countsAsOf(from, asOf);
        });
        expect({ seed, asOf, disputed: disputedFrom }).toEqual({ seed, asOf, disputed: disputedThen });
        if (disputedThen.length < disputed.length) found.add('disputed later');
      }
    });
    expect([...found].sort()).toEqual([
      'contested without a rebuttal',
      'disputed',
      'disputed later',
      'never disputed',
    ]);
  }, 120_000);
});

/** The facts without what does not count as of an instant. */
function saidByThen(facts: DisputeFacts, asOf: AsOf): DisputeFacts {
  const counts = ({ statement }: { readonly statement: Seq<'statement'> }): boolean =>
    countsAsOf(facts.statements.get(statement)!.countsFrom, asOf);
  return {
    ...facts,
    assertions: facts.assertions.filter(counts),
    rebuttals: facts.rebuttals.filter(counts),
  };
}
