import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePeriod } from '../../../../src/domain/period.js';
import { periodLabel } from '../../../../src/domain/period-label.js';
import { ENGLISH_TIMES } from '../../../../src/domain/reading/languages/en/times.js';
import { oneTime } from '../../../../src/domain/reading/times/one-time.js';

const typed = (text: string, publishedOn: string | null = null) =>
  oneTime(text, ENGLISH_TIMES, publishedOn === null ? null : parsePeriod(publishedOn));

test.each([
  ['3 Feb 2017', null, '2017-02-03'],
  ['on 3 February 2017.', null, '2017-02-03'],
  ['Friday, 3 February 2017', null, '2017-02-03'],
  ['Feb 3, 2017', null, '2017-02-03'],
  ['3.2.2017', null, '2017-02-03'],
  ['january 2017', null, '2017-01'],
  ['Jan 2017', null, '2017-01'],
  ['2017', null, '2017'],
  [' 2017-01~ ', null, '2017-01~'],
  ['2016-10-17/2016-11-30', null, '2016-10-17/2016-11-30'],
  ['17 Oct - 30 Nov 2016', null, '2016-10-17/2016-11-30'],
  ['Jan to Mar 2017', null, '2017-01/2017-03'],
  ['2014 to 2016', null, '2014/2016'],
  ['Q1 2017', null, '2017-01/2017-03'],
  ['end of 2016', null, '2016-12-31'],
  ['about 2016', null, '2016~'],
  ['possibly December 2016', null, '2016-12?'],
  ['3 December 2016, 10:00 UTC', null, '2016-12-03T10:00:00Z'],
  ['10:00 GMT on 3 December 2016', null, '2016-12-03T10:00:00Z'],
  ['1er août 2016', null, '2016-08-01'],
  ['last month', '2017-02-02', '2017-01'],
  ['feb', '2017-03-01', '2017-02'],
  ['may', '2017-06-01', '2017-05'],
  ['3 Feb', '2017-02-10', '2017-02-03'],
  ['yesterday', '2017-02-10', '2017-02-09'],
  ['6/1/16', '2016-06-02', '2016-06-01'],
])('%j, reckoned from %s, is read as %s', (text, publishedOn, edtf) => {
  expect(typed(text, publishedOn).edtf).toBe(edtf);
});

test.each([
  [
    '',
    'No time is given: give one, such as 3 February 2017, January 2017, 2017 or 17 October to 30 November 2016.',
  ],
  [
    'hello',
    'No time is read in "hello": give a day, a month, a year or a stretch, such as 3 February 2017, January 2017, 2017 or 17 October to 30 November 2016.',
  ],
  [
    'last month',
    '"last month" depends on the day on which it was said: give the year as well, or the whole date.',
  ],
  ['3 Feb', '"3 Feb" depends on the day on which it was said: give the year as well, or the whole date.'],
  ['6/1/16', '"6/1/16" may be 6 January 2016 or 1 June 2016: write the month in letters.'],
  ['30 Feb 2017', 'There is no 30 February 2017: give a day of the calendar.'],
  [
    'in the spring',
    'Which days "in the spring" means cannot be told for sure: give the dates, such as 3 February 2017, January 2017, 2017 or 17 October to 30 November 2016.',
  ],
  [
    'January 2017 or so',
    '"or so" in "January 2017 or so" is not read as a time: give the time alone, such as 3 February 2017, January 2017, 2017 or 17 October to 30 November 2016.',
  ],
  ['3 Feb 2017 (Friday)', '"3 Feb 2017 (Friday)" names several times, "3 Feb 2017" and "Friday": give one.'],
  ['May and July 2016', '"May and July 2016" names several times, May 2016 and July 2016: give one.'],
  [
    'about 17 Oct to 30 Nov 2016',
    'Only a day, a month or a year can be uncertain or approximate, and "about 17 Oct to 30 Nov 2016" is more: give its dates.',
  ],
])('%j is not read: %s', (text, explanation) => {
  expect(typed(text)).toEqual({ edtf: null, explanation });
});

test('what was read is said in words', () => {
  expect(typed('3 Feb 2017').explanation).toBe('"3 Feb 2017" is read as 3 February 2017.');
});

const two = (number: number): string => String(number).padStart(2, '0');
const year = fc.integer({ min: 1000, max: 2999 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, number]) => `${of}-${two(number)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([of, number]) => `${of}-${two(number)}`);
const instant = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('Z', '+03:00', '-04:30'),
  )
  .map(([of, hours, minutes, seconds, zone]) => `${of}T${two(hours)}:${two(minutes)}:${two(seconds)}${zone}`);
const date = fc.oneof(year, month, day);
const edtf = fc.oneof(
  fc.tuple(date, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join('')),
  instant,
  fc
    .tuple(date, date)
    .filter(([from, to]) => parsePeriod(from).start < parsePeriod(to).start)
    .map((ends) => ends.join('/')),
);

test('a time as Sayso prints it is read as the same time', () => {
  fc.assert(
    fc.property(edtf, (given) => {
      const { start, end } = parsePeriod(given);
      const again = typed(periodLabel(given)).edtf;
      expect([periodLabel(given), again === null ? null : parsePeriod(again)]).toMatchObject([
        periodLabel(given),
        { start, end },
      ]);
    }),
    { numRuns: 600 },
  );
});
