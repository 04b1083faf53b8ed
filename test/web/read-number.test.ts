import { describe, expect, test } from '@jest/globals';
import { readNumber } from '../../src/web/page/words/read-number.js';

describe('a number as it is written', () => {
  test.each([
    ['1959', 1959],
    ['1,959', 1959],
    ['1 959', 1959],
    ['1\u202f959\u202f000', 1_959_000],
    ["1'959", 1959],
    ['1.959.000', 1_959_000],
    ['12,345.5', 12_345.5],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['\u22123', -3],
    ['１９', 19],
  ])('%s is understood', (written, value) => {
    expect(readNumber(written)).toEqual({ value });
  });

  test('nothing is no number, and no fault', () => {
    expect(readNumber('  ')).toEqual({ value: null });
  });

  test.each(['1,95', '1,9590', 'seven', '1e3', '12-14', '1,5', '5%'])(
    '%s is refused, not guessed',
    (written) => {
      expect(readNumber(written).fault).toBe(
        `“${written}” is not a number Sayso can read: write 1959, 1,959 or 0.5.`,
      );
    },
  );
});
