import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { verify } from '../../src/services/verify.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const report = { type: 'document', url: 'https://river.example/report' };

describeEngines('what verify finds of the words of the index', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine);
    const { faults } = await world.load([...BASICS, drowned('first', 'agency', '2022-03-01', 60)]);
    expect(faults).toEqual([]);
  });
  afterEach(() => world.close());

  test('is nothing where a document was recorded again with more of its text', async () => {
    await world.load([{ ...report, ref: 'report', title: 'The river rose' }]);
    const again = { ...report, ref: 'report-again', title: 'The river rose', text: 'It fell on Tuesday.' };
    expect(await world.load([again])).toMatchObject({ created: 1, refused: 0 });
    expect(await verify(world.services, OPERATOR)).toEqual([]);
  });

  test('are those that are missing, or counted too few', async () => {
    await world.storage.unitOfWork.write(async (transaction) => {
      const [word] = await transaction.all<{ word: string }>('select min(word) as word from search_word');
      await transaction.run('delete from search_word where word = ?', [word!.word]);
      await transaction.run(
        'update search_word set entries = entries - 1 where word = (select min(word) from search_word)',
      );
    });
    const [found, ...others] = await verify(world.services, OPERATOR);
    expect(found).toContain('search_word: of what follows from the facts 2 rows are missing');
    expect(others).toEqual([]);
  });
});
