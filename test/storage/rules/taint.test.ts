import { expect, test } from '@jest/globals';
import { readDispute } from '../../../src/domain/dispute/reading.js';
import { standingIntervals } from '../../../src/domain/dispute/standing.js';
import { directTaints } from '../../../src/domain/dispute/taint.js';
import { readDerivedFrom, readTaints } from '../../../src/storage/relations.js';
import { describeEngines } from '../../support/engines.js';
import { inRecordedWorlds, stateAt } from '../../support/recorded-worlds.js';

describeEngines('what taints claims themselves, in SQL', (engine) => {
  test('is in every random world, at every instant, what the pure function says', async () => {
    let taints = 0;
    await inRecordedWorlds(engine, async ({ seed, reader, claims, facts, carriers, instants }) => {
      const index = readDispute(facts);
      const parts = await readDerivedFrom(reader, claims);
      const intervals = new Map(claims.map((claim) => [claim, standingIntervals(index, claim, carriers)]));
      for (const asOf of instants) {
        const expected = claims.flatMap((claim) =>
          [
            ...directTaints(
              claim,
              (derived) => parts.filter(({ from }) => from === derived).map(({ to }) => to),
              (part) => stateAt(intervals.get(part)!, asOf),
            ),
          ]
            .sort((a, b) => a - b)
            .map((to) => ({ from: claim, to })),
        );
        expect({ seed, asOf, taints: await readTaints(reader, claims, asOf) }).toEqual({
          seed,
          asOf,
          taints: expected,
        });
        taints += expected.length;
      }
    });
    expect(taints).toBeGreaterThan(0);
  }, 120_000);
});
