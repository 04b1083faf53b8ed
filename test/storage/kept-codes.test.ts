import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import { seqOf } from '../../src/kernel/seq.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { createServices, reading } from '../../src/services/services.js';
import { loadCodelists, type Named } from '../../src/storage/analysis/codelists.js';
import { MEASURE } from '../../src/storage/tables/measure.js';
import type { Reader } from '../../src/storage/reader.js';
import { counting, type Counting } from '../support/counting.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, openWorld, type World } from '../support/world.js';

const NOTHING: Named = {
  measures: new Set(),
  places: new Set(),
  populations: new Set(),
  categories: new Set(),
};

describeEngines('code lists', (engine) => {
  let world: World;
  let asked: Counting;
  let reader: Reader;

  beforeEach(async () => {
    world = await openWorld(engine);
    asked = counting(world.parts.reader);
    reader = reading(createServices({ ...world.parts, reader: asked.reader }), OPERATOR);
  });

  afterEach(() => world.close());

  const populationSeq = async (ref: string) => {
    const [row] = await world.parts.reader.all<{ seq: number }>('select seq from population where ref = ?', [
      ref,
    ]);
    return seqOf('population', row!.seq);
  };

  test('are read once, with all that they lie within', async () => {
    await world.load([...BASICS, { type: 'population', ref: 'girls', label: 'Girls', within: 'children' }]);
    const [children, girls] = [await populationSeq('children'), await populationSeq('girls')];
    await loadCodelists(reader, { ...NOTHING, populations: new Set([children]) });
    expect(asked.count()).toBe(1);
    const lists = await loadCodelists(reader, { ...NOTHING, populations: new Set([girls]) });
    expect(asked.count()).toBe(2);
    await loadCodelists(reader, { ...NOTHING, populations: new Set([girls, children]) });
    expect(asked.count()).toBe(2);
    expect(lists.population(girls)).toBe('Girls');
    expect(lists.populations.parentOf(girls)).toBe(children);
    expect(lists.population(children)).toBe('Children');
  });

  test('of what is not kept in the end are forgotten with it', async () => {
    const seq = seqOf('measure', 1);
    const named = { ...NOTHING, measures: new Set([seq]) };
    const { unitOfWork } = world.parts;
    const add = (label: string, end: () => void) =>
      unitOfWork.write(async (transaction) => {
        await transaction.insert(MEASURE, [
          {
            seq,
            id: newId('measure'),
            ref: 'saved',
            label,
            unit: 'persons',
            additivity: 'ADDITIVE',
            content: '{}',
            fingerprint: label,
            recorded_at: 0,
            short: null,
          },
        ]);
        const lists = await loadCodelists(transaction, named);
        expect(lists.measure(seq).label).toBe(label);
        end();
      });
    const notInTheEnd = new Error('not in the end');
    const refuse = () => {
      throw notInTheEnd;
    };
    await expect(add('Persons saved in a trial', refuse)).rejects.toBe(notInTheEnd);
    await add('Persons saved', () => undefined);
    expect((await loadCodelists(reader, named)).measure(seq).label).toBe('Persons saved');
  });
});
