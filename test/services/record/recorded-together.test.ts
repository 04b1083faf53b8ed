import { expect, test } from '@jest/globals';
import { OPERATOR, type Actor } from '../../../src/kernel/actor.js';
import { present } from '../../../src/kernel/certain.js';
import { addMeasure } from '../../../src/services/add-measure.js';
import { addSource } from '../../../src/services/add-source.js';
import { rebut } from '../../../src/services/rebut.js';
import { report } from '../../../src/services/report.js';
import { verify } from '../../../src/services/verify.js';
import type { Asked } from '../../../src/services/record/mutation.js';
import { SaysoError } from '../../../src/kernel/errors.js';
import type { GivenRecord } from '../../../src/domain/record/given.js';
import { createServices } from '../../../src/services/services.js';
import type { Transaction } from '../../../src/storage/transaction.js';
import { mutate } from '../../../src/services/record/mutate.js';
import { recordTogether } from '../../../src/services/record/together.js';
import { parseRecord } from '../../../src/formats/interchange/parse.js';
import { derivedIn } from '../../support/derived-tables.js';
import { describeEngines, type Engine } from '../../support/engines.js';
import { randomFiguresWorld } from '../../support/random-figures-world.js';
import { randomWorld, type RandomWorld } from '../../support/random-wordings.js';
import { BASICS, drowned, openWorld, type World } from '../../support/world.js';

const WORLDS: Readonly<Record<Engine, number>> = { sqlite: 6, postgres: 2 };

interface Given {
  readonly record: GivenRecord;
  readonly idempotencyKey?: string;
}

/** Each third statement asked for twice with one key, each fifth without; beside each seventh what cannot be recorded. */
const mutationsOf = ({ lines }: RandomWorld): Given[] =>
  lines.flatMap((line, at): Given[] => {
    const record = readRecord(line.given);
    const given: Given[] = at % 3 === 0 ? [{ record, idempotencyKey: `key-${at}` }] : [{ record }];
    if (at % 3 === 0) given.push({ record: { ...record }, idempotencyKey: `key-${at}` });
    if (at % 5 === 0) given.push({ record: { ...record } });
    if (at % 7 === 0)
      given.push(
        { record: { ...record, ref: `refused-${at}`, relays: ['nowhere'] } as GivenRecord },
        { record: { ...record, ref: `too-${at}`, relays: [`refused-${at}`] } as GivenRecord },
        {
          record: {
            ...{ type: 'source', ref: `odd-${at}`, kind: 'PERSON', name: 'Odd' },
            partOf: `refused-${at}`,
          },
        },
        { record: { ...record }, idempotencyKey: 'key-0' },
      );
    return given;
  });

/** A record as a file gives it, read. */
function readRecord(given: object): GivenRecord {
  const read = parseRecord(JSON.stringify(given));
  if (!('record' in read)) throw new Error(JSON.stringify(read));
  return read.record;
}

/** What came of a mutation: the number of what it is about, or why it was refused. */
const outcomeOf = (world: World, { record, idempotencyKey }: Given): Promise<unknown> =>
  mutate(world.services, OPERATOR, {
    name: 'test',
    input: { idempotencyKey, ...record },
    record,
    answer: ({ seq, created }) => ({ seq, created }),
  }).catch((error: unknown) => {
    if (!(error instanceof SaysoError)) throw error;
    const { code, message, field } = error;
    return { code, message, field };
  });

describeEngines('mutations that wait beside one another', (engine) => {
  test('come to what they would come to one by one', async () => {
    const met = new Set<string>();
    for (let seed = 1; seed <= WORLDS[engine]; seed += 1)
      for (const worldOf of [randomWorld, randomFiguresWorld]) {
        const random = worldOf(seed);
        const mutations = mutationsOf(random);
        const [together, apart] = [await openWorld(engine), await openWorld(engine)];
        try {
          await together.load(random.basics);
          await apart.load(random.basics);
          const alone: unknown[] = [];
          for (const mutation of mutations) alone.push(await outcomeOf(apart, mutation));
          const outcomes = await Promise.all(mutations.map((mutation) => outcomeOf(together, mutation)));
          expect({ seed, outcomes }).toEqual({ seed, outcomes: alone });
          expect({ seed, derived: await derivedIn(together) }).toEqual({
            seed,
            derived: await derivedIn(apart),
          });
          for (const outcome of alone as { code?: string; created?: boolean }[])
            met.add(outcome.code ?? (outcome.created === true ? 'created' : 'known'));
        } finally {
          await together.close();
          await apart.close();
        }
      }
    expect([...met].sort()).toEqual(['CONFLICT', 'NOT_FOUND', 'created', 'known']);
  }, 600_000);

  test('take hardly more SQL statements than one', async () => {
    const world = await openWorld(engine, BASICS);
    try {
      const { unitOfWork } = world.parts;
      let statements = 0;
      const counted = (transaction: Transaction): Transaction => ({
        ...transaction,
        all: (sql, params) => ((statements += 1), transaction.all(sql, params)),
        run: (sql, params) => ((statements += 1), transaction.run(sql, params)),
        insert: (table, rows) => ((statements += 1), transaction.insert(table, rows)),
      });
      // One and the same for all, so that they stay together.
      const recording: typeof recordTogether = {
        ...recordTogether,
        doAll: (transaction, all) => recordTogether.doAll(counted(transaction), all),
      };
      const services = createServices({
        ...world.parts,
        unitOfWork: {
          ...unitOfWork,
          writeTogether: (_together, part, options) =>
            unitOfWork.writeTogether(recording as unknown as typeof _together, part, options),
        },
      });
      const say = (count: number): Promise<unknown> =>
        Promise.all(
          Array.from({ length: count }, (_, at) =>
            mutate(services, OPERATOR, {
              name: 'report',
              input: {},
              record: {
                type: 'statement',
                source: 'wire',
                saidOn: '2020-01-01',
                quote: `Report ${at} of ${count}.`,
                claims: [{ figure: { measure: 'drowned', value: 100 * count + at } }],
              },
              answer: ({ seq }) => seq,
            }),
          ),
        );
      await say(1);
      statements = 0;
      await say(1);
      const ofOne = statements;
      await say(40);
      expect(ofOne).toBeGreaterThan(20);
      expect(statements - ofOne).toBeLessThan(1.5 * ofOne);
    } finally {
      await world.close();
    }
  });

  test('may name what is recorded beside them, and are told what is wrong as if they had waited', async () => {
    const world = await openWorld(engine, BASICS);
    try {
      const { services } = world;
      const say = (source: string, actor: Actor = OPERATOR, figure: object = {}): Promise<unknown> =>
        report(services, actor, {
          statement: { source, saidOn: '2022-04-01' },
          claims: [{ figure: { measure: 'drowned', value: 1, ...figure } }],
        }).then(
          () => 'recorded',
          (error: unknown) => (error as Error).message,
        );
      const [agency] = await world.parts.reader.all<{ id: string }>('select id from source where ref = ?', [
        'agency',
      ]);
      const bound: Actor = { id: 'bound', role: 'REPORTER', speaksFor: [present(agency).id] };
      const add = (actor: Actor, ref: string, rest: object = {}): Promise<unknown> =>
        addSource(services, actor, { ref, kind: 'PERSON', name: ref, ...rest }).then(
          () => 'recorded',
          (error: unknown) => (error as SaysoError).code,
        );
      const outcomes = await Promise.all([
        say('newcomer'),
        say('nobody'),
        say('wire', OPERATOR, { measure: 'later' }),
        say('aide', bound),
        add(OPERATOR, 'newcomer'),
        add(OPERATOR, 'aide', { partOf: 'agency' }),
        addMeasure(services, OPERATOR, {
          ...{ ref: 'later', label: 'Late', unit: 'persons', additivity: 'ADDITIVE' },
        }).then(() => 'recorded'),
        add(bound, 'odd'),
      ]);
      expect(outcomes).toEqual([
        'recorded',
        'No source is known as "nobody": record it first, or check the spelling.',
        ...['recorded', 'recorded', 'recorded', 'recorded', 'recorded', 'FORBIDDEN'],
      ]);
      expect(await verify(services, OPERATOR)).toEqual([]);
    } finally {
      await world.close();
    }
  });

  test('are told to whoever listens in the order in which they were recorded', async () => {
    const world = await openWorld(engine, [
      ...BASICS,
      drowned('a', 'agency', '2022-03-01', 60),
      drowned('b', 'wire', '2022-03-02', 61, { relays: ['a'] }),
      drowned('c', 'ministry', '2022-03-01', 99),
    ]);
    try {
      const heard = world.parts.events.listen();
      await Promise.all(
        ['a', 'c', 'b', 'a'].map((claim, at) =>
          rebut(world.services, OPERATOR, {
            target: `${claim}-claim`,
            statement: { source: 'ministry', saidOn: '2022-05-01' },
            aspects: ['VALUE'],
            summary: `Doubt ${at}.`,
          }),
        ),
      );
      const told: string[] = [];
      // Of a, and of b that goes back to it; of c; of b; of a and b again.
      while (told.length < 6) {
        const { value } = (await heard.next()) as { value: { summary: string } };
        told.push(/doubt (\d)/iu.exec(value.summary)?.[1] ?? value.summary);
      }
      await heard.return?.();
      expect(told).toEqual(['0', '0', '1', '2', '3', '3']);
    } finally {
      await world.close();
    }
  });
});

test('no more are recorded at one go than are decided about before others have their turn', () => {
  const asked = (size: number): Asked => ({
    actor: OPERATOR,
    mutation: {
      ...{ name: 'test', input: {}, answer: () => null },
      record: { type: 'source', ref: 'a', kind: 'PERSON', name: 'A' },
    },
    now: Date.now,
    size,
    onNew: () => undefined,
  });
  expect(recordTogether.takes([asked(700), asked(700)], asked(700))).toBe(true);
  expect(recordTogether.takes([asked(49_000)], asked(2_000))).toBe(false);
});
