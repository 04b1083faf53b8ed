import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTime } from '../../src/storage/committed.js';
import { openStorage } from '../../src/storage/open.js';
import { held } from '../support/held.js';
import { until } from '../support/until.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, partsOn, type World } from '../support/world.js';
import { importFile } from '../../src/services/import-file.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { createServices } from '../../src/services/services.js';

const record = async function* (line: object): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from(JSON.stringify(line)));
};

describeEngines('what was committed', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine, BASICS);
  });
  afterAll(() => world.close());

  test('is the same as long as nothing is recorded, however much is read', async () => {
    const before = await world.storage.committed();
    expect(before).toEqual(expect.any(String));
    await world.exported();
    expect(await world.storage.committed()).toBe(before);
  });

  test('is another once something was recorded', async () => {
    const before = await world.storage.committed();
    await world.load([drowned('first', 'agency', '2022-03-01', 60)]);
    expect(await world.storage.committed()).not.toBe(before);
  });

  test('is another once another process recorded something', async () => {
    const before = await world.storage.committed();
    const other = await openStorage(world.url);
    const line = drowned('second', 'agency', '2022-03-02', 61);
    expect(await importFile(createServices(partsOn(other)), OPERATOR, record(line))).toMatchObject({
      created: 1,
    });
    await other.close();
    expect(await world.storage.committed()).not.toBe(before);
  });

  test('never is again what it was', async () => {
    const seen = new Set<string | null>();
    for (let day = 1; day <= 5; day += 1) {
      seen.add(await world.storage.committed());
      await world.load([drowned(`more-${day}`, 'wire', `2022-04-0${day}`, 100 + day)]);
    }
    expect(seen.size).toBe(5);
  });
});

test('what is not told in time is null, and while it is overdue nothing else is asked', async () => {
  const late = held();
  let asked = 0;
  const look = inTime(async () => {
    asked += 1;
    if (asked === 1) await late.untilLetGo;
    return `${asked}`;
  }, 5);
  expect([await look(), await look(), asked]).toEqual([null, null, 1]);
  late.letGo();
  await until('it is asked again', async () => (await look()) === '2');
});
