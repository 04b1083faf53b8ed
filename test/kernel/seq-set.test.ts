import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NumberTable } from '../../src/kernel/number-table.js';
import { SeqSet } from '../../src/kernel/seq-set.js';

describe('a set of numbers of records', () => {
  test('holds what was added, each once, from the lowest up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 })), (numbers) => {
        const set = new SeqSet<number>();
        for (const number of numbers) set.add(number);
        expect([...set]).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
    );
  });

  test('is empty at first', () => {
    expect([...new SeqSet<number>()]).toEqual([]);
  });
});

describe('a table of numbers', () => {
  test('holds at each place what was put there last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))),
        (given) => {
          const table = new NumberTable();
          for (const [place, number] of given) table.put(place, number);
          const last = new Map(given);
          for (const [place, number] of last) expect(table.at(place)).toBe(number);
          for (const place of [6_000, 1_000_000]) expect(table.at(place)).toBe(0);
        },
      ),
    );
  });
});
