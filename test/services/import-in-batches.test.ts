import { expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { importFile } from '../../src/services/import-file.js';
import { createServices } from '../../src/services/services.js';
import type { Transaction } from '../../src/storage/transaction.js';
import { derivedIn } from '../support/derived-tables.js';
import { describeEngines, type Engine } from '../support/engines.js';
import { randomFiguresWorld } from '../support/random-figures-world.js';
import { randomWorld } from '../support/random-wordings.js';
import { chunksOf, openWorld } from '../support/world.js';

const WORLDS: Readonly<Record<Engine, number>> = { sqlite: 6, postgres: 2 };

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

  test('leaves nothing where it fails while what follows from the batch before is being worked out', async () => {
    const world = await openWorld(engine);
    try {
      const { basics, lines } = randomWorld(1);
      const records = [...basics, ...lines.flatMap(({ given }, at) => [given, countedAfter(at)])];
      let batches = 0;
      const failing = createServices({
        ...world.parts,
        now: () => {
          batches += 1;
          if (batches === 4) throw new Error('The clock stopped.');
          return Date.now();
        },
      });
      await expect(importFile(failing, OPERATOR, chunksOf(records))).rejects.toThrow('The clock stopped.');
      const kept = await world.parts.reader.all(
        'select (select count(*) from statement) + (select count(*) from source) + (select count(*) from search_entry) as kept',
        [],
      );
      expect(kept).toEqual([{ kept: 0 }]);
      expect(await world.load(records)).toMatchObject({ refused: 0, created: records.length });
    } finally {
      await world.close();
    }
  });

  test('tells of what fails at once, also while nothing more comes to be read', async () => {
    const world = await openWorld(engine);
    let goOn: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    try {
      const { basics, lines } = randomWorld(3);
      const records = [...basics, ...lines.flatMap(({ given }, at) => [given, countedAfter(at)])];
      async function* stalling() {
        yield* chunksOf(records);
        await stalled;
      }
      for (const failingAt of ['statement', 'search_entry']) {
        let inserts = 0;
        const { unitOfWork } = world.parts;
        const failing = createServices({
          ...world.parts,
          unitOfWork: {
            ...unitOfWork,
            write: (work, options) =>
              unitOfWork.write(
                (transaction) =>
                  work({
                    ...transaction,
                    run: async (sql, params) => {
                      if (sql.includes(`into ${failingAt} `) && (inserts += 1) === 3)
                        throw new Error('No more.');
                      await transaction.run(sql, params);
                    },
                    insert: async (table, rows) => {
                      if (table.name === failingAt && (inserts += 1) === 3) throw new Error('No more.');
                      await transaction.insert(table, rows);
                    },
                  }),
                options,
              ),
          },
        });
        await expect(importFile(failing, OPERATOR, stalling())).rejects.toThrow('No more.');
      }
      const [row] = await world.parts.reader.all('select count(*) as kept from statement', []);
      expect(row).toEqual({ kept: 0 });
    } finally {
      goOn();
      await world.close();
    }
  });

  if (engine === 'sqlite')
    test('leaves nothing where SQLite ends the transaction by itself, as it does when a disk is full', async () => {
      const world = await openWorld(engine);
      try {
        const { basics, lines } = randomWorld(2);
        const records = [...basics, ...lines.flatMap(({ given }, at) => [given, countedAfter(at)])];
        const { unitOfWork } = world.parts;
        let searchable = 0;
        const filling = (transaction: Transaction): Transaction => ({
          ...transaction,
          insert: async (table, rows) => {
            if (table.name === 'search_entry' && (searchable += 1) === 3) {
              await transaction.run('rollback');
              throw new Error('The disk is full.');
            }
            await transaction.insert(table, rows);
          },
        });
        const full = createServices({
          ...world.parts,
          unitOfWork: {
            ...unitOfWork,
            write: (work, options) => unitOfWork.write((transaction) => work(filling(transaction)), options),
          },
        });
        await expect(importFile(full, OPERATOR, chunksOf(records))).rejects.toThrow('The disk is full.');
        const kept = await world.parts.reader.all(
          'select (select count(*) from statement) + (select count(*) from source) + (select count(*) from population) as kept',
          [],
        );
        expect(kept).toEqual([{ kept: 0 }]);
      } finally {
        await world.close();
      }
    });
});
