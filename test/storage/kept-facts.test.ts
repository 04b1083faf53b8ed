import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import { seqOf, type Seq } from '../../src/kernel/seq.js';
import { resolveName, resolveNames } from '../../src/storage/names.js';
import { readNodes } from '../../src/storage/nodes.js';
import type { Reader } from '../../src/storage/reader.js';
import { loadNamed } from '../../src/storage/record/load.js';
import { memoryToLookUp } from '../../src/storage/record/open.js';
import { SOURCE } from '../../src/storage/tables/source.js';
import { counting, type Counting } from '../support/counting.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

describeEngines('facts that were read', (engine) => {
  let world: World;
  let asked: Counting;
  let reader: Reader;

  beforeEach(async () => {
    world = await openWorld(engine);
    asked = counting(world.parts.reader);
    ({ reader } = asked);
    await world.load([...BASICS, drowned('base', 'agency', '2022-03-01', 60)]);
  });

  afterEach(() => world.close());

  const sourceSeqs = async (...names: string[]): Promise<Seq<'source'>[]> => {
    const seqs = await resolveNames(reader, 'source', names);
    return names.map((name) => seqs.get(name)!);
  };

  test('are read once', async () => {
    const [agency, wire] = await sourceSeqs('agency', 'wire');
    asked.beginAnew();
    const [first] = await readNodes(reader, 'source', [agency!]);
    expect(asked.count()).toBe(1);
    const both = await readNodes(reader, 'source', [agency!, wire!]);
    expect(asked.count()).toBe(2);
    expect(both.map(({ name }) => name)).toEqual(['River Agency', 'The Wire']);
    expect(both[0]).toEqual(first);
    await readNodes(reader, 'source', [wire!, agency!]);
    expect(asked.count()).toBe(2);
  });

  test('are not asked for where none are', async () => {
    expect(await readNodes(reader, 'claim', [])).toEqual([]);
    expect(asked.count()).toBe(0);
  });

  test('are asked for each time where what is counted stands beside them', async () => {
    const claim = await resolveName(reader, 'claim', 'base-claim');
    const count = async () => (await readNodes(reader, 'claim', [claim!]))[0]!.statement_count;
    expect(await count()).toBe(1);
    await world.load([drowned('copy', 'wire', '2022-03-02', 60, { relays: ['base'] })]);
    expect(await count()).toBe(2);
  });

  test('are found by their names once, and names of nothing are looked for again', async () => {
    expect(await resolveName(reader, 'claim', 'later-claim')).toBeUndefined();
    expect(await resolveName(reader, 'claim', 'base-claim')).toBeDefined();
    asked.beginAnew();
    await resolveName(reader, 'claim', 'base-claim');
    expect(asked.count()).toBe(0);
    await world.load([drowned('later', 'wire', '2022-03-02', 61)]);
    expect(await resolveName(reader, 'claim', 'later-claim')).toBeDefined();
  });

  test('of codes that a figure names are looked up once, with all that they lie within', async () => {
    const find = async (...names: string[]) => {
      const memory = memoryToLookUp();
      await loadNamed(reader, memory, [
        ['measure', 'drowned'],
        ...names.map((name) => ['population', name] as const),
      ]);
      return memory;
    };
    const { populations } = await find('children', 'later');
    expect(populations.find('later')).toBeUndefined();
    const { id, within } = populations.find('children')!;
    expect(populations.of(within!).ref).toBe('all');
    asked.beginAnew();
    const again = await find('children');
    expect(asked.count()).toBe(0);
    expect(again.measures.find('drowned')?.label).toBe('Persons drowned');
    expect(again.populations.of(within!).ref).toBe('all');
    await world.load([{ type: 'population', ref: 'later', label: 'Girls', within: 'children' }]);
    const { populations: more } = await find('later', id);
    expect([more.find('later')?.label, more.find(id)?.ref]).toEqual(['Girls', 'children']);
    expect(more.of(more.find('later')!.within!).ref).toBe('children');
  });

  test('and are not kept in the end are forgotten with it', async () => {
    const seq = seqOf('source', 1000);
    const notInTheEnd = new Error('not in the end');
    const add = (name: string, end: () => void) =>
      world.parts.unitOfWork.write(async (transaction) => {
        await transaction.insert(SOURCE, [
          {
            ...{ seq, id: newId('source'), ref: 'tried', kind: 'PERSON', name, aliases: '[]' },
            ...{ description: null, part_of: null, url: null, wikidata: null, short: null },
            ...{ content: '{}', fingerprint: name, recorded_at: 0 },
          },
        ]);
        expect((await readNodes(transaction, 'source', [seq]))[0]?.name).toBe(name);
        expect(await resolveName(transaction, 'source', 'tried')).toBe(seq);
        end();
      });
    const refused = add('Tried', () => {
      throw notInTheEnd;
    });
    await expect(refused).rejects.toBe(notInTheEnd);
    expect(await resolveName(reader, 'source', 'tried')).toBeUndefined();
    await add('Kept', () => undefined);
    expect((await readNodes(reader, 'source', [seq]))[0]?.name).toBe('Kept');
  });
});
