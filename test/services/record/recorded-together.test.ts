import { expect, test } from '@jest/globals';
import { OPERATOR } from '../../../src/kernel/actor.js';
import type { GivenRecord } from '../../../src/domain/record/given.js';
import { mutate } from '../../../src/services/record/mutate.js';
import { derivedIn } from '../../support/derived-tables.js';
import { describeEngines, type Engine } from '../../support/engines.js';
import { randomFiguresWorld } from '../../support/random-figures-world.js';
import { randomWorld, type RandomWorld } from '../../support/random-wordings.js';
import { openWorld, type World } from '../../support/world.js';

const WORLDS: Readonly<Record<Engine, number>> = { sqlite: 6, postgres: 2 };

interface Given {
  readonly record: GivenRecord;
  readonly idempotencyKey?: string;
}

/** Of each seventh statement one that cannot be recorded as well, and each third asked for twice with one key. */
const mutationsOf = ({ lines }: RandomWorld): Given[] =>
  lines.flatMap((line, at): Given[] => {
    const record = line.given as GivenRecord;
    const source = {
      type: 'source',
      ref: `odd-${at}`,
      kind: 'NOTHING',
      name: 'Odd',
    } as unknown as GivenRecord;
    const given: Given[] = at % 3 === 0 ? [{ record, idempotencyKey: `key-${at}` }] : [{ record }];
    if (at % 3 === 0) given.push({ record, idempotencyKey: `key-${at}` });
    if (at % 7 === 0)
      given.push(
        { record: { ...record, ref: `refused-${at}`, relays: ['nowhere'] } as GivenRecord },
        { record: { ...record, ref: `too-${at}`, relays: [`refused-${at}`] } as GivenRecord },
        { record: { ...source, kind: 'PERSON', partOf: `refused-${at}` } as GivenRecord },
        { record, idempotencyKey: 'key-0' },
      );
    return given;
  });

/** What came of a mutation: the number of what it is about, or why it was refused. */
const outcomeOf = (world: World, { record, idempotencyKey }: Given): Promise<unknown> =>
  mutate(world.services, OPERATOR, {
    name: 'test',
    input: { idempotencyKey, ...record },
    record,
    answer: ({ seq, created }) => ({ seq, created }),
  }).catch(({ code, message, field }: Error & { code: string; field: string }) => ({ code, message, field }));

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
});
