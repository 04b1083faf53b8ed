import { expect, test } from '@jest/globals';
import { describeEngines, type Engine } from '../support/engines.js';
import { randomFiguresWorld } from '../support/random-figures-world.js';
import { randomWorld } from '../support/random-wordings.js';
import { openWorld, type World } from '../support/world.js';

const WORLDS: Readonly<Record<Engine, number>> = { sqlite: 6, postgres: 2 };

/** What follows from facts about how they stand. */
const DERIVED = {
  claim_standing: 'claim, state, from_at, to_at',
  own_standing: 'claim, state, from_at, to_at',
  rebuttal_standing: 'rebuttal, state, from_at, to_at',
  source_claim: 'source, claim, originates, relays, disputed, state',
  source_tally: 'source, originates, relays, disputed, state, total',
  claim_summary: 'seq, contested, shadowed',
} as const;

async function derivedIn(world: World): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const [table, columns] of Object.entries(DERIVED))
    tables[table] = await world.parts.reader.all(
      `select ${columns} from ${table} order by ${columns
        .split(', ')
        .map((_, at) => at + 1)
        .join(', ')}`,
      [],
    );
  return tables;
}

/** What is counted after a statement begins another batch of the same import. */
const countedAfter = (at: number) => ({ type: 'population', ref: `counted-${at}`, label: `Counted ${at}` });

describeEngines('an import of many batches', (engine) => {
  test('leaves everything as if each record had been recorded by itself', async () => {
    const met = new Set<unknown>();
    for (let seed = 1; seed <= WORLDS[engine]; seed += 1)
      for (const worldOf of [randomWorld, randomFiguresWorld]) {
        const { basics, lines } = worldOf(seed);
        const records = lines.flatMap(({ given }, at) => [given, countedAfter(at)]);
        const [together, apart] = [await openWorld(engine), await openWorld(engine)];
        try {
          expect((await together.load([...basics, ...records])).faults).toEqual([]);
          await apart.load(basics);
          for (const record of records) expect((await apart.load([record])).faults).toEqual([]);
          const derived = await derivedIn(together);
          expect({ seed, derived }).toEqual({ seed, derived: await derivedIn(apart) });
          for (const { state } of derived['claim_standing'] as { state: string }[]) met.add(state);
          for (const { shadowed } of derived['claim_summary'] as { shadowed: number }[])
            met.add(`shadowed ${shadowed}`);
        } finally {
          await together.close();
          await apart.close();
        }
      }
    expect([...met]).toEqual(expect.arrayContaining(['UNDISPUTED', 'DISPUTED', 'shadowed 1']));
  }, 600_000);
});
