import { expect, test } from '@jest/globals';
import { UNCOUNTED } from '../../src/kernel/work.js';
import { askedOnce } from '../../src/services/asked-once.js';
import type { Reading } from '../../src/services/services.js';
import type { Param } from '../../src/storage/reader.js';

/** Leave to read from a function, with all that was asked of it. */
function answeredBy(answer: (sql: string, params: readonly Param[]) => readonly object[]) {
  const asked: string[] = [];
  const reading = {
    dialect: 'sqlite',
    work: UNCOUNTED,
    all: async (sql: string, params: readonly Param[] = []) => {
      asked.push(`${sql} ${JSON.stringify(params)}`);
      return Promise.resolve([...answer(sql, params)]);
    },
  } as unknown as Reading;
  return { reading: askedOnce(reading), asked };
}

test('what was asked before is not asked again, also while it is under way', async () => {
  const { reading, asked } = answeredBy(() => [{ seq: 1 }]);
  const both = await Promise.all([reading.all('a', [[1, 2]]), reading.all('a', [[1, 2]])]);
  expect(both).toEqual([[{ seq: 1 }], [{ seq: 1 }]]);
  await reading.all('a', [[1, 2]]);
  expect(asked).toEqual(['a [[1,2]]']);
});

test('another text, and other values, are another question', async () => {
  const { reading, asked } = answeredBy((sql, [value]) => [{ sql, value }]);
  expect(await reading.all('a', [1])).toEqual([{ sql: 'a', value: 1 }]);
  expect(await reading.all('a', ['1'])).toEqual([{ sql: 'a', value: '1' }]);
  expect(await reading.all('b', [1])).toEqual([{ sql: 'b', value: 1 }]);
  expect(asked).toEqual(['a [1]', 'a ["1"]', 'b [1]']);
});

test('whoever puts rows in another order does so for nobody else', async () => {
  const { reading } = answeredBy(() => [{ seq: 1 }, { seq: 2 }]);
  (await reading.all('a')).reverse();
  expect(await reading.all('a')).toEqual([{ seq: 1 }, { seq: 2 }]);
});

test('what failed is asked again', async () => {
  let times = 0;
  const { reading } = answeredBy(() => {
    times += 1;
    if (times === 1) throw new Error('lost');
    return [{ seq: times }];
  });
  await expect(reading.all('a')).rejects.toThrow('lost');
  expect(await reading.all('a')).toEqual([{ seq: 2 }]);
});

test('answers of very many rows are not held', async () => {
  const { reading, asked } = answeredBy(() => Array.from({ length: 1001 }, (_, seq) => ({ seq })));
  await reading.all('a');
  await reading.all('a');
  expect(asked).toEqual(['a []', 'a []']);
});
