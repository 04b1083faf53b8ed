import { expect, test } from '@jest/globals';
import { oneAtATime } from '../../src/storage/one-at-a-time.js';
import type { Transaction } from '../../src/storage/transaction.js';

/** A transaction that fails at the statement `fail`, and tells what it was asked, and how much of it at once. */
function watched() {
  const asked: string[] = [];
  let underWay = 0;
  let most = 0;
  const ask = async (sql: string): Promise<never[]> => {
    asked.push(sql);
    most = Math.max(most, (underWay += 1));
    await new Promise((done) => setImmediate(done));
    underWay -= 1;
    if (sql === 'fail') throw new Error('The disk is full.');
    return [];
  };
  const transaction = {
    dialect: 'sqlite',
    all: ask,
    run: ask,
  } as unknown as Transaction;
  return { ...oneAtATime(transaction), asked, most: () => most };
}

test('statements of several are asked one at a time, in their order', async () => {
  const { transaction, asked, most } = watched();
  await Promise.all([transaction.run('a'), transaction.all('b'), transaction.run('c')]);
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(most()).toBe(1);
});

test('nothing is asked after one failed, and all that comes later fails as it did', async () => {
  const { transaction, asked } = watched();
  const outcomes = await Promise.allSettled([
    transaction.run('a'),
    transaction.run('fail'),
    transaction.run('b'),
    transaction.all('c'),
  ]);
  expect(asked).toEqual(['a', 'fail']);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  await expect(transaction.run('d')).rejects.toThrow('The disk is full.');
});

test('nothing is asked once it is closed; the first failure is told', async () => {
  const shared = oneAtATime({
    dialect: 'sqlite',
    run: () => Promise.resolve(),
  } as unknown as Transaction);
  shared.close(new Error('The clock stopped.'));
  shared.close(new Error('Later.'));
  await expect(shared.transaction.run('a')).rejects.toThrow('The clock stopped.');
  expect(shared.failure?.error).toEqual(new Error('The clock stopped.'));
});
