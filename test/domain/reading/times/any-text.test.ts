import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePeriod } from '../../../../src/domain/period.js';
import { ENGLISH_TIMES } from '../../../../src/domain/reading/languages/en/times.js';
import { timesIn } from '../../../../src/domain/reading/times/times-in.js';
import { wordsOf } from '../../../../src/domain/reading/words.js';
import { periodLabel } from '../../../../src/domain/period-label.js';
import { timesOf, told } from '../../../support/told-times.js';

/** fast-check tells the seed with which a failure is had again. */
const RUNS = { numRuns: 600 };

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map(iso);

const SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Ways of writing a day in which the order of day and month is told. */
const WAYS: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => periodLabel(date),
  (date) => date.replaceAll('-', '/'),
  (date) => date.split('-').reverse().join('.'),
  (date) => {
    const [year, month = '', number] = periodLabel(date).split(' ').reverse();
    return `${month} ${number ?? ''}, ${year ?? ''}`;
  },
  (date) => {
    const [year = '', month = '', number = ''] = date.split('-');
    return `${String(Number(number))}-${SHORT[Number(month) - 1] ?? ''}-${year}`;
  },
  (date) => {
    const [year = '', month = '', number = ''] = date.split('-');
    return `${year}年${String(Number(month))}月${String(Number(number))}日`;
  },
  ...['fr', 'de', 'es', 'sv', 'ru', 'ar-IQ', 'fa-u-ca-gregory'].map((language) => (date: string) => {
    const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    return written.format(new Date(date));
  }),
];

test('a day is read as it was written, in whatever way', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...WAYS), (date, write) => {
      expect(timesOf(`Wells: ${write(date)}, 40`, null).map(({ edtf }) => edtf)).toEqual([date]);
    }),
    RUNS,
  );
});

test('a day without its year is read back from any day of the year that follows it', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 364 }), (date, later) => {
      const published = iso(new Date(Date.parse(date) + later * 86_400_000));
      fc.pre(!date.endsWith('-02-29') && published < `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`);
      const [number, month] = periodLabel(date).split(' ');
      expect(told(`On ${number ?? ''} ${month ?? ''} 40 wells`, published)[0]).toMatch(`: ${date}`);
    }),
    RUNS,
  );
});

const PIECES = (
  'in on since until to from between and of the a last this next past previous same year month week day quarter ' +
  "January May March June 2016 2015 1 12 30 31 , . - – / ( ) ' 's first second half early mid late Monday Friday " +
  'yesterday today ago three ten days weeks months ending up through during war siege spring Ramadan Q3 1990s 6/1/16 ' +
  '01.08.2016 2016-11 2016-11-30 said killed people 926 août enero 3. Dezember before after earlier date so far'
).split(' ');
const salad = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
const published = fc.option(
  fc.oneof(
    day,
    day.map((date) => date.slice(0, 7)),
    day.map((date) => date.slice(0, 4)),
  ),
);

test('whatever the text, times stand in order, apart and in it, and each is a date that Sayso reads', () => {
  fc.assert(
    fc.property(
      fc.oneof(salad, fc.string({ maxLength: 200, unit: 'binary' })),
      published,
      (text, publishedOn) => {
        let before = 0;
        for (const { start, end, edtf, each } of timesOf(text, publishedOn)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
          for (const date of [...each, ...(edtf === null ? [] : [edtf])]) parsePeriod(date);
        }
      },
    ),
    RUNS,
  );
});

test('no time begins after publication unless it says its year', () => {
  const withoutYears = salad.map((text) => text.replaceAll(/\d{3,}|\d+[-/.]\d+|'\s*\d+/g, 'then'));
  fc.assert(
    fc.property(withoutYears, day, (text, publishedOn) => {
      const { end } = parsePeriod(publishedOn);
      for (const { edtf, each } of timesOf(text, publishedOn))
        for (const date of [...each, ...(edtf === null ? [] : [edtf])])
          expect(parsePeriod(date).start).toBeLessThan(end);
    }),
    RUNS,
  );
});

/** How often words are looked at. */
function looked(text: string): number {
  let times = 0;
  const { words } = wordsOf(text);
  const counted = new Proxy(words, {
    get: (target, key): unknown => {
      times += 1;
      return Reflect.get(target, key);
    },
  });
  timesIn({ text, words: counted }, ENGLISH_TIMES, parsePeriod('2016-12-05'));
  return times;
}

test.each([
  'May, ',
  'May and ',
  '1 May ',
  'from 1 May to ',
  'since the ',
  'the year to ',
  'the last of the first of ',
  'between 2 and ',
  '2016 ',
  '2016-',
  '2016/11/',
  '1.1.2016–',
  'in January 2016, in July, ',
  'on 1 August 2015 in July ',
  'during the year ',
  'Monday, ',
  'a year earlier ',
  "'16 ",
])('a text of %j over and over takes twice the work when it is twice as long', (piece) => {
  const [once, twice] = [looked(piece.repeat(200)), looked(piece.repeat(400))];
  expect(twice).toBeLessThan(2.2 * once);
});
