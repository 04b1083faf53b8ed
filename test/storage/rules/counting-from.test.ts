import { expect, test } from '@jest/globals';
import { FOREVER } from '../../../src/kernel/as-of.js';
import type { Seq } from '../../../src/kernel/seq.js';
import { countingFrom } from '../../../src/domain/record/counting-from.js';
import { readUpstreams } from '../../../src/storage/relations.js';
import { COUNTED_EARLIER, THERE_FROM } from '../../../src/storage/rules/counting-from.js';
import { describeEngines } from '../../support/engines.js';
import { inRecordedWorlds } from '../../support/recorded-worlds.js';

describeEngines('from when on statements and claims count, in SQL', (engine) => {
  test('is in every random world, however it was recorded, what the pure function says', async () => {
    let earlier = 0;
    await inRecordedWorlds(engine, async ({ seed, reader, claims, statements, facts }) => {
      const relays = await readUpstreams(reader, statements);
      const from = countingFrom(
        [...facts.statements.values()].map(({ seq, said }) => ({ seq, saidStart: said.start })),
        (statement) => relays.filter((relay) => relay.from === statement).map(({ to }) => to),
      );
      const rows = await reader.all<{ seq: Seq<'statement'>; said: number; at: number }>(
        'select seq, said_start as said, counts_from as at from statement_summary order by seq',
      );
      expect({ seed, kept: rows.map(({ seq, at }) => [seq, at]) }).toEqual({
        seed,
        kept: statements.map((seq) => [seq, from.get(seq)]),
      });
      earlier += rows.filter(({ said, at }) => at < said).length;
      expect({ seed, left: await reader.all(COUNTED_EARLIER, [statements]) }).toEqual({ seed, left: [] });

      const there = await reader.all<{ seq: Seq<'claim'>; kept: number; at: number | null }>(
        `select seq, there_from as kept, ${THERE_FROM} as at from claim_summary order by seq`,
      );
      const thereFrom = claims.map((seq) =>
        facts.assertions
          .filter(({ claim }) => claim === seq)
          .reduce<number>((first, { statement }) => Math.min(first, from.get(statement)!), FOREVER),
      );
      expect({ seed, there: there.map(({ kept, at }) => [kept, at ?? FOREVER]) }).toEqual({
        seed,
        there: thereFrom.map((at) => [at, at]),
      });
    });
    expect(earlier).toBeGreaterThan(0);
  }, 120_000);
});
