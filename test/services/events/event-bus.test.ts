import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../support/api.js';
import { held } from '../../support/held.js';
import { OPERATOR } from '../../../src/kernel/actor.js';
import { createBacklog, createEventBus, type ClaimEventRecord } from '../../../src/services/event-bus.js';
import { criteriaOf } from '../../../src/services/read/claim-criteria.js';
import { reading, type ServiceParts } from '../../../src/services/services.js';
import type { Reader } from '../../../src/storage/reader.js';
import { BASICS, drowned, openWorld, type World } from '../../support/world.js';

let world: World;

beforeEach(async () => {
  world = await openWorld('sqlite');
  await world.load([
    ...BASICS,
    drowned('first', 'agency', '2022-03-01', 60),
    drowned('copy', 'wire', '2022-03-02', 61, { relays: ['first'] }),
  ]);
});

afterEach(() => world.close());

const REBUT = 'mutation ($input: RebutInput!) { rebut(input: $input) { rebuttal { id } } }';

const rebut = (parts: ServiceParts, summary: string) =>
  ask({ parts }, REBUT, {
    input: {
      target: 'first-claim',
      statement: { source: 'ministry', saidOn: '2022-05-01' },
      aspects: ['VALUE'],
      summary,
    },
  });

/** The world's parts, with events that are read by another reader. */
const partsReading = (reader: Reader): ServiceParts => ({ ...world.parts, events: createEventBus(reader) });

const countingReader = (): { reader: Reader; count(): number } => {
  let statements = 0;
  return {
    reader: {
      dialect: world.parts.reader.dialect,
      all: (sql, params) => {
        statements += 1;
        return world.parts.reader.all(sql, params);
      },
    },
    count: () => statements,
  };
};

const failing: Reader = { dialect: 'sqlite', all: () => Promise.reject(new Error('the disk is gone')) };

async function heard(events: AsyncIterator<ClaimEventRecord>, count: number): Promise<string[]> {
  const all: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { value, done } = await events.next();
    all.push(done === true ? 'ended' : value.summary);
  }
  return all;
}

const said = (summary: string): string => `Ministry of Water disputed this, over the number: ${summary}.`;

describe('a write', () => {
  test('is answered before anything is read for whoever listens', async () => {
    const { untilLetGo, letGo } = held();
    const parts = partsReading({
      dialect: 'sqlite',
      all: async (sql, params) => {
        await untilLetGo;
        return world.parts.reader.all(sql, params);
      },
    });
    const events = parts.events.listen();
    expect((await rebut(parts, 'Too high')).errors).toEqual([]);
    letGo();
    expect(await heard(events, 1)).toEqual([said('Too high')]);
  });

  test('is answered where it could not be told; that is reported, and whoever listened is cut off', async () => {
    const parts = partsReading(failing);
    const failures: unknown[] = [];
    let cutOff = 0;
    parts.events.onFailure((error) => failures.push(error));
    const events = parts.events.listen(
      {},
      createBacklog(10, () => (cutOff += 1)),
    );
    expect((await rebut(parts, 'Too high')).errors).toEqual([]);
    await parts.events.settled();
    expect(failures).toEqual([new Error('the disk is gone')]);
    expect(cutOff).toBe(1);
    expect(await heard(events, 1)).toEqual(['ended']);
    expect(parts.events.listening).toBe(0);
  });

  test('costs as much reading with five thousand filters as with one', async () => {
    const counts: number[] = [];
    const criteria = await criteriaOf(reading(world.services, OPERATOR), {
      measure: 'drowned',
      place: 'NO',
      population: 'all',
      source: 'agency',
      standing: ['DISPUTED'],
      text: 'persons',
    });
    for (const listeners of [1, 5_000]) {
      const { reader, count } = countingReader();
      const parts = partsReading(reader);
      for (let index = 0; index < listeners; index += 1)
        parts.events.listen({ criteria: { ...criteria, valueAtLeast: 10 + index } });
      const before = count();
      expect((await rebut(parts, `Too high, say ${listeners}`)).errors).toEqual([]);
      await parts.events.settled();
      counts.push(count() - before);
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  });

  test('that hundreds are made at once is read for together', async () => {
    const { reader, count } = countingReader();
    const parts = partsReading(reader);
    const events = parts.events.listen({ claim: await claimOf('first-claim') });
    const writes = Array.from({ length: 200 }, (_, index) => rebut(parts, `Reason ${index}`));
    expect((await Promise.all(writes)).flatMap(({ errors }) => errors)).toEqual([]);
    const all = await heard(events, 200);
    expect(new Set(all).size).toBe(200);
    expect(count()).toBeLessThan(200);
  });

  test('of which nobody listens is read for nobody', async () => {
    const { reader, count } = countingReader();
    const parts = partsReading(reader);
    await parts.events.listen().return?.();
    await rebut(parts, 'Too high');
    await parts.events.settled();
    expect(count()).toBe(0);
  });
});

describe('whoever listens', () => {
  test('is told what was recorded from then on, in its order, and nothing of before', async () => {
    const { events } = world.parts;
    events.listen();
    await rebut(world.parts, 'One');
    const listening = events.listen({ claim: await claimOf('first-claim') });
    for (const summary of ['Two', 'Three', 'Four']) await rebut(world.parts, summary);
    expect(await heard(listening, 3)).toEqual([said('Two'), said('Three'), said('Four')]);
  });

  test('lets others have their turn while thousands are told', async () => {
    const { events } = world.parts;
    for (let index = 0; index < 2_000; index += 1) events.listen();
    await rebut(world.parts, 'Too high');
    let rounds = 0;
    let isTold = false;
    const count = (): void => {
      rounds += 1;
      if (!isTold) setImmediate(count);
    };
    setImmediate(count);
    await events.settled();
    isTold = true;
    // Two claims, 20 units of work for each of 2,000 listeners, a thousand a turn.
    expect(rounds).toBeGreaterThanOrEqual(79);
  });

  test('and for whom too much waits is cut off, and holds nothing more', async () => {
    const { events } = world.parts;
    let cutOff = 0;
    const backlog = createBacklog(3, () => (cutOff += 1));
    const slow = events.listen({}, backlog);
    const other = events.listen({ claim: await claimOf('copy-claim') }, backlog);
    const fast = events.listen({ claim: await claimOf('first-claim') });
    for (const summary of ['One', 'Two', 'Three']) await rebut(world.parts, summary);
    await events.settled();
    expect(cutOff).toBe(1);
    expect(await heard(slow, 1)).toEqual(['ended']);
    expect(await heard(other, 1)).toEqual(['ended']);
    expect(await heard(fast, 3)).toEqual([said('One'), said('Two'), said('Three')]);
    expect(events.listening).toBe(1);
  });

  test('and reads what waits may be told as much again', async () => {
    const { events } = world.parts;
    const listening = events.listen({ claim: await claimOf('first-claim') }, createBacklog(1));
    for (const summary of ['One', 'Two', 'Three']) {
      await rebut(world.parts, summary);
      expect(await heard(listening, 1)).toEqual([said(summary)]);
    }
  });
});

const claimOf = async (ref: string) =>
  (await world.parts.reader.all<{ seq: never }>('select seq from claim_summary where ref = ?', [ref]))[0]!
    .seq;
