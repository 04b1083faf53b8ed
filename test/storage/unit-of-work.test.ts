import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { OutcomeUnknown } from '../../src/kernel/errors.js';
import { NOBODY_WAITS, TookTooLong } from '../../src/kernel/work.js';
import type { Together } from '../../src/storage/unit-of-work.js';
import { held } from '../support/held.js';
import type { World } from '../support/world.js';
import { openWorld } from '../support/world.js';
import { describeEngines } from '../support/engines.js';

describeEngines('the unit of work', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine);
  });

  afterEach(() => world.close());

  const insert = (seq: number) =>
    [
      'insert into measure (seq, id, ref, label, unit, additivity, content, fingerprint, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [seq, `m${seq}`, `m${seq}`, 'label', 'unit', 'ADDITIVE', '', '', 0],
    ] as const;

  test('concurrent writes with planned failures lose nothing acknowledged and leak nothing refused, with readers beside them', async () => {
    const { unitOfWork, reader } = world.storage;
    const seen = new Set<number>();
    let reading = true;
    const readers = Array.from({ length: 4 }, async () => {
      while (reading) {
        for (const { seq } of await reader.all<{ seq: number }>('select seq from measure')) seen.add(seq);
      }
    });

    const writes = Array.from({ length: 300 }, (_, index) =>
      unitOfWork
        .write(async (transaction) => {
          await transaction.run(...insert(index + 1));
          if (index % 3 === 0) throw new Error('planned');
          return index + 1;
        })
        .catch((error: unknown) => (error as Error).message),
    );
    const outcomes = await Promise.all(writes);
    reading = false;
    await Promise.all(readers);

    const acknowledged = outcomes.filter((outcome) => typeof outcome === 'number');
    const kept = (await reader.all<{ seq: number }>('select seq from measure order by seq')).map(
      ({ seq }) => seq,
    );
    expect(acknowledged).toHaveLength(200);
    expect(outcomes.filter((outcome) => outcome === 'planned')).toHaveLength(100);
    expect(kept).toEqual(acknowledged);
    expect([...seen].filter((seq) => !kept.includes(seq))).toEqual([]);
  });

  test('a write sees what it has written itself, others only what is committed', async () => {
    const { unitOfWork, reader } = world.storage;
    const count = 'select count(*) as n from measure';
    await unitOfWork.write(async (transaction) => {
      await transaction.run(...insert(1));
      expect(await transaction.all(count)).toEqual([{ n: 1 }]);
      expect(await reader.all(count)).toEqual([{ n: 0 }]);
    });
    expect(await reader.all(count)).toEqual([{ n: 1 }]);
  });

  test('readers cannot write', async () => {
    if (engine === 'postgres') return;
    await expect(world.storage.reader.all('delete from place')).rejects.toThrow(/can be read only/);
  });

  test('an error of the engine refuses its own write and no other', async () => {
    const { unitOfWork, reader } = world.storage;
    const outcomes = await Promise.allSettled([
      unitOfWork.write((transaction) => transaction.run(...insert(1))),
      unitOfWork.write((transaction) => transaction.run(...insert(1))),
      unitOfWork.write((transaction) => transaction.run(...insert(2))),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await reader.all('select seq from measure order by seq')).toEqual([{ seq: 1 }, { seq: 2 }]);
  });

  test('what is done together is done at one go, as far as it may be; what is refused, and all where that fails, is done by itself', async () => {
    const { unitOfWork, reader } = world.storage;
    const atOneGo: number[] = [];
    const together: Together<number, number> = {
      takes: (seqs) => !seqs.includes(6),
      doAll: async (transaction, seqs) => {
        atOneGo.push(seqs.length);
        for (const seq of seqs) if (seq < 90) await transaction.run(...insert(seq));
        return seqs.map((seq) => (seq < 90 ? { value: seq } : { error: new Error(`refused ${seq}`) }));
      },
    };
    const outcomes = (seqs: readonly number[]) =>
      Promise.all(
        seqs.map((seq) =>
          unitOfWork.writeTogether(together, seq).catch((error: unknown) => (error as Error).message),
        ),
      );
    const busy = held();
    const before = unitOfWork.write(() => busy.untilLetGo);
    const [refusing, between, failing] = [
      outcomes([1, 91, 2]),
      unitOfWork.write((transaction) => transaction.run(...insert(3))),
      outcomes([4, 1, 92, 5, 6, 7, 8]),
    ];
    busy.letGo();
    expect(await refusing).toEqual([1, 'refused 91', 2]);
    const [four, one, ...others] = await failing;
    expect([four, ...others]).toEqual([4, 'refused 92', 5, 6, 7, 8]);
    expect(String(one)).toMatch(/row of this key|unique/iu);
    await Promise.all([before, between]);
    expect(atOneGo).toEqual([3, 1, 5, 1, 1, 1, 1, 1, 2]);
    const kept = await reader.all<{ seq: number }>('select seq from measure order by seq');
    expect(kept.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('what does not come to its turn in time is not recorded, also later, and is told as that', async () => {
    const { unitOfWork, reader } = world.storage;
    const before = held();
    const busy = unitOfWork.write(() => before.untilLetGo);
    const time = new AbortController();
    const late = unitOfWork.write((transaction) => transaction.run(...insert(1)), { signal: time.signal });
    const next = unitOfWork.write((transaction) => transaction.run(...insert(2)));
    time.abort(new TookTooLong(30));
    await expect(late).rejects.toThrow(
      'This was not recorded. Its turn did not come in time, for the database is busy with other writes, or away: ask again later.',
    );
    before.letGo();
    await Promise.all([busy, next]);
    expect(await reader.all('select seq from measure')).toEqual([{ seq: 2 }]);
  });

  test('of what has begun it is told that its outcome is unknown, and it goes on', async () => {
    const { unitOfWork, reader } = world.storage;
    const [begun, goOn] = [held(), held()];
    const time = new AbortController();
    const write = unitOfWork.write(
      async (transaction) => {
        await transaction.run(...insert(1));
        begun.letGo();
        await goOn.untilLetGo;
      },
      { signal: time.signal },
    );
    await begun.untilLetGo;
    time.abort(new TookTooLong(30));
    await expect(write).rejects.toThrow(OutcomeUnknown);
    goOn.letGo();
    await unitOfWork.idle();
    expect(await reader.all('select seq from measure')).toEqual([{ seq: 1 }]);
  });

  test('what nobody waits for any more is not begun', async () => {
    const { unitOfWork, reader } = world.storage;
    const gone = new AbortController();
    gone.abort(NOBODY_WAITS);
    const write = unitOfWork.write((transaction) => transaction.run(...insert(1)), { signal: gone.signal });
    await expect(write).rejects.toThrow('The client went away');
    await unitOfWork.idle();
    expect(await reader.all('select seq from measure')).toEqual([]);
  });
});
