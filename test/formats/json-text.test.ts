import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readJsonText } from '../../src/formats/interchange/json-text.js';

const twiceIn = (text: string): string[] => readJsonText(text).givenTwice.map(({ field }) => field);

test.each([
  ['{"a": 1, "b": 2, "a": 3}', ['a']],
  ['{"a": {"b": [{"c": 1}, {"c": 1, "d": 2, "c": 3}]}}', ['a.b.1.c']],
  ['{"value": 1, "valu\\u0065": 2}', ['value']],
  ['{"a": "{\\"a\\": 1, \\"a\\": 2}", "b": ["a", "a"]}', []],
  ['{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 1}]}', []],
  ['{"a": 1, "a": 2, "a": 3}', ['a', 'a']],
])('of %s the keys given twice are %j', (text, fields) => {
  expect(twiceIn(text)).toEqual(fields);
});

test('a key given twice is told where the second stands', () => {
  const text = '{"a": 1,\n "a": 2}';
  expect(readJsonText(text).givenTwice).toEqual([{ field: 'a', at: text.lastIndexOf('"a"') }]);
});

test('long numbers are told as they are written, and no others', () => {
  const text = '{"a": [1, -12345678901234567890.50], "b": "12345678901234567890", "c": 0.1e+00000000000000}';
  expect(readJsonText(text).numbers.map(({ field, literal }) => [field, literal])).toEqual([
    ['a.1', '-12345678901234567890.50'],
    ['c', '0.1e+00000000000000'],
  ]);
});

test('what JSON.stringify writes gives no key twice, however it is laid out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
      expect(twiceIn(JSON.stringify(value, null, indent))).toEqual([]);
    }),
  );
});
