import { expect, test } from '@jest/globals';
import { OPERATOR } from '../../../src/kernel/actor.js';
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
import { BASICS, openWorld, type World } from '../../support/world.js';

const WORLDS: Readonly<Record<Engine, number>> = { sqlite: 6, postgres: 2 };

interface Given {
  readonly record: GivenRecord;
  readonly idempotencyKey?: string;
}

/** Of each seventh statement one that cannot be recorded as well, each third asked for twice with one key, each fifth without. */
const mutationsOf = ({ lines }: RandomWorld): Given[] =>
  lines.flatMap((line, at): Given[] => {
    const record = readRecord(line.given);
    const source = {
      type: 'source',
      ref: `odd-${at}`,
      kind: 'NOTHING',
      name: 'Odd',
    } as unknown as GivenRecord;
    const given: Given[] = at % 3 === 0 ? [{ record, idempotencyKey: `key-${at}` }] : [{ record }];
    if (at % 3 === 0) given.push({ record: { ...record }, idempotencyKey: `key-${at}` });
    if (at % 5 === 0) given.push({ record: { ...record } });
    if (at % 7 === 0)
      given.push(
        { record: { ...record, ref: `refused-${at}`, relays: ['nowhere'] } as GivenRecord },
        { record: { ...record, ref: `too-${at}`, relays: [`refused-${at}`] } as GivenRecord },
        { record: { ...source, kind: 'PERSON', partOf: `refused-${at}` } as GivenRecord },
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
      const recording: typeof recordTogether = (transaction, all) =>
        recordTogether(counted(transaction), all);
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
});
