import { expect, test } from '@jest/globals';
import { valuesIn } from '../../src/http/json-values.js';

const values = (json: string): number => valuesIn(Buffer.from(json));
const LONG = 'x'.repeat(3_000);

test('values are counted by what stands before them, in lists and objects', () => {
  expect(values(JSON.stringify({ text: LONG }))).toBe(1);
  expect(values(JSON.stringify({ text: LONG, list: [1, 2, 3] }))).toBe(5);
  expect(values(JSON.stringify([LONG, {}, [], { a: 1, b: 2 }]))).toBe(8);
});

test('what stands in a text is none', () => {
  expect(values(JSON.stringify({ text: `${LONG}[{,,,` }))).toBe(1);
  expect(values(JSON.stringify({ text: `${LONG}\\",[\\` }))).toBe(1);
  expect(values(JSON.stringify({ [`,[${LONG}`]: '"' }))).toBe(1);
});

test('a short one is not looked through', () => {
  expect(values(JSON.stringify([1, 2, 3]))).toBe(0);
});
