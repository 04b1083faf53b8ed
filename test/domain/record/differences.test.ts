import { expect, test } from '@jest/globals';
import { differences, inWords } from '../../../src/domain/record/differences.js';

test('members that differ are told by their field, at any depth, and what is left out differs from nothing', () => {
  const here = { name: 'A', claims: [{ value: 1 }, { value: 2 }], aliases: [], url: null };
  const there = { name: 'A', claims: [{ value: 1 }, { value: 3, place: 'NO' }] };
  expect(differences(here, there)).toEqual([
    { field: 'claims.1.value', here: 2, there: 3 },
    { field: 'claims.1.place', here: undefined, there: 'NO' },
  ]);
});

test('lists of other lengths differ as a whole', () => {
  expect(differences({ from: ['a'] }, { from: ['a', 'b'] })).toEqual([
    { field: 'from', here: ['a'], there: ['a', 'b'] },
  ]);
});

test('three differences are told, and how many more there are', () => {
  const found = differences({ a: 1, b: 'x'.repeat(99), c: 3, d: 4 }, { c: 4 });
  expect(inWords(found, 'on record')).toBe(
    `a is 1 here and not given on record; b is "${'x'.repeat(58)}… here and not given on record; c is 3 here and 4 on record; and 1 more`,
  );
});
