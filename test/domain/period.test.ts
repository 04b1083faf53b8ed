import { describe, expect, test } from '@jest/globals';
import edtf from 'edtf';
import fc from 'fast-check';
import { parsePeriod } from '../../src/domain/period.js';

const seconds = (iso: string): number => Date.parse(iso) / 1000;

describe('a period', () => {
  test.each([
    ['2017', '2017-01-01T00:00:00Z', '2018-01-01T00:00:00Z'],
    ['2016-12', '2016-12-01T00:00:00Z', '2017-01-01T00:00:00Z'],
    ['2016-02-29', '2016-02-29T00:00:00Z', '2016-03-01T00:00:00Z'],
    ['2016-10-17/2016-11-30', '2016-10-17T00:00:00Z', '2016-12-01T00:00:00Z'],
    ['2016-12~', '2016-12-01T00:00:00Z', '2017-01-01T00:00:00Z'],
    ['2016-10?/2016-11%', '2016-10-01T00:00:00Z', '2016-12-01T00:00:00Z'],
    ['2016-12-03T10:00:00+03:00', '2016-12-03T07:00:00Z', '2016-12-03T07:00:01Z'],
    ['2016-12-03T10:00:00-05', '2016-12-03T15:00:00Z', '2016-12-03T15:00:01Z'],
  ])('of %s begins and ends where it should', (text, start, end) => {
    expect(parsePeriod(text)).toEqual({ edtf: text, start: seconds(start), end: seconds(end) });
  });

  test.each([
    '',
    '17',
    '2017-13',
    '2017-02-29',
    '2017-00',
    '201X',
    '2017-21',
    '2017-XX',
    '2017/..',
    '../2017',
    '2017/',
    '/2017',
    '2017-01-01T10:00:00',
    '2017-01-01T10:00:00.5Z',
    '2017-01-01T24:00:00Z',
    '2017-01-01T10:00:60Z',
    '2017-01-01T10:00Z',
    '2017-01-01T10:00:00Z~',
    '2017/2016',
    '2017-02/2017-01',
    '2016/2017/2018',
    '~2017',
    '2017~-01',
    ' 2017',
    '2017 ',
    'yesterday',
    'Y17000',
    '-0044',
  ])('is refused for "%s"', (text) => {
    expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  test('of a day, month or year agrees with the edtf library', () => {
    const date = fc.tuple(
      fc.integer({ min: 1000, max: 9998 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    );
    fc.assert(
      fc.property(date, ([year, month, day, parts]) => {
        const two = (number: number): string => String(number).padStart(2, '0');
        const text = [String(year), two(month), two(day)].slice(0, parts).join('-');
        const theirs = edtf(text) as { min: number; max: number };
        const ours = parsePeriod(text);
        expect([ours.start * 1000, ours.end * 1000]).toEqual([theirs.min, theirs.max + 1]);
      }),
    );
  });
});
