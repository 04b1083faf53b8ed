import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editDistance, nearest } from '../../../src/domain/text/nearest.js';

test.each([
  ['afad', 'afad', 0],
  ['afadd', 'afad', 1],
  ['afda', 'afad', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('from %j to %j are %i steps', (a, b, steps) => {
  expect(editDistance(a, b, 9)).toBe(steps);
});

test('a distance is the same both ways, and none only between equal texts', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      const steps = editDistance(a, b, 20);
      expect(editDistance(b, a, 20)).toBe(steps);
      expect(steps === 0).toBe(a === b);
      expect(editDistance(a, b, 2)).toBe(Math.min(steps, 3));
    }),
  );
});

test('what was meant comes nearest first; case, accents and dashes do not count', () => {
  expect(nearest('afadd', ['afad', 'afadx', 'unami'])).toEqual(['afad', 'afadx']);
  expect(nearest('EXact', ['EXACT', 'APPROXIMATE'])).toEqual(['EXACT']);
  expect(nearest('İzmir_province', ['izmir-province'])).toEqual(['izmir-province']);
});

test('of a short word only the case can be a slip, and three are enough', () => {
  expect(nearest('iq', ['IQ', 'IR', 'IS'])).toEqual(['IQ']);
  expect(nearest('claim-1', ['claim-2', 'claim-3', 'claim-4', 'claim-5'])).toHaveLength(3);
});
