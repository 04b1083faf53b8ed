import { describe, expect, test } from '@jest/globals';
import { periodLabel } from '../../src/domain/period-label.js';

describe('a date in words', () => {
  test.each([
    ['2016', '2016'],
    ['2016-12', 'December 2016'],
    ['2016-12-03', '3 December 2016'],
    ['2016-12-03T10:00:00Z', '3 December 2016, 10:00 UTC'],
    ['2016-12-03T10:00:05Z', '3 December 2016, 10:00:05 UTC'],
    ['2016-12-03T10:00:00+03:00', '3 December 2016, 10:00 UTC+03:00'],
    ['2016-12-03T10:00:00-05', '3 December 2016, 10:00 UTC-05'],
  ])('%s is %s', (edtf, label) => {
    expect(periodLabel(edtf)).toBe(label);
  });

  test.each([
    ['2016-12~', 'about December 2016'],
    ['2016?', 'possibly 2016'],
    ['2016-12-03%', 'possibly about 3 December 2016'],
  ])('the mark of %s is said as %s', (edtf, label) => {
    expect(periodLabel(edtf)).toBe(label);
  });

  test.each([
    ['2016-10-17/2016-11-30', '17 October to 30 November 2016'],
    ['2016-10/2016-11', 'October to November 2016'],
    ['2016-10-17~/2016-11-30', 'about 17 October to 30 November 2016'],
    ['2016-12-30/2017-01-02', '30 December 2016 to 2 January 2017'],
    ['2016/2017', '2016 to 2017'],
    ['2016~/2016-11', 'about 2016 to November 2016'],
    ['2016/2016-11', '2016 to November 2016'],
  ])('the interval %s is %s, the year said once where both ends share it', (edtf, label) => {
    expect(periodLabel(edtf)).toBe(label);
  });
});
