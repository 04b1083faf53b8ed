import { expect, test } from '@jest/globals';
import { unknownWords } from '../../src/web/page/words/unknown-words.js';

test('of words within others, and of the same words on two axes, each is told once', () => {
  const words = (axis: string, start: number, end: number) => ({ axis, start, end });
  const night = words('PERIOD', 40, 47);
  const place = words('PLACE', 60, 67);
  expect(
    unknownWords([
      night,
      words('MEASURE', 42, 47),
      words('MEASURE', 60, 65),
      place,
      words('POPULATION', 60, 67),
    ]),
  ).toEqual([night, place]);
  expect(unknownWords([words('PLACE', 1, 5), words('PERIOD', 4, 9)])).toHaveLength(2);
  expect(unknownWords([])).toEqual([]);
});
