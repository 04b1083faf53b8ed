import { expect, test } from '@jest/globals';
import { keyOf } from '../../src/kernel/key-of.js';

test('what is the same has the same key, and what is not has another', () => {
  expect(keyOf({ a: [1, null, 'x'] })).toBe(keyOf(JSON.parse('{ "a": [1, null, "x"] }')));
  expect(keyOf({ a: '1' })).not.toBe(keyOf({ a: 1 }));
});

test('a number that JSON cannot write has none, rather than that of null', () => {
  for (const value of ['1e999', '-1e999', '[[1e999]]', '{ "a": 1e999 }'])
    expect(keyOf(JSON.parse(value))).toBeNull();
});

test('nor has what is too deep to be written', () => {
  expect(keyOf(JSON.parse('['.repeat(90_000) + ']'.repeat(90_000)))).toBeNull();
});
