import { expect, test } from '@jest/globals';
import { givenWhole } from '../../src/graphql/most-listed.js';

const list = (length: number): number[] => Array.from({ length }, (_, at) => at);

test('a list without pages is given whole up to 5,000 entries, and a longer one is refused with what would do', () => {
  expect(givenWhole(list(5000), 'statements of a trace', 'ask as of an earlier instant')).toHaveLength(5000);
  expect(() => givenWhole(list(5001), 'statements of a trace', 'ask as of an earlier instant')).toThrow(
    'These are 5,001 statements of a trace, and 5,000 is the most that one answer gives: ask as of an earlier instant.',
  );
  expect(givenWhole(list(5001), 'places', 'give search or within', 10_000)).toHaveLength(5001);
});
